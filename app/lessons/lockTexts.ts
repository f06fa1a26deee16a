import { defineTexts } from '../i18n/texts.ts';

export const lockTexts = defineTexts({
  en: {
    numbers:
      'On this page of the lesson the numbers stay as they are. Turn the page or leave the lesson to change them.',
    graph:
      'On this page of the lesson nodes and wires stay as they are. Turn the page or leave the lesson to change them.',
  },
  ko: {
    numbers: '수업의 이 쪽에서는 숫자를 바꿀 수 없습니다. 바꾸려면 쪽을 넘기거나 수업을 끝내세요.',
    graph: '수업의 이 쪽에서는 노드와 연결선을 바꿀 수 없습니다. 바꾸려면 쪽을 넘기거나 수업을 끝내세요.',
  },
  ja: {
    numbers:
      'レッスンのこのページでは数を変えられません。変えるには、ページをめくるかレッスンを終えてください。',
    graph:
      'レッスンのこのページではノードと配線を変えられません。変えるには、ページをめくるかレッスンを終えてください。',
  },
});
