// A formula set by KaTeX, which is loaded when the first one is shown; until then its LaTeX is not shown at all.

import { type ComponentType, lazy, useLayoutEffect, useRef, useState } from 'react';
import './formula.css';

type Katex = typeof import('katex').default;

let loaded: Katex | null = null;
let loading: Promise<Katex> | null = null;

function load(): Promise<Katex> {
  loading ??= Promise.all([import('katex'), import('katex/dist/katex.min.css')]).then(
    ([{ default: katex }]) => {
      loaded = katex;
      return katex;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** Comes together with KaTeX, or once that will not come: what stands around its formulas does not move when they are set. */
export const lazyWithFormulas = <P extends object>(fetchIt: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    const [component] = await Promise.all([fetchIt(), load().catch(() => {})]);
    return { default: component };
  });

function useKatex(): Katex | null {
  const [katex, setKatex] = useState<Katex | null>(() => loaded);
  useLayoutEffect(() => {
    let gone = false;
    if (katex === null) {
      // Offline without the chunk: the words beside the formula remain.
      load().then(
        (ready) => {
          if (!gone) setKatex(() => ready);
        },
        () => {},
      );
    }
    return () => {
      gone = true;
    };
  }, [katex]);
  return katex;
}

/** `latex` may hold people's labels: nothing in it can run or link. */
export function Formula({
  latex,
  block = 'inline',
}: {
  readonly latex: string;
  /** `wrapping`: what does not fit goes on below, where it may be broken. */
  readonly block?: 'inline' | 'display' | 'wrapping';
}) {
  const katex = useKatex();
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const place = ref.current;
    if (katex === null || place === null) return;
    const displayMode = block !== 'inline';
    katex.render(latex, place, {
      trust: false,
      throwOnError: false,
      strict: 'ignore',
      displayMode,
      fleqn: true,
      maxExpand: 200,
    });
    if (!displayMode) return;
    // What is wider than its place is scrolled by keys too.
    const watch = new ResizeObserver(() => {
      if (place.scrollWidth > place.clientWidth) place.tabIndex = 0;
      else place.removeAttribute('tabindex');
    });
    watch.observe(place);
    return () => watch.disconnect();
  }, [katex, latex, block]);
  return <span ref={ref} className={`formula formula-${block}`} />;
}
