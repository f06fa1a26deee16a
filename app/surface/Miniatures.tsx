// What each unit of a node says over the plane, as small squares above the node; the one under the pointer is shown large.

import { memo, useLayoutEffect, useRef } from 'react';
import { ops } from '../../engine/index.ts';
import { useDocument, useSession } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { paintTiles, tileAt, tilesSize } from './miniature.ts';
import { paletteOf } from './palette.ts';
import { hasNeurons } from './picture.ts';
import { texts } from './texts.ts';
import { useSurface, useSurfaces } from './useSurfaces.ts';
import './surface.css';

export const Miniatures = memo(function Miniatures({ node }: { readonly node: string }) {
  const type = useDocument(({ model }) => model.nodes.get(node)?.type ?? '');
  return hasNeurons(ops.get(type)?.category, type) ? <Strip node={node} /> : null;
});

const most = 8;

function Strip({ node }: { readonly node: string }) {
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
  const size = tilesSize(count);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the tokens are.
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d');
    if (ref.current === null || !context || values === null || plane === null) return;
    paintTiles(context, { values, units, plane, count, hovered }, paletteOf(ref.current));
  }, [values, units, plane, count, hovered, theme]);
  if (!isOn || values === null || count === 0) return null;
  return (
    <div className="surface-neurons" aria-hidden>
      {units > most && <span>{text('more', { count: units - most })}</span>}
      <canvas
        ref={ref}
        width={2 * size.width}
        height={2 * size.height}
        style={size}
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
