// A value or a gradient with its heading; where there is none, why.

import { lazy, Suspense } from 'react';
import { useTexts } from '../i18n/texts.ts';
import type { Place } from '../numbers/place.ts';
import { type Shown, useNumber } from '../numbers/useNumber.ts';
import { TensorView } from '../tensor/TensorView.tsx';
import { texts } from './texts.ts';

const BlankField = lazy(async () => ({ default: (await import('../quiz/BlankField.tsx')).BlankField }));

export function SlotView({ name, place }: { readonly name: string; readonly place: Place }) {
  const shown = useNumber(place);
  return (
    <section className="inspector-slot" data-slot={place.slot}>
      <h4>{name}</h4>
      <Content shown={shown} name={name} slot={place.slot} />
    </section>
  );
}

interface ContentProps {
  readonly shown: Shown;
  readonly name: string;
  readonly slot: Place['slot'];
}

function Content({ shown, name, slot }: ContentProps) {
  const text = useTexts(texts);
  switch (shown.state) {
    case 'shown':
      return <TensorView tensor={shown.tensor} name={name} />;
    case 'blank':
      return (
        <Suspense fallback={null}>
          <BlankField place={shown.place} />
        </Suspense>
      );
    case 'hidden':
      return <p className="inspector-quiet">{text('hidden')}</p>;
    case 'absent':
      return <p className="inspector-quiet">{text(slot === 'value' ? 'notComputed' : 'noGradient')}</p>;
    default:
      return shown satisfies never;
  }
}
