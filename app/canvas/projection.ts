// What the canvas shows, kept up to date outside React: the document's nodes and wires, and a place for every number.

import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Computed,
  type Document,
  emptyDocument,
  type Graph,
  type Language,
  type Model,
  nodesWithin,
} from '../../engine/index.ts';
import { type Drawn as DrawnModel, drawnOf } from '../blocks/drawn.ts';
import type { Editor } from '../editor/editor.ts';
import { translate } from '../i18n/texts.ts';
import type { Selection } from '../session/selection.ts';
import { framesOf } from './framesOf.ts';
import type { Size } from './geometry.ts';
import { type Rooms, roomsOf } from './labelRooms.ts';
import { nameOf } from './nameOf.ts';
import { type Ground, groundOf, placeLabels, type Spot } from './placeLabels.ts';
import {
  type Crowns,
  type Drawing,
  type Outputs,
  outputsOf,
  type Part,
  type SceneInput,
  sceneOf,
} from './scene.ts';
import { texts } from './texts.ts';
import { type Flow, figuresOf, readingOrder, toFlow } from './toFlow.ts';

/** Nodes being dragged, and where they are; the document learns of it when they are let go. */
type Moving = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

export interface Projected extends Drawing {
  readonly moving: Moving | null;
  readonly flow: Flow;
  readonly outputs: Outputs;
  readonly rooms: Rooms;
  readonly asked: ReadonlySet<string>;
  readonly spots: ReadonlyMap<string, Spot>;
  /** Too many nodes to keep everything in the page that cannot be seen. */
  readonly crowded: boolean;
}

export interface Projection extends Pick<StoreApi<Projected>, 'getState' | 'getInitialState' | 'subscribe'> {
  move(moving: Moving | null): void;
  /** Keeps labels off what stands above a node from now on, in its middle; null: nothing does any more. */
  crown(node: string, size: Size | null): void;
  /** Keeps room for fields in place of these labels, from now on. */
  ask(keys: ReadonlySet<string>): void;
  /** Follows the editor from now on, until the function returned is called. */
  follow(): () => void;
}

/** All that the projection depends on. */
interface Basis {
  readonly document: Document;
  readonly computed: Computed;
  readonly selection: Selection;
  readonly language: Language;
  readonly digits: number;
  readonly moving: Moving | null;
  readonly crowns: Crowns;
  readonly asked: ReadonlySet<string>;
  /** Numbers change so fast that nobody reads them: they keep the rooms that they have until they rest. */
  readonly rushed: boolean;
}

/** Milliseconds without another change after which numbers rest. */
const rest = 120;

const crowd = 150;

const blank: Projected = {
  model: emptyDocument.model,
  figures: new Map(),
  positions: new Map(),
  crowns: new Map(),
  frames: new Map(),
  asked: new Set(),
  moving: null,
  flow: { nodes: [], edges: [] },
  outputs: { ends: new Map(), totals: new Set() },
  rooms: [],
  spots: new Map(),
  crowded: false,
};

