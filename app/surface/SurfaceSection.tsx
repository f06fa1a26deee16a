// In the details of a node: the picture of what it says, where it says anything of the plane of the data.

import { useDocument } from '../editor/EditorContext.tsx';
import { useTexts } from '../i18n/texts.ts';
import { hasNeurons } from './picture.ts';
import { SurfaceView } from './SurfaceView.tsx';
import { texts } from './texts.ts';
import { useSurface, useSurfaces } from './useSurfaces.ts';

export function SurfaceSection({ node }: { readonly node: string }) {
  const text = useTexts(texts);
  useSurfaces();
  const surface = useSurface(({ field }) => field?.surface ?? null);
  const type = useDocument(({ model }) => model.nodes.get(node)?.type ?? '');
  if (surface === null) return null;
  const isEnd = [surface.plane.data, surface.output, surface.judge].includes(node);
  const isLayer = surface.units.has(node) && hasNeurons(type);
  if (!isEnd && !isLayer) return null;
  return (
    <section aria-label={text('surface')}>
      <h4>{text('surface')}</h4>
      <SurfaceView layout="tall" {...(isLayer ? { node } : {})} />
    </section>
  );
}
