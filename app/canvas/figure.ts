// What a node looks like, before it is drawn: its outline, its words, and where its ports are.

import {
  type Block,
  type GraphNode,
  handleIndex,
  handleName,
  inputRulesOf,
  type Json,
  type JsonObject,
  type Language,
  type Op,
} from '../../engine/index.ts';
import { outputsOf } from '../editing/portsOf.ts';
import { isWritten, shapeText } from '../numbers/briefly.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import { figureWidthOf } from './figureWidth.ts';
import type { Box, Point, Size } from './geometry.ts';
import { mapSize } from './labelForms.ts';

export interface Port extends Point {
  readonly id: string;
  readonly end: 'source' | 'target';
}

/** Everything in pixels from the top left corner of the node. */
export interface Figure extends Size {
  readonly kind: 'circle' | 'box' | 'source' | 'unknown' | 'block';
  /** The sign in a circle, the name in a box, the label of a source, the type of an unknown node. */
  readonly text: string;
  /** What people call the node; it stands below it. */
  readonly label: string | null;
  readonly ports: readonly Port[];
  /** How far the shape of a tensor reaches out of a source to the left. */
  readonly overhang?: number;
  /** The node whose numbers stand at the output, where it is another: one inside a folded block. */
  readonly result?: string;
}

const diameter = 48;
const sourceWidth = 64;
const widest = 240;
const labelHeight = 20;
/** Room for the numbers of one wire above those of the next. */
const portGap = 36;

