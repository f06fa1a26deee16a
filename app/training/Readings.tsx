// What training has come to: scores, what is mistaken for what, and the inside of the layers.

import { useId, useState } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { SurfaceView } from '../surface/SurfaceView.tsx';
import { useSurface, useSurfaces } from '../surface/useSurfaces.ts';
import { Errors } from './Errors.tsx';
import { Layers } from './Layers.tsx';
import { Mistakes } from './Mistakes.tsx';
import { ScoreTable } from './ScoreTable.tsx';
import { texts } from './texts.ts';
import { useTraining } from './useTraining.ts';

const Surface = () => (
  <div className="surface-room">
    <SurfaceView layout="wide" />
  </div>
);

const tabs = {
  surface: Surface,
  scores: ScoreTable,
  errors: Errors,
  mistakes: Mistakes,
  layers: Layers,
} as const;
type Tab = keyof typeof tabs;
const all = Object.keys(tabs) as readonly Tab[];

export function Readings() {
  const text = useTexts(texts);
  const id = useId();
  const [wanted, choose] = useState<Tab | null>(null);
  useSurfaces();
  const hasSurface = useSurface(({ field }) => field !== null);
  const isValues = useTraining(({ about }) => about[0]?.target.kind === 'values');
  const isThere: Partial<Record<Tab, boolean>> = { surface: hasSurface, mistakes: !isValues };
  const names = all.filter((name) => isThere[name] ?? true);
  const chosen = names.find((name) => name === wanted) ?? names[0] ?? 'scores';
  const Content = tabs[chosen];
  const turn = (by: number): void => {
    const next = names[(names.indexOf(chosen) + by + names.length) % names.length] ?? 'scores';
    choose(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <section className="training-readings" aria-label={text('readings')}>
      <div
        role="tablist"
        onKeyDown={({ key }) => {
          if (key === 'ArrowRight') turn(1);
          if (key === 'ArrowLeft') turn(-1);
        }}
      >
        {names.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            className="nokey"
            aria-selected={name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => choose(name)}
          >
            {text(name === 'errors' && isValues ? 'predictions' : name)}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen}`}
        className="training-panel"
        tabIndex={-1}
      >
        <Content />
      </div>
    </section>
  );
}
