// What is differentiated, and the gradient that it starts with.

import { type Document, type GraphNode, ops } from '../../engine/index.ts';
import { setTarget } from '../editing/setTarget.ts';
import { useDerived, useDocument, useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { texts } from './texts.ts';

export function Differentiate() {
  const text = useTexts(texts);
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const nodes = useDocument((document) => document.model.nodes);
  const target = useDocument((document) => document.target);
  const automatic = useDerived(({ computed }) => computed.run.plan.seed?.node ?? null);
  const choose = (node: string): void => editor.document.edit(setTarget(node === '' ? null : node), 'commit');
  const called = (node: GraphNode): string =>
    node.label ?? `${ops.get(node.type)?.text[language].name ?? node.type} (${node.id})`;
  const found = automatic === null ? undefined : nodes.get(automatic);
  return (
    <div className="stepper-target">
      <label>
        <span>{text('differentiate')}</span>
        <select
          className="stepper-select"
          value={target?.node ?? ''}
          onChange={(event) => choose(event.target.value)}
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
      </label>
      <Seed target={target} node={target?.node ?? automatic} />
    </div>
  );
}

function Seed({ target, node }: { readonly target: Document['target']; readonly node: string | null }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const seed = target?.seed ?? 1;
  if (node === null) return null;
  const written = typeof seed === 'number' ? String(seed) : JSON.stringify(seed);
  return (
    <label title={text('seedHint')}>
      <span>{text('seed')}</span>
      <input
        key={`${node} ${written}`}
        className="stepper-seed"
        defaultValue={written}
        size={Math.min(12, Math.max(3, written.length))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
        onBlur={(event) => {
          const value = readSeed(event.target.value);
          if (value === null) event.target.value = written;
          else if (JSON.stringify(value) !== JSON.stringify(seed))
            editor.document.edit(setTarget(node, value), 'commit');
        }}
      />
    </label>
  );
}

/** A number, or nested arrays of numbers as in the file; null for anything else. */
function readSeed(text: string): number | readonly number[] | null {
  try {
    const value: unknown = JSON.parse(text.replaceAll('−', '-'));
    const isNumeric = typeof value === 'number' || Array.isArray(value);
    return isNumeric ? (value as number | readonly number[]) : null;
  } catch {
    return null;
  }
}
