// The digit as the net sees it, and the gradient on the same pixels.

import { useLayoutEffect, useRef } from 'react';
import { useDocument, useSession } from '../../editor/EditorContext.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Heatmap } from '../../tensor/Heatmap.tsx';
import { texts } from '../texts.ts';
import { side } from './ink.ts';
import type { Verdict } from './verdict.ts';
import '../../tensor/tensor.css';

interface Props {
  readonly ink: Float64Array;
  readonly verdict: Verdict | null;
}

export function Pixels({ ink, verdict }: Props) {
  const text = useTexts(texts);
  const { digits, theme } = { digits: useSession((s) => s.digits), theme: useSession((s) => s.theme) };
  const target = verdict?.target ?? '';
  const label = useDocument(({ model }) => model.nodes.get(target)?.label ?? null);
  const name = label ?? (target || 'L');
  return (
    <section className="digit-pixels">
      <h3>{text('seen')}</h3>
      <Seen key={`seen ${theme}`} ink={ink} />
      <h3>{text('gradient', { name })}</h3>
      {verdict === null || verdict.gradient === null ? (
        <div className="digit-blank">{verdict !== null && <p>{text('noGradient')}</p>}</div>
      ) : (
        <>
          <Heatmap key={theme} tensor={verdict.gradient} label={text('gradient', { name })} digits={digits} />
          <p className="own-quiet">{text('gradientHint', { name })}</p>
        </>
      )}
    </section>
  );
}

const cell = 4;

function Seen({ ink }: { readonly ink: Float64Array }) {
  const text = useTexts(texts);
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!ref.current || !context) return;
    context.clearRect(0, 0, ref.current.width, ref.current.height);
    context.fillStyle = getComputedStyle(ref.current).getPropertyValue('--ink');
    for (const [at, value] of ink.entries()) {
      context.globalAlpha = value;
      context.fillRect((at % side) * cell, Math.floor(at / side) * cell, cell, cell);
    }
  }, [ink]);
  return (
    <canvas
      ref={ref}
      className="digit-seen"
      width={side * cell}
      height={side * cell}
      role="img"
      aria-label={text('seenAs')}
    />
  );
}
