// A step in one sentence, for the eye and for the ear.

import type { Explanation, GraphNode, Language, Model, Tensor } from '../../engine/index.ts';
import { ops } from '../../engine/index.ts';
import { translate } from '../i18n/texts.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { texts } from './texts.ts';

/** A single number, or the shape of a tensor. */
export const briefly = ({ shape, data }: Tensor, digits: number): string =>
  shape.length === 0
    ? formatNumber(data[0] ?? Number.NaN, digits)
    : `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;

const named = (node: GraphNode | undefined, fallback: string): string => node?.label ?? node?.id ?? fallback;

export function say(explanation: Explanation, model: Model, language: Language, digits: number): string {
  const text = translate(texts, language);
  const node = named(model.nodes.get(explanation.node), explanation.node);
  const blanks = {
    op: ops.get(explanation.op)?.text[language].name ?? '',
    node,
    result: briefly(explanation.result, digits),
  };
  switch (explanation.kind) {
    case 'forward':
      return text('say.forward', blanks);
    case 'seed':
      return text('say.seed', blanks);
    case 'gather':
      return text('say.gather', { ...blanks, count: explanation.edges.length });
    case 'backward': {
      const to = named(model.nodes.get(explanation.to), explanation.to);
      const main = text(explanation.local === null ? 'say.layer' : 'say.backward', { ...blanks, to });
      const { summedFrom } = explanation;
      return summedFrom === null ? main : `${main} ${text('say.summed', { shape: summedFrom })}`;
    }
    default:
      return explanation satisfies never;
  }
}
