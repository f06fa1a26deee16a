// What the canvas shows, kept up to date outside React: the document's nodes and wires, and a place for every number.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Document, emptyDocument, type Language, type Model } from '../../engine/index.ts';
import type { Editor } from '../editor/editor.ts';
import { translate } from '../i18n/texts.ts';
import type { Selection } from '../session/selection.ts';
import type { Figure } from './figure.ts';
import type { Point } from './geometry.ts';
import { nameOf } from './nameOf.ts';
import { placeLabels, type Spot } from './placeLabels.ts';
import { sceneOf, stubsOf } from './scene.ts';
import { texts } from './texts.ts';
import { type Flow, figuresOf, readingOrder, toFlow } from './toFlow.ts';

/** Nodes being dragged, and where they are; the document learns of it when they are let go. */
export type Moving = ReadonlyMap<string, Point>;

export interface Projected {
  readonly model: Model;
  readonly moving: Moving | null;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly positions: ReadonlyMap<string, Point>;
  readonly flow: Flow;
  /** Nodes whose output nothing uses. */
  readonly ends: ReadonlySet<string>;
  /** Too many nodes to keep everything in the page that cannot be seen. */
  readonly crowded: boolean;
  readonly spots: ReadonlyMap<string, Spot>;
}

export interface Projection extends Pick<StoreApi<Projected>, 'getState' | 'getInitialState' | 'subscribe'> {
  move(moving: Moving | null): void;
  /** Follows the editor from now on, until the function returned is called. */
  follow(): () => void;
}

const crowd = 150;

/** What the last projection was made from. */
interface Basis {
  readonly document: Document;
  readonly plan: object;
  readonly selection: Selection;
  readonly language: Language;
  readonly digits: number;
  readonly moving: Moving | null;
}

export function createProjection(editor: Editor): Projection {
  const first: Projected = { model: emptyDocument.model, moving: null, figures: new Map(), positions: new Map(), flow: { nodes: [], edges: [] }, ends: new Set(), crowded: false, spots: new Map() };
  let basis: Basis | null = null;
  const refresh = (last: Projected, moving: Moving | null): Projected => {
    const { computed } = editor.derived.getState();
    const { selection, language, digits } = editor.session.getState();
    const next: Basis = { document: computed.document, plan: computed.run.plan, selection, language, digits, moving };
    if (basis !== null && sameBasis(basis, next)) return last;
    const projected = projectFrom(editor, last, basis, next);
    basis = next;
    return projected;
  };
  const store = createStore<Projected>(() => refresh(first, null));
  const update = (): void => {
    const last = store.getState();
    const next = refresh(last, last.moving);
    if (next !== last) store.setState(next);
  };
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    move: (moving) => store.setState(refresh(store.getState(), moving)),
    follow: () => {
      update();
      const ends = [editor.derived.subscribe(update), editor.session.subscribe(update)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

const sameBasis = (a: Basis, b: Basis): boolean =>
  a.document === b.document &&
  a.plan === b.plan &&
  a.selection === b.selection &&
  a.language === b.language &&
  a.digits === b.digits &&
  a.moving === b.moving;

function projectFrom(editor: Editor, last: Projected, before: Basis | null, next: Basis): Projected {
  const { document, selection, language, digits, moving } = next;
  const { computed } = editor.derived.getState();
  const { model } = document;
  const sameLook = before !== null && before.document.model === model && before.language === language;
  const figures = sameLook ? last.figures : figuresOf(model, language, last.figures);
  const positions = moving === null ? document.layout : new Map([...document.layout, ...moving]);
  const say = translate(texts, language);
  const name = (id: string): string => nameOf(model.nodes.get(id), language);
  const flow = toFlow(
    {
      document,
      figures,
      order: readingOrder(model, computed.graph),
      positions,
      selection,
      nodeName: name,
      edgeName: (source, target) => say('wire', { source: name(source), target: name(target) }),
    },
    last.flow,
  );
  const stillPlaced = sameLook && before.plan === next.plan && before.digits === digits && positions === last.positions;
  const ends = sameLook ? last.ends : new Set(stubsOf({ model, figures, positions }).keys());
  const shown = { model, moving, figures, positions, flow, ends, crowded: model.nodes.size > crowd };
  if (stillPlaced) return { ...shown, spots: last.spots };
  const kept = moving === null ? undefined : spotsAway(last.spots, document, moving);
  const spots = placeLabels(sceneOf({ model, figures, positions, computed, digits }), kept);
  return { ...shown, spots: shared(last.spots, spots) };
}

/** The spots of labels that no moving node drags along. */
function spotsAway(spots: ReadonlyMap<string, Spot>, { model }: Document, moving: Moving): ReadonlyMap<string, Spot> {
  const away = new Map(spots);
  const drop = (key: string): void => {
    away.delete(`${key}-value`);
    away.delete(`${key}-gradient`);
  };
  for (const id of moving.keys()) drop(`node-${id}`);
  for (const { id, source, target } of model.edges.values()) {
    if (moving.has(source) || moving.has(target)) drop(`edge-${id}`);
  }
  return away;
}

function shared(last: ReadonlyMap<string, Spot>, next: ReadonlyMap<string, Spot>): ReadonlyMap<string, Spot> {
  const sameSpot = (a: Spot, b: Spot): boolean =>
    a.x === b.x && a.y === b.y && a.form === b.form && a.width === b.width && a.clear === b.clear && a.align === b.align;
  return new Map(
    [...next].map(([key, spot]) => {
      const before = last.get(key);
      return [key, before !== undefined && sameSpot(before, spot) ? before : spot];
    }),
  );
}
