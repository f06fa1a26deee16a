// The graph as the course writes it: a class with forward and backward for each kind of layer, and the passes that call them.

import { type BufferId, readsOf } from '../compile/instruction.ts';
import { type Plan, type Step, slotsOf } from '../compile/plan.ts';
import type { JsonObject } from '../document/document.ts';
import { handleName } from '../document/handles.ts';
import type { ComputeNode } from '../graph/graph.ts';
import { inputRulesOf } from '../ops/inputs.ts';
import type { Computed } from '../run/live.ts';
import { about, type Code, type Line } from './code.ts';
import { pass, stepLines, type Writing } from './numpyScript.ts';
import { assignments } from './python/assignments.ts';
import { leafLines, printLines } from './python/ends.ts';
import { createNames } from './python/identifiers.ts';
import { gradientsIn, namesOf, resultOf, wishedIn } from './python/names.ts';
import { Storage } from './python/storage.ts';
import { headOf } from './python/support.ts';

/** Layers that work alike share a class; one that works otherwise, because its shapes are others, has one of its own. */
export function numpyLayers(computed: Computed): Code {
  const { plan } = computed.run;
  const names = namesOf(plan, computed.document);
  const writing: Writing = { computed, names, storage: new Storage(plan) };
  const leaves = leafLines(computed, names, writing.storage);
  const layers = layersOf(writing);
  const made = layers.flatMap(({ node, object, name }) => about(node.id, `${object} = ${name}()`));
  const forward = layers.flatMap((layer) => callForward(writing, layer));
  const backward = backwardLines(writing, layers);
  const classes = classLines(layers);
  const body = [
    ...leaves,
    ...pass('layers', made),
    ...pass('forward', forward),
    ...pass('backward', backward),
    ...printLines(computed, names),
  ];
  const head = headOf([...classes, ...body].map(({ text }) => text));
  const gap = classes.length === 0 ? [] : about(null, '');
  const lines = [...about(null, ...head), ...classes, ...gap, ...body];
  return { lines, values: names.values, gradients: gradientsIn(plan, names) };
}

/** A node as an object of a class. */
interface Layer {
  readonly node: ComputeNode;
  /** Of its class, and of itself. */
  readonly name: string;
  readonly object: string;
  /** The methods of the class. */
  readonly methods: readonly string[];
  /** What it is fed, and beside that what it remembers from training. */
  readonly operands: readonly BufferId[];
  readonly back: readonly BackwardStep[];
}

type BackwardStep = Extract<Step, { kind: 'backward' }>;

function layersOf({ computed, names }: Writing): readonly Layer[] {
  const { graph, run } = computed;
  const back = new Map<string, BackwardStep[]>();
  for (const step of run.plan.steps)
    if (step.kind === 'backward') back.set(step.node, [...(back.get(step.node) ?? []), step]);
  const classes = new Map<string, string>();
  return run.plan.steps.flatMap((step) => {
    const node = graph.nodes[graph.indexOf.get(step.node) ?? -1];
    if (step.kind !== 'forward' || node?.kind !== 'compute') return [];
    const own = { node, back: back.get(node.id) ?? [], operands: operandsOf(computed, node) };
    const methods = methodsOf(computed, own, step);
    const key = `${node.op.id}\n${methods.join('\n')}`;
    const name = classes.get(key) ?? names.name(className(node.op.id), 'Layer1');
    classes.set(key, name);
    const object = names.name(`${names.values.get(`${node.id}.out`)}_layer`, 'layer1');
    return { ...own, name, object, methods };
  });
}

const className = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

/** What it is fed, and what it remembers where that is asked for. */
function operandsOf({ run: { plan } }: Computed, { id, feeds }: ComputeNode): readonly BufferId[] {
  const fed = feeds.map((feed) =>
    feed.kind === 'edge' ? plan.edges.get(feed.edge)?.value : plan.parameters.get(feed.parameter)?.value,
  );
  const placeOf = (buffer: BufferId | undefined) => plan.buffers[buffer ?? -1]?.offset;
  const steps = plan.steps.filter(({ kind, node }) => node === id && kind !== 'update');
  const read = steps.flatMap(({ from, to }) => plan.instructions.slice(from, to).flatMap(readsOf));
  const asked = new Set([...read, slotsOf(plan, id)?.value].map(placeOf));
  const remembered = plan.leaves.filter(({ role, buffer }) => role === 'state' && asked.has(placeOf(buffer)));
  return [...fed.map((buffer) => buffer ?? -1), ...remembered.map(({ buffer }) => buffer)];
}

