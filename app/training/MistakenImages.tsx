// Misjudged images, small: each a button that shows it to the graph. Arrow keys go from one to the next.

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { undoScale } from '../../engine/training.ts';
import { useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import type { PictureSize, Shown } from './mistaken.ts';
import type { DataAbout } from './protocol.ts';
import { texts } from './texts.ts';

interface Props {
  readonly size: PictureSize;
  readonly about: DataAbout;
  readonly mistakes: readonly Shown[];
  readonly pick: (mistake: Shown) => void;
}

const ways: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 };

export function MistakenImages({ size, about: { scale }, mistakes, pick }: Props) {
  const text = useTexts(texts);
  const list = useRef<HTMLUListElement>(null);
  const theme = useSession((session) => session.theme);
  const [current, setCurrent] = useState(0);
  const reached = Math.min(current, mistakes.length - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = ways[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(mistakes.length - 1, reached + way));
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <ul ref={list} className="training-mistakes" onKeyDown={onKeyDown}>
      {mistakes.map((mistake, at) => (
        <li key={mistake.row}>
          <button
            type="button"
            className="nokey"
            tabIndex={at === reached ? 0 : -1}
            aria-pressed={mistake.isPicked}
            aria-label={text('mistake', {
              truth: mistake.true,
              given: mistake.taken,
              sureness: mistake.sureness,
            })}
            title={text('mistakeHint')}
            onFocus={() => setCurrent(at)}
            onClick={() => pick(mistake)}
          >
            <Picture key={theme} size={size} ink={undoScale(scale, mistake.x)} />
            <span aria-hidden>
              {mistake.true} → <b>{mistake.taken}</b>
              <small>{mistake.sureness}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface PictureProps {
  readonly size: PictureSize;
  readonly ink: Float32Array | Float64Array;
}

function Picture({ size: { width, height }, ink }: PictureProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d');
    if (!ref.current || !context) return;
    context.clearRect(0, 0, width, height);
    context.fillStyle = getComputedStyle(ref.current).getPropertyValue('--ink');
    for (const [at, value] of ink.entries()) {
      context.globalAlpha = Math.max(0, Math.min(1, value));
      context.fillRect(at % width, Math.floor(at / width), 1, 1);
    }
  }, [ink, width, height]);
  return <canvas ref={ref} width={width} height={height} aria-hidden />;
}
