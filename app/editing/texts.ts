import { defineTexts } from '../i18n/texts.ts';

export const texts = defineTexts({
  en: {
    cycle: 'would make a cycle',
    itself: 'a node cannot feed itself',
    sameEnd: 'a wire runs from an output to an input',
  },
  ko: {
    cycle: '순환이 생깁니다',
    itself: '노드를 자기 자신에게 연결할 수 없습니다',
    sameEnd: '연결선은 출력에서 입력으로 이어집니다',
  },
  ja: {
    cycle: '循環ができてしまいます',
    itself: 'ノードを自分自身には接続できません',
    sameEnd: '配線は出力から入力へつなぎます',
  },
});
