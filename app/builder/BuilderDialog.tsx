// A network out of one line of text: what it means is said while it is typed, Enter draws it.

import { useId, useState } from 'react';
import { type Document, dataSets, type Language, ops } from '../../engine/index.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { LineDialog } from '../ui/LineDialog.tsx';
import { LineField, useLine } from '../ui/LineField.tsx';
import { type Planned, planNetwork, putIn } from './build.ts';
import { texts } from './texts.ts';
import './builder.css';

const examples = [
  { text: '2-8-8-2 tanh softmax', data: 'spiral' },
  { text: '784-100-10 relu', data: 'mnist1000' },
  { text: 'conv 30@5 relu pool 2 - affine 100 relu - affine 10', data: 'mnist1000' },
] as const;

/** As parseNetwork reads it; the words stand for themselves in every language. */
const widthsForm =
  '4-10-3 [relu | leakyRelu | elu | selu | gelu | swish | softplus | sigmoid | tanh] [softmax | linear]';
const layersForm = '[784 -] conv 30@5 | pool 2 | dropout 0.5 | affine 100 | relu - … [softmax | linear]';

export function BuilderDialog({ close }: { readonly close: () => void }) {
  const say = useTexts(texts);
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const id = useId();
  const line = useLine();
  const [data, setData] = useState('');
  const planned = planNetwork(line.typed, dataSets.get(data) ?? null, language);
  const draw = (): void => {
    line.tried();
    if (!planned.ok) return;
    close();
    putIn(editor, planned.drawing);
  };
  return (
    <LineDialog
      title={say('title')}
      className="builder"
      examples={examples}
      take={(example) => {
        line.write(example.text);
        setData(example.data);
      }}
      draw={draw}
      close={close}
    >
      <div className="builder-fields">
        <LineField
          line={line}
          label={say('network')}
          placeholder={examples[1].text}
          ok={planned.ok}
          id={`${id} text`}
          meaning={`${id} meaning`}
        />
        <label htmlFor={`${id} data`}>{say('data')}</label>
        <select id={`${id} data`} value={data} onChange={(event) => setData(event.target.value)}>
          <option value="">{say('noData')}</option>
          {[...dataSets.values()].map((set) => (
            <option key={set.id} value={set.id}>
              {set.text[language].name}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id} meaning`} className="builder-meaning" aria-live="polite">
        {(line.typed !== '' || line.isTried) && <Meaning planned={planned} data={data} />}
      </p>
      <Grammar />
    </LineDialog>
  );
}

function Grammar() {
  const say = useTexts(texts);
  return (
    <div className="builder-grammar">
      <p>{say('widths')}</p>
      <code>{widthsForm}</code>
      <p>{say('layers')}</p>
      <code>{layersForm}</code>
      <p>{say('outputs')}</p>
    </div>
  );
}

/** The network in the words of its nodes, or what is wrong with the text. */
function Meaning({ planned, data }: { readonly planned: Planned; readonly data: string }) {
  const say = useTexts(texts);
  const language = useSession((session) => session.language);
  const name = dataSets.get(data)?.text[language].name ?? '';
  if (planned.ok) {
    const { drawing, remark } = planned;
    return (
      <>
        {chainOf(drawing, language)}
        {remark !== null && <em>{say(`remark.${remark.kind}`, { name, ...remark })}</em>}
      </>
    );
  }
  const { problem } = planned;
  if ('kind' in problem) {
    return say(`misfit.${problem.kind}`, { name, ...problem });
  }
  const expected = say(`expected.${problem.expected}`);
  return problem.found === '' ? say('cutShort', { expected }) : say('mistake', { ...problem, expected });
}

/** The nodes in order, with how many units or filters each has. */
function chainOf({ model }: Document, language: Language): string {
  const names = [...model.nodes.values()].map(({ type, params }) => {
    const count = params.units ?? params.filters;
    const name = ops.get(type)?.text[language].name ?? type;
    return typeof count === 'number' ? `${name} ${count}` : name;
  });
  return names.join(' → ');
}
