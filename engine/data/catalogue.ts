// Every data set that the product brings along: those that are made up, and those that are fetched when chosen.

import type { Shape } from '../graph/shape.ts';
import type { Translated } from '../language.ts';
import type { Column } from './columns.ts';
import type { Generator } from './generators/generator.ts';
import { generators } from './generators/index.ts';

/** A file made by scripts/data.mjs. */
interface Asset {
  readonly name: string;
  /** Bytes once unpacked, exactly, and bytes that are fetched, about. */
  readonly bytes: number;
  readonly packed: number;
  /** Images, a byte a pixel, then labels, a byte each; or a table in JSON, with what its columns are. */
  readonly content:
    | { readonly kind: 'digits' }
    | { readonly kind: 'table'; readonly columns: readonly Column[] };
}

/** The first rows of an asset. */
export interface DataPart {
  readonly asset: Asset;
  readonly rows: number;
}

interface About {
  readonly id: string;
  readonly kind: 'classification' | 'regression';
  /** Its name, and what it is, in a sentence or two. */
  readonly text: Translated<{ readonly name: string; readonly about: string }>;
}

/** `test` is there where the set brings rows of its own for testing; others are split. */
export interface FetchedSet extends About {
  readonly source: 'asset';
  readonly train: DataPart;
  readonly test: DataPart | null;
  /** Shape of one row as decodeAsset gives it; `image` where the same numbers are (channels, height, width). */
  readonly features: Shape;
  readonly image: Shape | null;
  /** Classes there are, or values that a row has. */
  readonly outputs: number;
}

export interface GeneratedSet extends About {
  readonly source: 'generator';
  readonly generator: Generator;
}

export type DataSet = FetchedSet | GeneratedSet;

const numbers = (count: number): readonly Column[] =>
  Array.from({ length: count }, () => ({ role: 'feature', type: 'number' }));

const assets = {
  train: { name: 'mnist-train', bytes: 47_100_000, packed: 9_900_000, content: { kind: 'digits' } },
  train1000: { name: 'mnist-train-1000', bytes: 785_000, packed: 165_000, content: { kind: 'digits' } },
  test: { name: 'mnist-test', bytes: 7_850_000, packed: 1_640_000, content: { kind: 'digits' } },
  test1000: { name: 'mnist-test-1000', bytes: 785_000, packed: 161_000, content: { kind: 'digits' } },
  iris: {
    name: 'iris',
    bytes: 5_567,
    packed: 2_800,
    content: { kind: 'table', columns: [...numbers(4), { role: 'target', type: 'text' }] },
  },
  penguins: {
    name: 'penguins',
    bytes: 13_142,
    packed: 6_800,
    content: { kind: 'table', columns: [...numbers(4), { role: 'target', type: 'text' }] },
  },
  cars: {
    name: 'cars',
    bytes: 19_800,
    packed: 9_200,
    content: {
      kind: 'table',
      columns: [...numbers(6), { role: 'feature', type: 'text' }, { role: 'target', type: 'number' }],
    },
  },
} as const satisfies Readonly<Record<string, Asset>>;

const digits = (id: string, train: DataPart, test: DataPart, text: About['text']): FetchedSet => ({
  id,
  kind: 'classification',
  source: 'asset',
  train,
  test,
  features: [784],
  image: [1, 28, 28],
  outputs: 10,
  text,
});

/** Few enough to be learnt by heart. */
const fewDigits = (count: number): FetchedSet =>
  digits(
    `mnist${count}`,
    { asset: assets.train1000, rows: count },
    { asset: assets.test1000, rows: 1000 },
    {
      en: {
        name: `MNIST, ${count} digits`,
        about: `The first ${count} training images of MNIST, and the first 1,000 test images. With so few a net overfits easily.`,
      },
      ko: {
        name: `MNIST 숫자 ${count}개`,
        about: `MNIST 훈련 이미지 가운데 앞의 ${count}장과 시험 이미지 앞의 1,000장입니다. 이렇게 적으면 오버피팅이 일어나기 쉽습니다.`,
      },
      ja: {
        name: `MNIST 数字${count}枚`,
        about: `MNIST の訓練画像の先頭 ${count} 枚と、テスト画像の先頭 1,000 枚です。これだけ少ないと過学習が起きやすくなります。`,
      },
    },
  );

