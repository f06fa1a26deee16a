// An op's mathematics: forward, each local derivative, and each gradient.

import { type Compute, type GraphNode, latexName, readParams } from '../../engine/index.ts';
import { incomingTo, inputsOf } from '../editing/portsOf.ts';
import { useDerived, useDocument } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Formula } from '../math/Formula.tsx';
import { texts } from './texts.ts';

const partial = (of: string, by: string): string => `\\frac{\\partial ${of}}{\\partial ${by}}`;

export function OpFormulas({ node, op }: { readonly node: GraphNode; readonly op: Compute }) {
  const text = useTexts(texts);
  const model = useDocument((document) => document.model);
  const mode = useDerived(({ computed: { run } }) => run.plan.mode);
  const wired = incomingTo(model, node.id);
  // The free input that a variadic op offers is not part of its formula.
  const inputs =
    op.inputs === 'variadic'
      ? inputsOf(op, wired).slice(0, Math.max(2, wired.length))
      : inputsOf(op, [], node.params);
  const names = inputs.map((id) => latexName({ id, label: null }));
  const y = inputs.includes('y') ? 'L' : 'y';
  const words = { names, dy: partial('L', y), y };
  const { values: params, bad } = readParams(op.params, node.params);
  const locals = names.flatMap((name, index) => {
    const local = op.latex.local(index, words, params);
    return local === null ? [] : [`${partial(y, name)} = ${local}`];
  });
  const gradients = names.map((name, index) => {
    const gradient = op.latex.gradient(index, words, params, mode);
    return `${partial('L', name)} = ${gradient}`;
  });
  return (
    <section className="inspector-formulas">
      <h4>{text('forward')}</h4>
      {bad.length === 0 && <Formula latex={`${y} = ${op.latex.forward(names, params)}`} block="wrapping" />}
      {locals.length > 0 && <h4>{text('locals')}</h4>}
      {locals.map((latex) => (
        <Formula key={latex} latex={latex} block="wrapping" />
      ))}
      <h4>{text('backward')}</h4>
      {gradients.map((latex) => (
        <Formula key={latex} latex={latex} block="wrapping" />
      ))}
    </section>
  );
}