/** The handles that wires use, so that what is wired always has a port. */
export interface UsedHandles {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

export function figureOf(node: GraphNode, op: Op | undefined, used: UsedHandles, language: Language): Figure {
  const { look } = op ?? {};
  if (op === undefined || look === undefined) return unknown(node, used);
  const inputs = inputsOf(op, node.params, used.inputs);
  const name = writtenOn(op, node.params) ?? op.text[language].name;
  switch (look.kind) {
    case 'circle':
      return circle(look.sign, node.label, inputs, op.kind === 'compute' && op.inputs === 'variadic');
    case 'box':
      return box('box', name, node.label, inputs, outputsOf(op));
    case 'source':
      return source(node.label ?? '', node.params.value);
    default:
      return look satisfies never;
  }
}

function unknown({ type, label }: GraphNode, used: UsedHandles): Figure {
  return box('unknown', type, label, unique(used.inputs), unique(['out', ...used.outputs]));
}

/** What a node bears instead of the name of its op, such as its formula. */
function writtenOn({ look }: Op, params: JsonObject): string | null {
  const written = look.kind === 'box' && look.says !== undefined ? params[look.says] : null;
  return typeof written === 'string' ? written : null;
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** A variadic op has one more input than is wired, and no fewer than two. */
function inputsOf(op: Op, params: JsonObject, used: readonly string[]): readonly string[] {
  if (op.kind === 'source') return [];
  const rules = inputRulesOf(op, params);
  if (rules !== 'variadic') return unique([...(rules ?? []).map(({ name }) => name), ...used]);
  const last = used.reduce((most, handle) => Math.max(most, handleIndex(handle) ?? -1), -1);
  return Array.from({ length: Math.max(2, last + 1) + 1 }, (_, index) => handleName(index));
}

/** Inputs on the left arc, from top to bottom; the spare one of a variadic op waits at the foot, out of the wires' way. */
function circle(sign: string, label: string | null, inputs: readonly string[], hasSpare: boolean): Figure {
  const regular = hasSpare ? inputs.slice(0, -1) : inputs;
  const spread = Math.min(36 * (regular.length - 1), 120);
  const ports = inputs.map((id, index) => {
    const step = regular.length > 1 ? spread / (regular.length - 1) : 0;
    const degrees = index < regular.length ? 180 + spread / 2 - step * index : 90;
    return { id, end: 'target', ...onCircle(degrees) } as const;
  });
  return {
    kind: 'circle',
    text: sign,
    label,
    width: diameter,
    height: diameter,
    ports: [...ports, { id: 'out', end: 'source', x: diameter, y: diameter / 2 }],
  };
}

/** Degrees clockwise from the right; 180 is the leftmost point, 90 the foot. */
function onCircle(degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const radius = diameter / 2;
  return { x: round(radius + radius * Math.cos(angle)), y: round(radius + radius * Math.sin(angle)) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function box(
  kind: 'box' | 'unknown',
  text: string,
  label: string | null,
  inputs: readonly string[],
  outputs: readonly string[],
): Figure {
  const width = Math.min(widest, Math.max(88, 8 * Math.ceil((widthOf(text, 15) + 32) / 8)));
  const height = Math.max(diameter, portGap * Math.max(inputs.length, outputs.length));
  const side = (ids: readonly string[], end: Port['end'], x: number): Port[] =>
    ids.map((id, index) => ({ id, end, x, y: round((height * (index + 0.5)) / ids.length) }));
  return {
    kind,
    text,
    label,
    width,
    height,
    ports: [...side(inputs, 'target', 0), ...side(outputs, 'source', width)],
  };
}

/** A folded block: its name, and its ports by the names that it gives them. */
export function blockFigure({ inputs, outputs }: Block, name: string): Figure {
  const ids = (ports: Block['inputs']): readonly string[] => ports.map((port) => port.name);
  const widestOf = (names: readonly string[]): number =>
    names.reduce((most, each) => Math.max(most, Math.min(80, widthOf(each, 13)) + 16), 0);
  const sides = Math.max(widestOf(ids(inputs)), widestOf(ids(outputs)));
  const width = 8 * Math.ceil((Math.min(widest, widthOf(name, 15) + 24) + 2 * sides) / 8);
  const { ports, height } = box('box', name, null, ids(inputs), ids(outputs));
  const placed = ports.map((port) => (port.end === 'source' ? { ...port, x: width } : port));
  const [result] = outputs;
  return {
    kind: 'block',
    text: name,
    label: null,
    width,
    height,
    ports: placed,
    ...(result === undefined ? {} : { result: result.node }),
  };
}

/** Wide enough for a short vector; a number of any length keeps the width, so that its wire stands still while it is typed. */
function source(text: string, value: Json | undefined): Figure {
  const isVector =
    Array.isArray(value) && value.length <= 4 && value.every((item) => typeof item === 'number');
  const numbers = isVector
    ? 12 + value.reduce((sum, item) => sum + 9 + widthOf(formatNumber(item), 15), 0)
    : 0;
  const width = Math.min(
    widest,
    Math.max(sourceWidth, 8 * Math.ceil((Math.max(widthOf(text, 14), numbers) + 8) / 8)),
  );
  return {
    kind: 'source',
    text,
    label: null,
    width,
    height: diameter,
    ports: [{ id: 'out', end: 'source', x: width, y: diameter / 2 }],
    overhang: Math.max(0, tensorWidth(value) - width),
  };
}

/** Of the heat map and the shape that stand for a tensor; 0 where numbers are written out. */
function tensorWidth(value: Json | undefined): number {
  const shape: number[] = [];
  for (let at = value; Array.isArray(at); at = at[0]) shape.push(at.length);
  return isWritten(shape) ? 0 : mapSize(shape).width + 6 + figureWidthOf(shapeText(shape), 12) + 8;
}

/** Width of a text in pixels, roughly: letters of Chinese, Japanese and Korean are square, others about half as wide. */
function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text)
    width += letter > '\u2e7f' ? size : /[A-Z@MW%&]/.test(letter) ? 0.7 * size : 0.56 * size;
  return width;
}

/** The node and the label below it. */
export function boxesOf({ width, height, label, overhang = 0 }: Figure, { x, y }: Point): readonly Box[] {
  const body = { x: x - overhang, y, width: width + overhang, height };
  if (label === null || label === '') return [body];
  const wide = Math.min(widest, widthOf(label, 13) + 8);
  return [body, { x: x + (width - wide) / 2, y: y + height + 2, width: wide, height: labelHeight }];
}

/** What stands above a node, in its middle; surface.css sets it so. */
export const crownOf = (figure: Figure, { x, y }: Point, { width, height }: Size): Box => ({
  x: x + (figure.width - width) / 2,
  y: y - 5 - height,
  width,
  height,
});

/** Where a port is on the page; the middle of the node where it has no such port. */
export function portAt(figure: Figure, position: Point, end: Port['end'], id: string): Point {
  const port = figure.ports.find((candidate) => candidate.end === end && candidate.id === id);
  const { x, y } = port ?? { x: figure.width / 2, y: figure.height / 2 };
  return { x: position.x + x, y: position.y + y };
}
