// A field for each of an op's params, by the kind of control that it asks for.

import type { Control, GraphNode, Json, Op } from '../../engine/index.ts';
import { setParam } from '../editing/setParam.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { nudge, readNumber } from '../numbers/readNumber.ts';
import { Field } from './Field.tsx';
import { readParam, writtenParam } from './paramText.ts';
import { texts } from './texts.ts';

export function ParamFields({ node, op }: { readonly node: GraphNode; readonly op: Op }) {
  const text = useTexts(texts);
  const editor = useEditor();
  const called = (name: string): string => (isNamed(name) ? text(`param.${name}`) : name);
  return (
    <>
      {Object.entries(op.params).map(([name, param]) => {
        const value = node.params[name] ?? param.default;
        const hint = hints[param.control.kind];
        return (
          <Field<Json>
            key={name}
            name={called(name)}
            {...(hint === undefined || isPlainNumber(param.control, value) ? {} : { hint: text(hint) })}
            value={writtenParam(param.control, value, text('all'))}
            read={(written) => {
              const json = readParam(param.control, written, text('all'));
              return json !== undefined && param.read(json).ok ? json : null;
            }}
            write={(json, policy) => editor.document.edit(setParam(node.id, name, json), policy)}
            nudge={(written, direction) =>
              readNumber(written) === null ? written : nudge(written, direction)
            }
          />
        );
      })}
    </>
  );
}

const named = ['value', 'shape', 'init', 'units', 'axis', 'alpha', 'exponent'] as const;
const isNamed = (name: string): name is (typeof named)[number] => named.some((one) => one === name);

const hints = {
  number: undefined,
  tensor: 'tensorHint',
  shape: 'shapeHint',
  axis: 'axisHint',
  init: 'initHint',
} as const;

const isPlainNumber = (control: Control, value: Json): boolean =>
  control.kind === 'tensor' && typeof value === 'number';