function methodsOf({ run: { plan }, document }: Computed, layer: Unnamed, step: Step): readonly string[] {
  const { node, operands, back } = layer;
  const fresh = createNames();
  const inputs = inputNamesOf(node, document.model.nodes.get(node.id)?.params ?? {});
  const args = operands.map((_, index) => fresh(inputs[index] ?? null, 'state'));
  const storage = new Storage(plan);
  operands.forEach((buffer, index) => {
    storage.hold(buffer, args[index] ?? '');
  });
  const slots = slotsOf(plan, node.id);
  const temporary = (): string => fresh('t1', 't1');
  const shared = { plan, temporary };
  const result = { buffer: slots?.value ?? -1, name: 'out' };
  const forward = assignments(step, { ...shared, storage, result, wished: args });
  const kept = storage.renamed((name) => `self.${name}`);
  kept.hold(slots?.gradient ?? -1, 'dout');
  const gradients = back.map(({ input }) => fresh(`d${args[input]}`, 'd1'));
  const wished = ['dout', ...args.map((name) => `self.${name}`)];
  const backward = back.flatMap((each, index) => {
    const result = { buffer: gradientOf(plan, each), name: gradients[index] ?? '' };
    return assignments(each, { ...shared, storage: kept, result, wished });
  });
  const saved = new Set(
    backward.flatMap((line) => [...line.matchAll(/self\.(\w+)/g)].map(([, name]) => name)),
  );
  return [
    `def forward(${['self', ...args].join(', ')}):`,
    ...indented([...forward, ...[...saved].map((name) => `self.${name} = ${name}`), 'return out']),
    ...(back.length === 0 ? [] : ['', 'def backward(self, dout):']),
    ...(back.length === 0 ? [] : indented([...backward, `return ${gradients.join(', ')}`])),
  ];
}

type Unnamed = Pick<Layer, 'node' | 'operands' | 'back'>;

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : `    ${line}`));

function inputNamesOf({ op, feeds }: ComputeNode, params: JsonObject): readonly string[] {
  const rules = inputRulesOf(op, params);
  if (rules === 'variadic' || rules === null) return feeds.map((_, index) => handleName(index));
  return rules.map(({ name }) => name);
}

const gradientOf = (plan: Plan, { edge, parameter }: BackwardStep): BufferId =>
  (edge === null ? plan.parameters.get(parameter ?? '') : plan.edges.get(edge))?.gradient ?? -1;

function callForward({ computed, names, storage }: Writing, layer: Layer): readonly Line[] {
  const { plan } = computed.run;
  const { node, object, operands } = layer;
  const step = { kind: 'forward', node: node.id, from: 0, to: 0 } as const;
  const wished = wishedIn(computed, names, step);
  const given = operands.map((buffer) => storage.read(buffer, wished)).join(', ');
  const result = resultOf(plan, names, step);
  if (result === null) return [];
  storage.hold(result.buffer, result.name);
  return about(node.id, `${result.name} = ${object}.forward(${given})`);
}

/** All that goes back through a layer is one call. */
function backwardLines(writing: Writing, layers: readonly Layer[]): readonly Line[] {
  const { computed, names, storage } = writing;
  const { plan } = computed.run;
  const layerOf = new Map(layers.map((layer) => [layer.node.id, layer]));
  return plan.steps.flatMap((step): readonly Line[] => {
    if (step.kind === 'seed' || step.kind === 'gather') return stepLines(writing, step);
    const layer = layerOf.get(step.node);
    if (layer === undefined || layer.back[0] !== step) return [];
    const upstream = storage.read(slotsOf(plan, step.node)?.gradient ?? -1, wishedIn(computed, names, step));
    const results = layer.back.flatMap((each) => resultOf(plan, names, each) ?? []);
    for (const { buffer, name } of results) storage.hold(buffer, name);
    const left = results.map(({ name }) => name).join(', ');
    return about(step.node, `${left} = ${layer.object}.backward(${upstream})`);
  });
}

/** Each class once; its lines are about the layer that it serves, where that is a single one. */
function classLines(layers: readonly Layer[]): readonly Line[] {
  const users = new Map<string, Layer[]>();
  for (const layer of layers) users.set(layer.name, [...(users.get(layer.name) ?? []), layer]);
  return [...users].flatMap(([name, [first, ...others]]) => {
    if (first === undefined) return [];
    const node = others.length === 0 ? first.node.id : null;
    return [
      ...about(null, ''),
      ...about(node, `class ${name}:`, ...indented(first.methods)),
      ...about(null, ''),
    ];
  });
}
