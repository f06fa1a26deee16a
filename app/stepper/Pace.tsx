// How large a step is, and how many a second a play takes.

import { useEditor, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import type { Grain } from '../session/session.ts';
import { texts } from './texts.ts';

const grains: readonly Grain[] = ['edge', 'node', 'pass'];
const speeds = [0.5, 1, 2, 4];

export function Pace() {
  const text = useTexts(texts);
  const { session } = useEditor();
  const grain = useSession((state) => state.grain);
  const speed = useSession((state) => state.speed);
  return (
    <div className="stepper-pace">
      <select
        className="stepper-select"
        aria-label={text('grain')}
        title={text('grain')}
        value={grain}
        onChange={(event) =>
          session.setState({ grain: grains.find((one) => one === event.target.value) ?? 'edge' })
        }
      >
        {grains.map((one) => (
          <option key={one} value={one}>
            {text(`grain.${one}`)}
          </option>
        ))}
      </select>
      <select
        className="stepper-select"
        aria-label={text('speed')}
        title={text('speed')}
        value={speed}
        onChange={(event) => session.setState({ speed: Number(event.target.value) })}
      >
        {speeds.map((one) => (
          <option key={one} value={one}>{`${one}×`}</option>
        ))}
      </select>
    </div>
  );
}
