// What each unit of a node says over the plane, as small squares above the node; the one under the pointer is shown large.

import { memo, useLayoutEffect, useRef } from 'react';
import { useDocument, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { paintTiles, tileAt, tilesSize } from './miniature.ts';
import { paletteOf } from './palette.ts';
import { hasNeurons } from './picture.ts';
import { texts } from './texts.ts';
import { useSurface, useSurfaces } from './useSurfaces.ts';
import './surface.css';

interface Props {
  readonly node: string;
  /** Told how much room it takes above the node; null while there is nothing. */
  readonly crown: (node: string, size: { readonly width: number; readonly height: number } | null) => void;
}

export const Miniatures = memo(function Miniatures({ node, crown }: Props) {
  const type = useDocument(({ model }) => model.nodes.get(node)?.type ?? '');
  return hasNeurons(type) ? <Strip node={node} crown={crown} /> : null;
});

const most = 8;

/** Of the words that stand above a strip that does not show all units. */
const lineHeight = 14;

function Strip({ node, crown }: Props) {
  const text = useTexts(texts);
  const ref = useRef<HTMLCanvasElement>(null);
  const { store } = useSurfaces();
  const theme = useSession((session) => session.theme);
  const isOn = useSurface(({ neurons }) => neurons);
  const plane = useSurface(({ field }) => field?.surface.plane ?? null);
  const units = useSurface(({ field }) => field?.surface.units.get(node) ?? 0);
  const values = useSurface((state) => state.values?.get(node) ?? null);
  const hovered = useSurface((state) => (state.hovered?.node === node ? state.hovered.unit : null));
  const count = Math.min(most, units);
  const { width, height } = tilesSize(count);
  const isShown = isOn && values !== null && count > 0;
  const top = units > most ? lineHeight : 0;
  useLayoutEffect(() => {
    if (!isShown) return;
    crown(node, { width, height: height + top });
    return () => crown(node, null);
  }, [crown, node, isShown, width, height, top]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the tokens are.
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d');
    if (ref.current === null || !context || values === null || plane === null) return;
    paintTiles(context, { values, units, plane, count, hovered }, paletteOf(ref.current));
  }, [values, units, plane, count, hovered, theme]);
  if (!isShown) return null;
  return (
    <div className="surface-neurons" aria-hidden>
      {units > most && <span>{text('more', { count: units - most })}</span>}
      <canvas
        ref={ref}
        width={2 * width}
        height={2 * height}
        style={{ width, height }}
        data-neurons={node}
        onPointerMove={({ nativeEvent: { offsetX, offsetY } }) => {
          const unit = tileAt(offsetX, offsetY, count);
          store.setState({ hovered: unit === null ? null : { node, unit } });
        }}
        onPointerLeave={() => store.setState({ hovered: null })}
      />
    </div>
  );
}
