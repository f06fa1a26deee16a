// Which rows a data node stands for: the set, what its generator wants to know, and how classes and images come.

import { useId } from 'react';
import { type DataSet, dataSets, type GraphNode, type Json, ops, type Param } from '../../engine/index.ts';
import type { Policy } from '../document/documentStore.ts';
import { setParam } from '../editing/setParam.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { Field } from '../inspector/Field.tsx';
import { nudge, readNumber } from '../numbers/readNumber.ts';
import { OwnDataActions } from '../ownData/OwnDataActions.tsx';
import { useTraining, useTrainingOf } from '../training/useTraining.ts';
import { texts } from './texts.ts';

export function DataFields({ node }: { readonly node: GraphNode }) {
  const text = useTexts(texts);
  const language = useSession((session) => session.language);
  const id = String(node.params.data ?? ops.get(node.type)?.params.data?.default);
  const set = dataSets.get(id);
  return (
    <>
      <SetChoice node={node} chosen={id} />
      {set !== undefined && <p className="inspector-quiet">{set.text[language].about}</p>}
      {set?.source === 'generator' && <Options node={node} params={set.generator.params} />}
      {set?.kind !== 'regression' && (
        <Choice node={node} name="target" options={['labels', 'oneHot', 'column']} />
      )}
      {set?.source === 'asset' && set.image !== null && (
        <Choice node={node} name="features" options={['flat', 'image']} />
      )}
      <Facts node={node.id} />
      <Fetching node={node.id} label={text('failed')} />
      <OwnDataActions node={node.id} />
    </>
  );
}

function useWrite(node: GraphNode, name: string): (value: Json, policy: Policy) => void {
  const { document } = useEditor();
  return (value, policy) => document.edit(setParam(node.id, name, value), policy);
}

const kinds = ['classification', 'regression'] as const satisfies readonly DataSet['kind'][];

/** Options of one set mean nothing to another, so they go with it. */
function SetChoice({ node, chosen }: { readonly node: GraphNode; readonly chosen: string }) {
  const text = useTexts(texts);
  const id = useId();
  const { document } = useEditor();
  const language = useSession((session) => session.language);
  const choose = (data: string): void => {
    document.edit((draft) => {
      setParam(node.id, 'data', data)(draft);
      setParam(node.id, 'options', {})(draft);
    }, 'commit');
  };
  return (
    <div className="inspector-field">
      <label htmlFor={id}>{text('data')}</label>
      <select id={id} value={chosen} onChange={(event) => choose(event.target.value)}>
        {!dataSets.has(chosen) && <option value={chosen}>{chosen === 'own' ? text('own') : chosen}</option>}
        {kinds.map((kind) => (
          <optgroup key={kind} label={text(`kind.${kind}`)}>
            {[...dataSets.values()]
              .filter((set) => set.kind === kind)
              .map((set) => (
                <option key={set.id} value={set.id}>
                  {set.text[language].name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

const named = ['rows', 'noise', 'seed'] as const;
const isNamed = (name: string): name is (typeof named)[number] => named.some((one) => one === name);

function Options({
  node,
  params,
}: {
  readonly node: GraphNode;
  readonly params: Readonly<Record<string, Param>>;
}) {
  const text = useTexts(texts);
  const write = useWrite(node, 'options');
  const written = (node.params.options ?? {}) as Readonly<Record<string, Json>>;
  return Object.entries(params).map(([name, param]) => (
    <Field
      key={name}
      name={isNamed(name) ? text(`option.${name}`) : name}
      value={String(written[name] ?? param.default)}
      read={(typed) => {
        const number = readNumber(typed);
        return number !== null && param.read(number).ok ? number : null;
      }}
      write={(number, policy) => write({ ...written, [name]: number }, policy)}
      nudge={nudge}
    />
  ));
}

interface ChoiceProps<N extends 'target' | 'features'> {
  readonly node: GraphNode;
  readonly name: N;
  readonly options: readonly (N extends 'target' ? 'labels' | 'oneHot' | 'column' : 'flat' | 'image')[];
}

function Choice<N extends 'target' | 'features'>({ node, name, options }: ChoiceProps<N>) {
  const text = useTexts(texts);
  const id = useId();
  const write = useWrite(node, name);
  const value = String(node.params[name] ?? options[0]);
  const called = (option: string): string =>
    text(
      `${name}.${option}` as
        | 'target.labels'
        | 'target.oneHot'
        | 'target.column'
        | 'features.flat'
        | 'features.image',
    );
  return (
    <div className="inspector-field">
      <label htmlFor={id}>{text(name)}</label>
      <select id={id} value={value} onChange={(event) => write(event.target.value, 'commit')}>
        {options.map((option) => (
          <option key={option} value={option}>
            {called(option)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** How many rows there are, once they are there. */
function Facts({ node }: { readonly node: string }) {
  const text = useTexts(texts);
  const about = useTraining((state) => state.about.find((each) => each.node === node));
  if (about === undefined) return null;
  const { train, validation, test } = about.rows;
  const written = (rows: number): string => rows.toLocaleString('en');
  return (
    <p className="inspector-quiet">
      {text('facts', { train: written(train), validation: written(validation), test: written(test) })}
    </p>
  );
}

function Fetching({ node, label }: { readonly node: string; readonly label: string }) {
  const text = useTexts(texts);
  const training = useTrainingOf();
  const state = useSession(({ fetching }) => fetching.get(node));
  if (typeof state === 'number') return <progress className="inspector-progress" value={state} />;
  if (state === undefined) return null;
  return (
    <p role="alert">
      {label}{' '}
      <button type="button" className="button button-outlined" onClick={training.retry}>
        {text('retry')}
      </button>
    </p>
  );
}