export function createProjection(editor: Editor): Projection {
  let basis: Basis | null = null;
  let still: Still | null = null;
  let changed = Number.NEGATIVE_INFINITY;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let { crowns, asked }: Pick<Basis, 'crowns' | 'asked'> = blank;
  /** Whether new numbers of the same run come soon after the last ones. */
  const rushes = (computed: Computed): boolean => {
    if (computed === basis?.computed) return basis.rushed;
    const before = changed;
    changed = performance.now();
    return basis?.computed.run === computed.run && changed - before < rest;
  };
  const refresh = (last: Projected, moving: Moving | null, isSettled = false): Projected => {
    const { computed } = editor.derived.getState();
    const { selection, language, digits } = editor.session.getState();
    const rushed = !isSettled && rushes(computed);
    const next: Basis = {
      document: computed.document,
      computed,
      selection,
      language,
      digits,
      moving,
      crowns,
      asked,
      rushed,
    };
    if (basis !== null && sameBasis(basis, next)) return last;
    const drawn = draw(last, basis, next);
    still = moving === null ? null : stillFor(still, drawn, last, next);
    const spots = spotsOf(still, last, drawn, basis, next);
    basis = next;
    return { ...drawn, spots };
  };
  const store = createStore<Projected>(() => refresh(blank, null));
  const take = (next: Projected): void => {
    if (next !== store.getState()) store.setState(next);
  };
  const settle = (): void => {
    settling = undefined;
    if (performance.now() - changed < rest) settling = setTimeout(settle, rest);
    else take(refresh(store.getState(), store.getState().moving, true));
  };
  const update = (): void => {
    take(refresh(store.getState(), store.getState().moving));
    if (basis?.rushed === true) settling ??= setTimeout(settle, rest);
  };
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    move: (moving) => store.setState(refresh(store.getState(), moving)),
    crown: (node, size) => {
      // Those of all nodes come and go together: they are looked at once.
      if (crowns === store.getState().crowns) queueMicrotask(update);
      crowns = withCrown(crowns, node, size);
    },
    ask: (keys) => {
      if (keys.size === asked.size && [...keys].every((key) => asked.has(key))) return;
      asked = keys;
      update();
    },
    follow: () => {
      update();
      const ends = [editor.derived.subscribe(update), editor.session.subscribe(update)];
      return () => {
        clearTimeout(settling);
        settling = undefined;
        for (const end of ends) end();
      };
    },
  };
}

function withCrown(crowns: Crowns, node: string, size: Size | null): Crowns {
  const next = new Map(crowns);
  if (size === null) next.delete(node);
  else next.set(node, size);
  return next;
}

const sameBasis = (a: Basis, b: Basis): boolean =>
  a.document === b.document &&
  a.computed === b.computed &&
  a.selection === b.selection &&
  a.language === b.language &&
  a.digits === b.digits &&
  a.moving === b.moving &&
  a.crowns === b.crowns &&
  a.asked === b.asked &&
  a.rushed === b.rushed;

type Drawn = Omit<Projected, 'spots'>;

/** All but the labels. What nothing changed about is the same object as before. */
function draw(last: Projected, before: Basis | null, next: Basis): Drawn {
  const { document, computed, selection, language, digits, moving, crowns, asked } = next;
  const { model, folded } = drawnOf(document);
  const figures = figuresOf(model, folded, language, before?.language === language ? last : blank);
  const samePlaces =
    before?.document.layout === document.layout &&
    before.document.blocks === document.blocks &&
    before.moving === moving;
  const positions = samePlaces ? last.positions : positionsOf(document, folded, moving);
  const frames =
    samePlaces && figures === last.figures ? last.frames : framesOf(document.blocks, { figures, positions });
  const sameWires = figures === last.figures && model.edges === last.model.edges;
  const sameRun = before?.computed.run === computed.run;
  const sameNumbers = before?.computed === computed && before.digits === digits;
  const sameRooms = sameRun && before.digits === digits ? last.rooms : [];
  const keepRooms = next.rushed || (sameNumbers && !before.rushed);
  const rooms = keepRooms ? last.rooms : roomsOf(computed, digits, sameRooms);
  const sameOutputs = sameWires && sameRun && rooms === last.rooms;
  const outputs = sameOutputs ? last.outputs : outputsOf({ model, figures }, computed, rooms);
  const say = translate(texts, language);
  const name = (id: string): string => nameOf(model.nodes.get(id), language);
  const edgeName = (source: string, target: string): string =>
    say('wire', { source: name(source), target: name(target) });
  const sameFlow = sameWires && positions === last.positions && before?.selection === selection;
  const order = orderOf(document, computed.graph);
  const shown = withBlocks(selection, document, folded);
  const flow = sameFlow
    ? last.flow
    : toFlow({ model, figures, order, positions, selection: shown, nodeName: name, edgeName }, last.flow);
  const crowded = model.nodes.size > crowd;
  return { model, figures, positions, crowns, frames, asked, moving, flow, outputs, rooms, crowded };
}

