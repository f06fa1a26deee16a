// Carrying something over the page with mouse, pen or finger; Esc, blur or a second finger lets go of it.

import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';

interface Point {
  readonly x: number;
  readonly y: number;
}

const thresholdPx = 4;

interface Drag {
  /** Where the pointer is while something is carried, else null. */
  readonly at: Point | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: () => void;
    readonly onClickCapture: (event: MouseEvent) => void;
  };
}

export function useDrag(drop: (client: Point) => void): Drag {
  const [at, setAt] = useState<Point | null>(null);
  const start = useRef<{ readonly pointer: number; readonly point: Point } | null>(null);
  const hasMoved = useRef(false);
  const isCarrying = at !== null;

  const letGo = (): void => {
    start.current = null;
    setAt(null);
  };

  useEffect(() => {
    if (!isCarrying) return;
    const cancel = (): void => {
      start.current = null;
      setAt(null);
    };
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      cancel();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('blur', cancel);
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('blur', cancel);
    };
  }, [isCarrying]);

  return {
    at,
    handlers: {
      onPointerDown: (event) => {
        hasMoved.current = false;
        if (event.button !== 0 || !event.isPrimary) return letGo();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { pointer: event.pointerId, point: pointOf(event) };
      },
      onPointerMove: (event) => {
        if (start.current?.pointer !== event.pointerId) return;
        const { point } = start.current;
        if (!isCarrying && Math.hypot(event.clientX - point.x, event.clientY - point.y) < thresholdPx) return;
        hasMoved.current = true;
        setAt(pointOf(event));
      },
      onPointerUp: (event) => {
        const carried = isCarrying && start.current?.pointer === event.pointerId;
        letGo();
        if (carried) drop(pointOf(event));
      },
      onPointerCancel: letGo,
      // The click that ends a drag is no click.
      onClickCapture: (event) => {
        if (!hasMoved.current) return;
        hasMoved.current = false;
        event.stopPropagation();
      },
    },
  };
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });
