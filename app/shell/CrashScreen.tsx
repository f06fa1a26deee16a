// When nothing else works: says so in plain words and hands over the work as a file.

import type { Language } from '../../engine/index.ts';
import { translate } from '../i18n/texts.ts';
import { shellTexts } from './texts.ts';
import './crashScreen.css';

interface Props {
  readonly language: Language;
  readonly kind: 'crashed' | 'startFailed';
  readonly error?: unknown;
  /** Downloads the work; absent where there is none. */
  readonly save: (() => void) | null;
  /** Ways on, the best first. */
  readonly exits: readonly Exit[];
}

export interface Exit {
  readonly label: 'reload' | 'startWithExample' | 'openAgain';
  readonly leave: () => void;
}

export function CrashScreen({ language, kind, error, save, exits }: Props) {
  const text = translate(shellTexts, language);
  return (
    <main className="crash-screen">
      <h1>{text(kind)}</h1>
      <p>{text(kind === 'crashed' ? 'crashedAbout' : 'startFailedAbout')}</p>
      <div className="crash-screen-exits">
        {save !== null && (
          <button type="button" className="button button-primary" onClick={save}>
            {text('saveFile')}
          </button>
        )}
        {exits.map(({ label, leave }) => (
          <button key={label} type="button" className="button button-outlined" onClick={leave}>
            {text(label)}
          </button>
        ))}
      </div>
      {error !== undefined && (
        <details>
          <summary>{text('whatHappened')}</summary>
          <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
        </details>
      )}
    </main>
  );
}
