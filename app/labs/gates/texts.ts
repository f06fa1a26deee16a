import { defineTexts } from '../../i18n/texts.ts';

export const texts = defineTexts({
  en: {
    gate: 'Gate',
    numbers: 'Weights and bias',
    map: 'The plane of x1 and x2: tinted where {gate} gives 1',
    truth: 'Truth table',
    rule: 'The line is w1·x1 + w2·x2 + b = 0. On its tinted side the gate gives 1; a dot is filled where it does.',
    two: 'No single line has the filled dots on one side. Two do it: NAND gives 1 below the one, OR above the other, and AND takes what lies between.',
  },
  ko: {
    gate: '게이트',
    numbers: '가중치와 편향',
    map: 'x1과 x2의 평면: {gate} 출력이 1인 곳을 칠했습니다',
    truth: '진리표',
    rule: '직선은 w1·x1 + w2·x2 + b = 0입니다. 칠한 쪽에서 출력이 1이고, 출력이 1인 점은 채워져 있습니다.',
    two: '채워진 점들을 한쪽에 두는 직선은 없습니다. 직선이 둘이면 됩니다. NAND는 한 직선의 아래에서, OR는 다른 직선의 위에서 1이고, AND가 그 사이를 고릅니다.',
  },
  ja: {
    gate: 'ゲート',
    numbers: '重みとバイアス',
    map: 'x1 と x2 の平面: {gate} の出力が1になるところを塗っています',
    truth: '真理値表',
    rule: '直線は w1·x1 + w2·x2 + b = 0 です。塗った側で出力が1になり、出力が1の点は塗りつぶされています。',
    two: '塗りつぶした点を片側に分ける1本の直線はありません。2本ならできます。NAND は一方の直線の下、OR はもう一方の上で1になり、AND がその間を選びます。',
  },
});
