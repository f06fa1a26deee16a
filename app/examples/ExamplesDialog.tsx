// The examples and labs by chapter, in a dialog: one click opens one, and one undo brings the work back.

import { FlaskConical } from 'lucide-react';
import { languages, type Translated } from '../../engine/index.ts';
import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { labs } from '../labs/labs.ts';
import { notify } from '../session/notify.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { Chapter, Example } from './example.ts';
import { examples } from './examples.ts';
import { showExample } from './showExample.ts';
import { texts } from './texts.ts';
import './examplesDialog.css';

const chapters = [...new Set(examples.map(({ chapter }) => chapter))];
const failed: Translated = Object.fromEntries(
  languages.map((language) => [language, texts[language].failed]),
) as Translated;

export function ExamplesDialog({ close }: { readonly close: () => void }) {
  const text = useTexts(texts);
  return (
    <Dialog label={text('examples')} className="examples" onClose={close}>
      <h2>{text('examples')}</h2>
      <div className="examples-chapters">
        {chapters.map((chapter) => (
          <ChapterList key={chapter} chapter={chapter} />
        ))}
      </div>
    </Dialog>
  );
}

function ChapterList({ chapter }: { readonly chapter: Chapter }) {
  const text = useTexts(texts);
  return (
    <section>
      <h3>
        {typeof chapter === 'number' && (
          <span className="examples-number">{text('chapter', { chapter })}</span>
        )}
        {text(`chapter.${chapter}`)}
      </h3>
      <ul>
        {examples
          .filter((example) => example.chapter === chapter)
          .map((example) => (
            <ExampleEntry key={example.slug} example={example} />
          ))}
        {labs
          .filter((lab) => lab.chapter === chapter)
          .map((lab) => (
            <LabEntry key={lab.id} lab={lab} />
          ))}
      </ul>
    </section>
  );
}

function ExampleEntry({ example }: { readonly example: Example }) {
  const editor = useEditor();
  const language = useSession((session) => session.language);
  const open = (): void => {
    editor.session.setState({ overlay: null });
    showExample(editor, example).catch(() =>
      notify(editor.session, { id: 'example', tone: 'problem', text: failed }),
    );
  };
  return (
    <li>
      <button type="button" className="examples-entry" onClick={open}>
        <span>{example.title[language]}</span>
        <small>{example.note[language]}</small>
      </button>
    </li>
  );
}

function LabEntry({ lab: { id, name, about } }: { readonly lab: (typeof labs)[number] }) {
  const text = useTexts(texts);
  const { session } = useEditor();
  const language = useSession((state) => state.language);
  return (
    <li>
      <button
        type="button"
        className="examples-entry"
        onClick={() => session.setState({ overlay: { kind: 'labs', lab: id } })}
      >
        <span>
          <FlaskConical aria-hidden="true" className="examples-lab" />
          {text('lab', { name: name[language] })}
        </span>
        <small>{about[language]}</small>
      </button>
    </li>
  );
}
