// The texts of what asks before a step is shown; they come with it.

import { defineTexts } from '../i18n/texts.ts';

export const predictTexts = defineTexts({
  en: {
    'ask.forward': 'What is the value of {node}?',
    'ask.seed': 'With which gradient does the backward pass start at {node}?',
    'ask.gather': 'What is the sum of the gradients that come back to {node}?',
    'ask.backward': 'Through {node}: what is the gradient to {to}?',
    'ask.update': 'What is {node} after the update?',
    element: 'Only the number at [{place}].',
    how: 'A number, a product such as 2*1.1, or only + or −. Enter checks; Enter with nothing typed shows it.',
    unread: 'Type a number, a product, + or −.',
    wrong: 'Not yet.',
    check: 'Check',
    skip: 'Show it',
    right: 'Right.',
  },
  ko: {
    'ask.forward': '{node}의 값은?',
    'ask.seed': '{node}에서 역전파는 어떤 기울기로 출발할까요?',
    'ask.gather': '{node}에 되돌아오는 기울기의 합은?',
    'ask.backward': '{node}을(를) 지나 {to} 쪽으로 가는 기울기는?',
    'ask.update': '갱신 뒤 {node}의 값은?',
    element: '[{place}] 자리의 수만 답하세요.',
    how: '수나 2*1.1 같은 곱, 또는 부호 +, −만 입력하세요. Enter 키로 확인하고, 비워 두면 답을 봅니다.',
    unread: '수, 곱, + 또는 −를 입력하세요.',
    wrong: '아직 아닙니다.',
    check: '확인',
    skip: '답 보기',
    right: '맞습니다.',
  },
  ja: {
    'ask.forward': '{node}の値は?',
    'ask.seed': '{node}で逆伝播はどの勾配から始まりますか?',
    'ask.gather': '{node}に戻ってくる勾配の和は?',
    'ask.backward': '{node}を通って{to}へ流れる勾配は?',
    'ask.update': '更新後の{node}の値は?',
    element: '[{place}] の数だけを答えてください。',
    how: '数、2*1.1 のような積、または符号 + − だけ。Enterキーで確かめ、空のままなら答えを見ます。',
    unread: '数、積、+ か − を入力してください。',
    wrong: 'まだ違います。',
    check: '確かめる',
    skip: '答えを見る',
    right: '正解です。',
  },
});
