// What is differentiated, and the gradient that it starts with.

import { useId } from 'react';
import { type GraphNode, type Json, ops, readTensor } from '../../engine/index.ts';
import { setTarget } from '../editing/setTarget.ts';
import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { useTyped } from '../inspector/useTyped.ts';
import { nudge, readNumber } from '../numbers/readNumber.ts';
import { readJson } from '../numbers/typedJson.ts';
import { footTexts } from './footTexts.ts';

export function Differentiate() {
  const text = useTexts(footTexts);
  const id = useId();
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const nodes = useDocument((document) => document.model.nodes);
  const target = useDocument((document) => document.target);
  const automatic = useDerived(({ computed }) => computed.run.plan.seed?.node ?? null);
  const called = (node: GraphNode): string =>
    node.label ?? `${ops.get(node.type)?.text[language].name ?? node.type} (${node.id})`;
  const found = automatic === null ? undefined : nodes.get(automatic);
  const seeded = target?.node ?? automatic;
  return (
    <div className="stepper-target">
      <p>
        <label htmlFor={id}>{text('differentiate')}</label>
        <select
          id={id}
          className="stepper-select"
          value={target?.node ?? ''}
          onChange={(event) => editor.document.edit(setTarget(event.target.value || null), 'commit')}
        >
          <option value="">
            {found === undefined ? text('automatic') : `${called(found)} · ${text('automatic')}`}
          </option>
          {[...nodes.values()].map((node) => (
            <option key={node.id} value={node.id}>
              {called(node)}
            </option>
          ))}
        </select>
      </p>
      {seeded !== null && <Seed key={seeded} node={seeded} seed={target?.seed ?? 1} />}
    </div>
  );
}

function Seed({ node, seed }: { readonly node: string; readonly seed: Json }) {
  const text = useTexts(footTexts);
  const id = useId();
  const { document } = useEditor();
  const written = typeof seed === 'number' ? String(seed) : JSON.stringify(seed);
  const input = useTyped({
    value: written,
    read: readSeed,
    write: (value, policy) => document.edit(setTarget(node, value), policy),
    nudge,
  });
  return (
    <p title={text('seedHint')}>
      <label htmlFor={id}>{text('seed')}</label>
      <input id={id} className="stepper-seed" size={Math.min(12, Math.max(4, written.length))} {...input} />
    </p>
  );
}

/** A number, or nested arrays of numbers as in the file; null for anything else. */
function readSeed(text: string): Json | null {
  const json = readNumber(text) ?? readJson(text);
  return json !== undefined && readTensor(json).ok ? json : null;
}
