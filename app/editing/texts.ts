import { defineTexts } from '../i18n/texts.ts';

export const texts = defineTexts({
  en: {
    cycle: 'would make a cycle',
    itself: 'a node cannot feed itself',
    sameEnd: 'a wire runs from an output to an input',
    misfit: 'the shapes do not fit',
    nodes: 'A graph has at most {limit} nodes. Nothing was changed.',
    edges: 'A graph has at most {limit} wires. Nothing was changed.',
    blocks: 'A graph has at most {limit} blocks. Nothing was changed.',
    bytes: 'A graph has at most {limit} MB. Nothing was changed.',
  },
  ko: {
    cycle: '순환이 생깁니다',
    itself: '노드를 자기 자신에게 연결할 수 없습니다',
    sameEnd: '연결선은 출력에서 입력으로 이어집니다',
    misfit: '형상이 맞지 않습니다',
    nodes: '그래프 하나에 노드는 {limit}개까지 놓을 수 있습니다. 바뀐 것은 없습니다.',
    edges: '그래프 하나에 연결선은 {limit}개까지 그을 수 있습니다. 바뀐 것은 없습니다.',
    blocks: '그래프 하나에 블록은 {limit}개까지 만들 수 있습니다. 바뀐 것은 없습니다.',
    bytes: '그래프 하나의 크기는 {limit} MB까지입니다. 바뀐 것은 없습니다.',
  },
  ja: {
    cycle: '循環ができてしまいます',
    itself: 'ノードを自分自身には接続できません',
    sameEnd: '配線は出力から入力へつなぎます',
    misfit: '形状が合いません',
    nodes: '1つのグラフに置けるノードは{limit}個までです。何も変更していません。',
    edges: '1つのグラフに引ける配線は{limit}本までです。何も変更していません。',
    blocks: '1つのグラフに作れるブロックは{limit}個までです。何も変更していません。',
    bytes: '1つのグラフの大きさは{limit} MBまでです。何も変更していません。',
  },
});
