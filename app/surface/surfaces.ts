// What the net in the editor says over the plane of its data: followed in short slices for as long as somebody looks.

import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Computed, type Document, ops, readParams } from '../../engine/index.ts';
import {
  createSurface,
  type DataNode,
  prepareWorld,
  readTraining,
  rowWidth,
  type Samples,
  type Surface,
  undoScale,
  weightsOf,
} from '../../engine/training.ts';
import { dataNodes } from '../editing/dataNodes.ts';
import type { Editor } from '../editor/editor.ts';
import { type Look, lookOf } from './look.ts';

export interface Point {
  readonly x: readonly number[];
  /** Class number, or the first of the values. */
  readonly t: number;
  readonly part: 'train' | 'validation' | 'test';
}

/** All that stays the same while the net learns. */
export interface Field {
  readonly surface: Surface;
  readonly points: readonly Point[];
  readonly columns: readonly string[];
  readonly look: Look;
}

/** A unit of a node; null stands for the output. */
export interface Unit {
  readonly node: string;
  readonly unit: number;
}

export type Values = ReadonlyMap<string, Float64Array>;

export interface SurfacesState {
  /** Null where there is no plane to look at. */
  readonly field: Field | null;
  /** Of the field, by node; null where there is none. */
  readonly values: Values | null;
  readonly chosen: Unit | null;
  /** The unit under the pointer, shown instead of the chosen one. */
  readonly hovered: Unit | null;
  readonly style: 'smooth' | 'discrete';
  /** Whether nodes show what their units say. */
  readonly neurons: boolean;
}

/** Milliseconds of work at a time, and from one scan to the next. */
const slice = 8;
const pace = 120;
/** Places along each axis, by the number of features. */
const fineness: Readonly<Record<number, number>> = { 1: 201, 2: 50 };

const blank: SurfacesState = {
  field: null,
  values: null,
  chosen: null,
  hovered: null,
  style: 'smooth',
  neurons: true,
};

export class Surfaces {
  readonly store: StoreApi<SurfacesState> = createStore(() => blank);
  readonly #editor: Editor;
  #watchers = 0;
  #unfollow = (): void => {};
  /** The document that the field was made of, and what of it is being scanned or was last. */
  #made: Document | null = null;
  #field: Field | null = null;
  #shown: Computed | null = null;
  #scanning: ReturnType<Surface['scan']> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #begun = -Infinity;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** Follows the editor until the function returned is called; whoever comes second shares the first one's work. */
  watch(): () => void {
    if (this.#watchers++ === 0) {
      this.#unfollow = this.#editor.derived.subscribe(() => this.#follow());
      this.#wait(0);
    }
    return () => {
      if (--this.#watchers === 0) this.#rest();
    };
  }

  #rest(): void {
    this.#unfollow();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#scanning = null;
  }

  get #computed(): Computed {
    return this.#editor.derived.getState().computed;
  }

  get #isStale(): boolean {
    return this.#made === null || isOther(this.#made, this.#computed.document);
  }

  #follow(): void {
    // A net that is being changed is not worth finishing.
    if (this.#isStale) this.#scanning = null;
    this.#wait(this.#begun + pace - performance.now());
  }

  #wait(milliseconds: number): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = null;
        this.#work();
      },
      Math.max(0, milliseconds),
    );
  }

  #begin(): void {
    if (this.#isStale) {
      this.#made = this.#computed.document;
      this.#field = fieldOf(this.#made);
      if (this.#field === null) this.store.setState({ field: null, values: null });
    }
    this.#shown = this.#computed;
    this.#begun = performance.now();
    this.#scanning = this.#field?.surface.scan(weightsOf(this.#shown.run, 'network')) ?? null;
  }

  #work(): void {
    if (this.#scanning === null) this.#begin();
    const begun = performance.now();
    while (this.#scanning !== null && performance.now() - begun < slice) {
      const next = this.#scanning.next();
      if (next.done !== true) continue;
      this.#scanning = null;
      this.store.setState({ field: this.#field, values: next.value });
    }
    if (this.#scanning !== null) this.#wait(0);
    else if (this.#computed !== this.#shown) this.#wait(this.#begun + pace - performance.now());
  }
}

const surfaces = new WeakMap<Editor, Surfaces>();

/** The surfaces of an editor, made when they are first asked for. */
export function surfacesOf(editor: Editor): Surfaces {
  const known = surfaces.get(editor) ?? new Surfaces(editor);
  surfaces.set(editor, known);
  return known;
}

/** Whether it is another net, other data, or begins elsewhere. */
const isOther = (a: Document, b: Document): boolean =>
  a.model !== b.model || a.target !== b.target || a.training !== b.training || a.weights !== b.weights;

/** Asked before rows are read, which may be very many. */
function mayHavePlane({ model }: Document): boolean {
  const [node, other] = dataNodes(model);
  const op = ops.get(node?.type ?? '');
  if (node === undefined || other !== undefined || op === undefined) return false;
  const width = rowWidth(readParams(op.params, node.params).values as Parameters<typeof rowWidth>[0]);
  return width === 1 || width === 2;
}

function fieldOf(document: Document): Field | null {
  if (!mayHavePlane(document)) return null;
  const { value: settings } = readTraining(document.training);
  const world = prepareWorld({ document, settings, fetched: () => null });
  const node = world.ok ? world.value.data[0] : undefined;
  if (!world.ok || node === undefined) return null;
  const surface = createSurface(world.value, fineness[node.parts.train.features[0] ?? 0] ?? 2);
  if (surface === null) return null;
  const judge = ops.get(document.model.nodes.get(surface.judge)?.type ?? '');
  const told = (judge?.kind === 'compute' ? judge.judges : undefined) ?? 'values';
  return {
    surface,
    points: pointsOf(node),
    columns: node.parts.train.columns,
    look: lookOf(node.parts.train, surface.units.get(surface.output) ?? 1, told),
  };
}

/** Of each part so many at most. */
const mostPoints = 1000;

function pointsOf({ parts, scale }: DataNode): readonly Point[] {
  return (['train', 'validation', 'test'] as const).flatMap((part) => {
    const { x, t, rows, features, target }: Samples = parts[part];
    const [width = 1] = features;
    const unscaled = undoScale(scale, x.subarray(0, mostPoints * width));
    const targets = target.kind === 'classes' ? 1 : target.names.length;
    return Array.from({ length: Math.min(rows, mostPoints) }, (_, row) => ({
      x: [...unscaled.subarray(row * width, (row + 1) * width)],
      t: t[row * targets] ?? Number.NaN,
      part,
    }));
  });
}