function positionsOf(
  { layout, blocks }: Document,
  folded: DrawnModel['folded'],
  moving: Moving | null,
): Projected['positions'] {
  const homeless = [...folded.keys()].filter((id) => !layout.has(id));
  if (moving === null && homeless.length === 0) return layout;
  const places = homeless.flatMap((id) => {
    const [first] = [...nodesWithin(blocks, id)].flatMap((node) => layout.get(node) ?? []);
    return first === undefined ? [] : [[id, first] as const];
  });
  return new Map([...layout, ...places, ...(moving ?? [])]);
}

/** A folded block is selected where all that it holds is. */
function withBlocks(selection: Selection, { blocks }: Document, folded: DrawnModel['folded']): Selection {
  const whole = [...folded.keys()].filter((id) =>
    [...nodesWithin(blocks, id)].every((node) => selection.nodes.has(node)),
  );
  return whole.length === 0 ? selection : { ...selection, nodes: new Set([...selection.nodes, ...whole]) };
}

const orders = new WeakMap<Model, { readonly graph: Graph; readonly order: readonly string[] }>();

function orderOf(document: Document, graph: Graph): readonly string[] {
  const { model, standIn } = drawnOf(document);
  const known = orders.get(model);
  if (known?.graph === graph) return known.order;
  const order = readingOrder(document.model, graph);
  const shown = standIn.size === 0 ? order : [...new Set(order.map((id) => standIn.get(id) ?? id))];
  orders.set(model, { graph, order: shown });
  return shown;
}

const sceneInput = (drawn: Drawn, { computed }: Basis): SceneInput => ({ ...drawn, computed });

function spotsOf(
  still: Still | null,
  last: Projected,
  drawn: Drawn,
  before: Basis | null,
  next: Basis,
): ReadonlyMap<string, Spot> {
  const sameScene =
    before !== null &&
    last.moving === drawn.moving &&
    drawn.figures === last.figures &&
    drawn.positions === last.positions &&
    drawn.crowns === last.crowns &&
    drawn.frames === last.frames &&
    drawn.asked === last.asked &&
    drawn.outputs === last.outputs;
  if (sameScene) return last.spots;
  if (still !== null) return movingSpots(still, drawn, next);
  return shared(last.spots, placeLabels(sceneOf(sceneInput(drawn, next))));
}

/** What stands still during a drag, prepared when it begins. */
interface Still {
  readonly nodes: string;
  readonly ground: Ground;
  readonly spots: ReadonlyMap<string, Spot>;
}

const movingPart =
  ({ moving }: Drawn): Part =>
  (node) =>
    moving?.has(node) === true;

function stillFor(still: Still | null, drawn: Drawn, last: Projected, next: Basis): Still {
  const nodes = [...(drawn.moving ?? [])].map(([id]) => id).join('\n');
  if (still?.nodes === nodes) return still;
  const part = movingPart(drawn);
  const input = sceneInput(drawn, next);
  const taken = new Set(sceneOf(input, part).labels.map(({ key }) => key));
  const spots = new Map([...last.spots].filter(([key]) => !taken.has(key)));
  // Wires between the two parts belong to the moving one, and so do frames, which go along.
  const edges = new Map(
    [...drawn.model.edges].filter(([, { source, target }]) => !part(source) && !part(target)),
  );
  const rest = sceneOf(
    { ...input, model: { ...drawn.model, edges }, frames: blank.frames },
    (node) => !part(node),
  );
  return { nodes, ground: groundOf(rest, spots.values()), spots };
}

/** While nodes are dragged only their own labels look for a place. */
function movingSpots({ ground, spots }: Still, drawn: Drawn, next: Basis): ReadonlyMap<string, Spot> {
  return new Map([...spots, ...placeLabels(sceneOf(sceneInput(drawn, next), movingPart(drawn)), ground)]);
}

function shared(last: ReadonlyMap<string, Spot>, next: ReadonlyMap<string, Spot>): ReadonlyMap<string, Spot> {
  return new Map(
    [...next].map(([key, spot]) => {
      const before = last.get(key);
      return [key, before !== undefined && sameSpot(before, spot) ? before : spot];
    }),
  );
}

const sameSpot = (a: Spot, b: Spot): boolean =>
  a.x === b.x &&
  a.y === b.y &&
  a.form === b.form &&
  a.width === b.width &&
  a.clear === b.clear &&
  a.align === b.align;
