import { defineCommand } from './defineCommand.ts';

export const share = defineCommand({
  id: 'share',
  group: 'file',
  label: { en: 'Share link', ko: '링크 공유', ja: 'リンクを共有' },
  run: ({ session }) => session.setState({ presenting: false, overlay: { kind: 'share' } }),
});
