// Nothing is selected: the graph in a few numbers, and what to do next.

import { Suspense } from 'react';
import { useDerived, useDocument } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { lazyWithFormulas } from '../math/Formula.tsx';
import { texts } from './texts.ts';

const GraphFormulaSection = lazyWithFormulas(
  async () => (await import('../formula/GraphFormulaSection.tsx')).GraphFormulaSection,
);

const nextWhenEmpty = ['next.empty', 'next.add'] as const;
const next = ['nothing', 'next.add', 'next.wire', 'next.step'] as const;

export function GraphOverview() {
  const text = useTexts(texts);
  const { nodes, edges } = useDocument((document) => document.model);
  const parameters = useDerived(({ computed: { run } }) =>
    run.plan.leaves.reduce(
      (sum, { role, buffer }) => sum + (role === 'parameter' ? (run.plan.buffers[buffer]?.length ?? 0) : 0),
      0,
    ),
  );
  const target = useDerived(({ computed }) => computed.run.plan.seed?.node ?? null);
  const called = target === null ? text('none') : (nodes.get(target)?.label ?? target);
  const facts = [
    { name: text('nodes'), value: nodes.size },
    { name: text('wires'), value: edges.size },
    { name: text('parameters'), value: parameters },
    { name: text('target'), value: called },
  ];
  return (
    <>
      <h3>{text('overview')}</h3>
      <dl className="inspector-facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {target !== null && (
        <Suspense fallback={null}>
          <GraphFormulaSection />
        </Suspense>
      )}
      <ul className="inspector-next">
        {(nodes.size === 0 ? nextWhenEmpty : next).map((hint) => (
          <li key={hint}>{text(hint)}</li>
        ))}
      </ul>
    </>
  );
}
