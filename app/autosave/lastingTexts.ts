import { defineTexts } from '../i18n/texts.ts';

export const lastingTexts = defineTexts({
  en: {
    fileSaved: 'Last saved to a file: {age}',
    noFile: 'Not yet saved to a file',
  },
  ko: {
    fileSaved: '마지막 파일 저장: {age}',
    noFile: '아직 파일로 저장하지 않았습니다',
  },
  ja: {
    fileSaved: 'ファイルへの最後の保存: {age}',
    noFile: 'まだファイルに保存していません',
  },
});
