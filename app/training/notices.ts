// What a training tells the reader outside its panel, in every language.

import type { Translated } from '../../engine/index.ts';
import { type Blanks, defineTexts, inEveryLanguage, translate } from '../i18n/texts.ts';

const texts = defineTexts({
  en: {
    notFinite:
      'Training has stopped: a number grew beyond all bounds or is no number any more. The node is marked; the weights are the last good ones. Try a smaller learning rate.',
    edited:
      'Training has stopped, since the graph was changed. What was learnt stays wherever it still fits.',
    unloaded: 'The data could not be loaded.',
    retry: 'Try again',
    died: 'Training broke off and was set up again from its last state. {message}',
  },
  ko: {
    notFinite:
      '학습이 멈췄습니다. 수가 한없이 커졌거나 더는 수가 아니게 되었습니다. 해당 노드에 표시해 두었고, 가중치는 마지막으로 정상이던 값입니다. 학습률을 줄여 보세요.',
    edited: '그래프가 바뀌어 학습을 멈췄습니다. 배운 값은 맞는 자리에 그대로 남습니다.',
    unloaded: '데이터를 불러오지 못했습니다.',
    retry: '다시 시도',
    died: '학습이 중단되어 마지막 상태에서 다시 준비했습니다. {message}',
  },
  ja: {
    notFinite:
      '学習が止まりました。数が際限なく大きくなったか、数ではなくなりました。該当のノードに印を付けました。重みは最後の正常な値です。学習率を小さくしてみてください。',
    edited: 'グラフが変わったため学習を止めました。学んだ値は、合うところにそのまま残ります。',
    unloaded: 'データを読み込めませんでした。',
    retry: '再試行',
    died: '学習が途切れたため、最後の状態から準備し直しました。{message}',
  },
});

type Key = keyof typeof texts.en;

const notice =
  (key: Key) =>
  (blanks: Blanks): Translated =>
    inEveryLanguage((language) => translate(texts, language)(key, blanks).trim());

export const notices: Readonly<Record<Key, (blanks: Blanks) => Translated>> = {
  notFinite: notice('notFinite'),
  edited: notice('edited'),
  unloaded: notice('unloaded'),
  retry: notice('retry'),
  died: notice('died'),
};
