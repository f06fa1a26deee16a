// Repairs of the wiring, one after the other. The order of the edges in the file decides nothing.

import type { Issue, IssueCode } from '../../issue.ts';
import type { GraphEdge, GraphNode } from '../document.ts';
import { handleIndex, handleName } from '../handles.ts';
import { createNumbering } from '../ids.ts';
import { limits } from '../limits.ts';
import { type Desk, notice } from './desk.ts';
import type { Wire } from './readEdges.ts';

type Nodes = ReadonlyMap<string, GraphNode>;
type PlacedWire = Wire & { readonly targetHandle: string };
type NamedWire = PlacedWire & { readonly id: string };

/** Of the wires that are left, each has two ends that exist, an input to itself and an id of its own. */
export function repairWires(
  desk: Desk,
  wires: readonly Wire[],
  nodes: Nodes,
): ReadonlyMap<string, GraphEdge> {
  const attached = wires
    .toSorted(byIdThenEnds)
    .filter((wire) => isAttached(desk, wire, nodes) && hasKnownHandles(desk, wire, nodes));
  const kept = keepOneAnInput(desk, nameWires(desk, placeWires(desk, attached, nodes)));
  const inOrder = kept.toSorted((a, b) => a.index - b.index);
  return new Map(inOrder.map(({ raw: _raw, index: _index, ...edge }) => [edge.id, edge]));
}

/** The order in which all repairs go: those without an id come last. */
function byIdThenEnds(a: Wire, b: Wire): number {
  if ((a.id === null) !== (b.id === null)) return a.id === null ? 1 : -1;
  return (
    compare(a.id ?? '', b.id ?? '') ||
    compare(a.source, b.source) ||
    compare(a.sourceHandle, b.sourceHandle) ||
    compare(a.target, b.target) ||
    compare(a.targetHandle ?? '', b.targetHandle ?? '')
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function drop(desk: Desk, wire: Wire, code: IssueCode, data: Issue['data']): false {
  const edge = wire.id ?? `${wire.source} → ${wire.target}`;
  notice(desk, code, wire.id === null ? {} : { edge: wire.id }, { edge, ...data });
  if (desk.isNewer) desk.aside.edges.push(wire.raw);
  return false;
}

function isAttached(desk: Desk, wire: Wire, nodes: Nodes): boolean {
  const missing = [wire.source, wire.target].find((end) => !nodes.has(end));
  return missing === undefined || drop(desk, wire, 'dangling-edge', { node: missing });
}

function hasKnownHandles(desk: Desk, wire: Wire, nodes: Nodes): boolean {
  const { source, sourceHandle, target, targetHandle } = wire;
  const outputs = desk.catalogue.outputsOf(nodes.get(source)?.type ?? '');
  if (outputs !== null && !outputs.includes(sourceHandle)) {
    return drop(desk, wire, 'unknown-handle', { node: source, handle: sourceHandle });
  }
  if (targetHandle === null || isInput(inputsOf(desk, nodes.get(target)), targetHandle)) return true;
  return drop(desk, wire, 'unknown-handle', { node: target, handle: targetHandle });
}

type Inputs = readonly string[] | 'variadic' | null;

const inputsOf = ({ catalogue }: Desk, node: GraphNode | undefined): Inputs =>
  node === undefined ? [] : catalogue.inputsOf(node.type, node.params);

function isInput(inputs: Inputs, handle: string): boolean {
  if (inputs === null) return true;
  return inputs === 'variadic'
    ? (handleIndex(handle) ?? limits.inputs) < limits.inputs
    : inputs.includes(handle);
}

/** The wires that name no input get what is free when all the others are in place. */
function placeWires(desk: Desk, wires: readonly Wire[], nodes: Nodes): readonly PlacedWire[] {
  const taken = new Map<string, Set<string>>();
  for (const { target, targetHandle } of wires) {
    const handles = taken.get(target) ?? new Set();
    if (targetHandle !== null) handles.add(targetHandle);
    taken.set(target, handles);
  }
  const free = new Map<string, Iterator<string, undefined>>();
  for (const [target, handles] of taken) free.set(target, unused(inputsOf(desk, nodes.get(target)), handles));
  return wires.flatMap((wire) => {
    const targetHandle = wire.targetHandle ?? free.get(wire.target)?.next().value;
    if (targetHandle !== undefined) return { ...wire, targetHandle };
    drop(desk, wire, 'no-free-input', { node: wire.target });
    return [];
  });
}

function* unused(inputs: Inputs, taken: ReadonlySet<string>): Generator<string, undefined> {
  const isOpen = inputs === null || inputs === 'variadic';
  const count = isOpen ? limits.inputs : inputs.length;
  for (let index = 0; index < count; index++) {
    const name = isOpen ? handleName(index) : inputs[index];
    if (name !== undefined && !taken.has(name)) yield name;
  }
}

/** The first of several with one id keeps it; where there is none, it is made from the ends: apple.out-mul1.a. */
function nameWires(desk: Desk, wires: readonly PlacedWire[]): readonly NamedWire[] {
  const taken = new Set(wires.flatMap(({ id }) => id ?? []));
  const number = createNumbering(taken);
  const met = new Set<string>();
  return wires.map((wire): NamedWire => {
    const base = wire.id ?? endsOf(wire);
    const isFree = wire.id === null ? !taken.has(base) && base.length <= limits.id : !met.has(base);
    const id = isFree ? base : number(`${base}-`, 2);
    taken.add(id);
    met.add(id);
    if (wire.id !== null && !isFree) notice(desk, 'duplicate-edge', { edge: id }, { id: base, renamed: id });
    return { ...wire, id };
  });
}

const endsOf = ({ source, sourceHandle, target, targetHandle }: PlacedWire): string =>
  `${source}.${sourceHandle}-${target}.${targetHandle}`;

/** An input takes one wire: of several, the first in this order. */
function keepOneAnInput(desk: Desk, wires: readonly NamedWire[]): readonly NamedWire[] {
  const keepers = new Map<string, NamedWire>();
  return wires.filter((wire) => {
    const { target: node, targetHandle: handle } = wire;
    const input = JSON.stringify([node, handle]);
    const kept = keepers.get(input);
    if (kept !== undefined) return drop(desk, wire, 'input-taken', { kept: kept.id, node, handle });
    keepers.set(input, wire);
    return true;
  });
}