const fetched: readonly FetchedSet[] = [
  digits(
    'mnist',
    { asset: assets.train, rows: 60_000 },
    { asset: assets.test, rows: 10_000 },
    {
      en: {
        name: 'MNIST',
        about: 'Handwritten digits, 28 × 28 pixels from 0 to 1: 60,000 to learn from and 10,000 for testing.',
      },
      ko: {
        name: 'MNIST',
        about: '손글씨 숫자 이미지입니다(28 × 28픽셀, 0~1). 훈련용 60,000장과 시험용 10,000장이 있습니다.',
      },
      ja: {
        name: 'MNIST',
        about: '手書き数字の画像です(28 × 28 画素、0~1)。訓練用 60,000 枚とテスト用 10,000 枚があります。',
      },
    },
  ),
  fewDigits(300),
  fewDigits(500),
  fewDigits(1000),
  {
    id: 'iris',
    kind: 'classification',
    source: 'asset',
    train: { asset: assets.iris, rows: 150 },
    test: null,
    features: [4],
    image: null,
    outputs: 3,
    text: {
      en: {
        name: 'Iris',
        about: 'Length and width of the sepals and petals of 150 irises, fifty of each of three species.',
      },
      ko: {
        name: '붓꽃',
        about: '붓꽃 세 품종 50송이씩, 모두 150송이의 꽃받침과 꽃잎 길이와 너비입니다.',
      },
      ja: {
        name: 'アヤメ',
        about: 'アヤメ3品種50株ずつ、計150株のがく片と花弁の長さと幅です。',
      },
    },
  },
  {
    id: 'penguins',
    kind: 'classification',
    source: 'asset',
    train: { asset: assets.penguins, rows: 342 },
    test: null,
    features: [4],
    image: null,
    outputs: 3,
    text: {
      en: {
        name: 'Palmer penguins',
        about:
          'Beak, flipper and mass of 342 penguins of three species. Two of the 344 are left out: they were not measured.',
      },
      ko: {
        name: '파머 펭귄',
        about:
          '펭귄 세 종 342마리의 부리, 날개, 몸무게입니다. 344마리 가운데 측정값이 없는 2마리는 제외했습니다.',
      },
      ja: {
        name: 'パーマーペンギン',
        about: 'ペンギン3種342羽のくちばし、翼、体重です。344羽のうち、測定値のない2羽は除外しました。',
      },
    },
  },
  {
    id: 'cars',
    kind: 'regression',
    source: 'asset',
    train: { asset: assets.cars, rows: 392 },
    test: null,
    features: [9],
    image: null,
    outputs: 1,
    text: {
      en: {
        name: 'Cars (Auto MPG)',
        about:
          'Miles per gallon of 392 cars of 1970 to 1982, from engine, weight, year and origin. 14 of the 406 are left out: values are missing.',
      },
      ko: {
        name: '자동차(Auto MPG)',
        about:
          '1970~1982년 자동차 392대의 연비를 엔진, 무게, 연식, 생산지에서 맞힙니다. 406대 가운데 값이 빠진 14대는 제외했습니다.',
      },
      ja: {
        name: '自動車(Auto MPG)',
        about:
          '1970~1982年の自動車392台の燃費を、エンジン、重さ、年式、生産地から当てます。406台のうち、値の欠けた14台は除外しました。',
      },
    },
  },
];

const generated = [...generators.values()].map((generator): GeneratedSet => {
  const { id, kind, text } = generator;
  return { id, kind, text, source: 'generator', generator };
});

/** By id, in the order in which they are offered. */
export const dataSets: ReadonlyMap<string, DataSet> = new Map(
  [...generated, ...fetched].map((each) => [each.id, each]),
);
