// The texts of the pictures of what a net says.

import { defineTexts } from '../i18n/texts.ts';

export const texts = defineTexts({
  en: {
    surface: 'Output over the features',
    shown: 'Show',
    output: 'output',
    unit: '{node}, unit {unit}',
    discrete: 'Discretise output',
    neurons: 'Units on the nodes',
    nothing:
      'Nothing to draw yet: this needs one data set of one or two features, wired through a net to a loss.',
    picture: '{what} over {across} and {up}. Arrow keys read it out.',
    line: '{what} over {across}. Arrow keys read it out.',
    hint: 'Point at the picture to read it.',
    apart: 'kept apart',
    more: '+{count}',
  },
  ko: {
    surface: '특징에 따른 출력',
    shown: '표시',
    output: '출력',
    unit: '{node}, 유닛 {unit}',
    discrete: '출력 이산화',
    neurons: '노드에 유닛 표시',
    nothing: '아직 그릴 것이 없습니다. 특징이 하나나 둘인 데이터 세트를 신경망을 거쳐 손실까지 연결하세요.',
    picture: '{across}, {up}에 따른 {what}. 화살표 키로 값을 읽습니다.',
    line: '{across}에 따른 {what}. 화살표 키로 값을 읽습니다.',
    hint: '그림을 가리키면 값이 나옵니다.',
    apart: '따로 둔 데이터',
    more: '+{count}',
  },
  ja: {
    surface: '特徴に対する出力',
    shown: '表示',
    output: '出力',
    unit: '{node}、ユニット {unit}',
    discrete: '出力を離散化',
    neurons: 'ノードにユニットを表示',
    nothing:
      'まだ描けるものがありません。特徴が1つか2つのデータセットを、ネットワークを通して損失までつないでください。',
    picture: '{across} と {up} に対する{what}。矢印キーで値を読みます。',
    line: '{across} に対する{what}。矢印キーで値を読みます。',
    hint: '図を指すと値が出ます。',
    apart: '分けたデータ',
    more: '+{count}',
  },
});
