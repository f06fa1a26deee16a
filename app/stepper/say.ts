// A step in words: a sentence to read, and a shorter one with its sum to hear.

import type { Explanation, GraphNode, Language, Model, Tensor } from '../../engine/index.ts';
import { ops } from '../../engine/index.ts';
import { type Blanks, translate } from '../i18n/texts.ts';
import { briefly, isWritten, shapeText } from '../numbers/briefly.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { footTexts } from './footTexts.ts';

export interface Reader {
  readonly language: Language;
  readonly digits: number;
}

const named = (model: Model, id: string): string => {
  const node: GraphNode | undefined = model.nodes.get(id);
  return node?.label ?? id;
};

/** In a sentence a tensor that is too long to write out is called one. */
function inWords(tensor: Tensor, { language, digits }: Reader): string {
  if (isWritten(tensor.shape)) return briefly(tensor, digits);
  return translate(footTexts, language)('tensor', { shape: shapeText(tensor.shape) });
}

export function say(explanation: Explanation, model: Model, reader: Reader): string {
  const text = translate(footTexts, reader.language);
  const blanks = blanksOf(explanation, model, reader);
  switch (explanation.kind) {
    case 'forward':
    case 'seed':
      return text(`say.${explanation.kind}`, blanks);
    case 'gather':
      return text('say.gather', { ...blanks, count: explanation.edges.length });
    case 'backward':
      return text(`say.${ruleOf(explanation)}`, { ...blanks, shape: explanation.summedFrom ?? '' });
    case 'update':
      return text('say.update', blanks);
    default:
      return explanation satisfies never;
  }
}

function ruleOf({ local, summedFrom }: Extract<Explanation, { kind: 'backward' }>) {
  if (local === null) return 'layer';
  if (summedFrom !== null) return 'summed';
  return local.value === null ? 'elements' : 'backward';
}

/** "Multiply: gradient to apple = 1.1 × 2 = 2.2" */
export function sayAloud(explanation: Explanation, model: Model, reader: Reader): string {
  const text = translate(footTexts, reader.language);
  const { digits } = reader;
  const terms = termsOf(explanation);
  const sum =
    terms === null ? '' : `${terms.numbers.map((term) => formatNumber(term, digits)).join(terms.sign)} = `;
  return text(`hear.${explanation.kind}`, { ...blanksOf(explanation, model, reader), sum });
}

/** The single numbers that were multiplied or added. */
function termsOf(
  explanation: Explanation,
): { readonly sign: string; readonly numbers: readonly number[] } | null {
  if (explanation.result.shape.length > 0) return null;
  switch (explanation.kind) {
    case 'forward':
    case 'seed':
    case 'update':
      return null;
    case 'gather':
      return { sign: ' + ', numbers: explanation.terms.flatMap(({ data }) => [...data]) };
    case 'backward': {
      const { upstream, local } = explanation;
      const [first] = upstream.data;
      if (first === undefined || local === null || local.value === null || upstream.shape.length > 0)
        return null;
      return { sign: ' × ', numbers: [first, local.value] };
    }
    default:
      return explanation satisfies never;
  }
}

function blanksOf(explanation: Explanation, model: Model, reader: Reader): Blanks {
  const { node, op, result } = explanation;
  const blanks = {
    op: ops.get(op)?.text[reader.language].name ?? op,
    node: named(model, node),
    result: inWords(result, reader),
  };
  if (explanation.kind === 'update') return { ...blanks, to: named(model, explanation.parameter) };
  if (explanation.kind !== 'backward') return blanks;
  const { to, upstream, local } = explanation;
  return {
    ...blanks,
    to: named(model, to),
    upstream: inWords(upstream, reader),
    local: formatNumber(local?.value ?? Number.NaN, reader.digits),
  };
}
