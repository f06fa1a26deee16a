// A field for each of an op's params, by the kind of control that it asks for.

import { lazy, Suspense, useId } from 'react';
import type { GraphNode, Op } from '../../engine/index.ts';
import { setParam } from '../editing/setParam.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { nudge } from '../numbers/readNumber.ts';
import { Field } from './Field.tsx';
import { InitField } from './InitField.tsx';
import { accepted, type ParamFieldProps } from './paramField.ts';
import { readParam, writtenParam } from './paramText.ts';
import { TensorField } from './TensorField.tsx';
import { texts } from './texts.ts';

export function ParamFields({ node, op }: { readonly node: GraphNode; readonly op: Op }) {
  const text = useTexts(texts);
  const editor = useEditor();
  // Numbers that are given stand above every other way to get them.
  const isGiven = 'value' in op.params && (node.params.value ?? op.params.value?.default ?? null) !== null;
  const shown = Object.entries(op.params).filter(([name]) => name === 'value' || !isGiven);
  return (
    <>
      {shown.map(([name, param]) => (
        <ParamField
          key={name}
          name={isNamed(name) ? text(`param.${name}`) : name}
          param={param}
          value={(Object.hasOwn(node.params, name) ? node.params[name] : undefined) ?? param.default}
          write={(json, policy) => editor.document.edit(setParam(node.id, name, json), policy)}
        />
      ))}
      {shown.length < Object.keys(op.params).length && <p className="inspector-quiet">{text('emptyHint')}</p>}
    </>
  );
}

const named = [
  'value',
  'shape',
  'init',
  'units',
  'axis',
  'alpha',
  'exponent',
  'expression',
  'epsilon',
  'momentum',
  'filters',
  'kernel',
  'stride',
  'padding',
  'ratio',
  'classes',
  'pieces',
  'start',
  'keepdims',
] as const;
const isNamed = (name: string): name is (typeof named)[number] => named.some((one) => one === name);

const FormulaField = lazy(async () => ({
  default: (await import('../formula/FormulaField.tsx')).FormulaField,
}));

function ParamField(props: ParamFieldProps) {
  const text = useTexts(texts);
  const { control } = props.param;
  switch (control.kind) {
    case 'tensor':
      return <TensorField {...props} />;
    case 'init':
      return <InitField {...props} />;
    case 'number':
      return <TextField {...props} hint={undefined} />;
    case 'choice':
      return <ChoiceField {...props} options={control.options} />;
    case 'formula':
      return (
        <Suspense fallback={null}>
          <FormulaField {...props} />
        </Suspense>
      );
    case 'flag':
      return <FlagField {...props} />;
    case 'data':
      return <TextField {...props} hint={undefined} />;
    case 'shape':
    case 'axis':
      return <TextField {...props} hint={text(`${control.kind}Hint`)} />;
    default:
      return control satisfies never;
  }
}

function ChoiceField({
  name,
  value,
  write,
  options,
}: ParamFieldProps & { readonly options: readonly string[] }) {
  const id = useId();
  return (
    <div className="inspector-field">
      <label htmlFor={id}>{name}</label>
      <select id={id} value={String(value)} onChange={(event) => write(event.target.value, 'commit')}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </div>
  );
}

function FlagField({ name, value, write }: ParamFieldProps) {
  const id = useId();
  return (
    <div className="inspector-field">
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="checkbox"
        checked={value === true}
        onChange={(event) => write(event.target.checked, 'commit')}
      />
    </div>
  );
}

function TextField({
  name,
  param,
  value,
  write,
  hint,
}: ParamFieldProps & { readonly hint: string | undefined }) {
  const all = useTexts(texts)('all');
  return (
    <Field
      name={name}
      hint={hint}
      value={writtenParam(param.control, value, all)}
      read={(written) => accepted(param, readParam(param.control, written, all))}
      write={({ json }, policy) => write(json, policy)}
      nudge={nudge}
    />
  );
}
