// Laws of reading and writing, over whatever can be made up.
import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksAround, homesOf, nodesWithin } from '../../../engine/document/blocks.ts';
import type { Document, GraphEdge, GraphNode, Json, JsonObject } from '../../../engine/document/document.ts';
import { handleIndex, handleName } from '../../../engine/document/handles.ts';
import { limits } from '../../../engine/document/limits.ts';
import { parseDocument } from '../../../engine/document/parse.ts';
import { serializeDocument } from '../../../engine/document/serialize.ts';
import { catalogue } from '../../../engine/index.ts';
import { fileOf, open } from './files.ts';

const few = { maxLength: 6 };
const oddNames = ['__proto__', 'constructor', 'toString', '', 'id', 'type', 'x', '한', '\u202e'];
const name = fc.oneof(fc.constantFrom('a', 'b', 'c', 'a-2', 'b2', '1', ...oddNames), fc.string(few));
const type = fc.constantFrom(
  'input',
  'parameter',
  'add',
  'subtract',
  'negate',
  'affine',
  'relu',
  'attention',
);
const handle = fc.constantFrom('out', 'a', 'b', 'c', 'aa', 'x', 'w', 'left', 'constructor');

/** Built from entries, so that a key such as __proto__ is an own key. */
const objectOf = (value: fc.Arbitrary<Json>): fc.Arbitrary<JsonObject> =>
  fc.array(fc.tuple(name, value), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));

const number = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -9, max: 9 }));
const scalar: fc.Arbitrary<Json> = fc.oneof(number, fc.string(few), fc.boolean(), fc.constant(null));
const json: fc.Arbitrary<Json> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 40 }),
  objectOf(scalar),
  objectOf(fc.array(objectOf(scalar), { maxLength: 3 })),
);

/** Sometimes there, and sometimes something else. */
const maybe = (value: fc.Arbitrary<Json>): fc.Arbitrary<Json | undefined> =>
  fc.oneof({ weight: 4, arbitrary: value }, { weight: 2, arbitrary: fc.constant(undefined) }, json);

const record = (fields: Readonly<Record<string, fc.Arbitrary<Json | undefined>>>): fc.Arbitrary<JsonObject> =>
  fc
    .tuple(fc.record(fields), objectOf(json))
    .map(([known, extra]) =>
      Object.fromEntries(
        Object.entries({ ...extra, ...known }).filter(
          (entry): entry is [string, Json] => entry[1] !== undefined,
        ),
      ),
    );

const id = fc.oneof(name, fc.integer({ min: 1, max: 3 }));
const messyNode = record({
  id: fc.oneof({ weight: 9, arbitrary: id }, json),
  type: fc.oneof({ weight: 9, arbitrary: type }, json),
  label: maybe(name),
  params: maybe(objectOf(json)),
  position: maybe(record({ x: maybe(number), y: maybe(number) })),
});
const messyEdge = record({
  id: maybe(id),
  source: fc.oneof({ weight: 9, arbitrary: id }, json),
  sourceHandle: fc.oneof(fc.constant('out'), fc.constant(undefined), maybe(handle)),
  target: fc.oneof({ weight: 9, arbitrary: id }, json),
  targetHandle: maybe(handle),
});
const messyPorts = fc.array(record({ name: maybe(name), node: maybe(id), handle: maybe(handle) }), few);
/** Their ids mix with those of nodes, so that blocks stand in themselves and in each other. */
const messyBlock = record({
  id: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('A', 'B', 'C', 'a') }, json),
  label: maybe(name),
  nodes: maybe(fc.array(fc.oneof(id, fc.constantFrom('A', 'B', 'C')), few)),
  folded: maybe(fc.boolean()),
  inputs: maybe(messyPorts),
  outputs: maybe(messyPorts),
  opened: maybe(record({ type: maybe(type), params: maybe(objectOf(json)), inputs: maybe(json) })),
  position: maybe(record({ x: maybe(number), y: maybe(number) })),
});
const messyFile = record({
  format: fc.constant('nabla'),
  version: fc.oneof({ weight: 4, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(2) }),
  title: maybe(name),
  nodes: fc.array(fc.oneof({ weight: 19, arbitrary: messyNode }, json), { maxLength: 8 }),
  edges: fc.array(fc.oneof({ weight: 19, arbitrary: messyEdge }, json), { maxLength: 12 }),
  target: maybe(record({ node: maybe(id), seed: maybe(json) })),
  blocks: maybe(fc.array(fc.oneof({ weight: 19, arbitrary: messyBlock }, json), { maxLength: 5 })),
});

/** A block of a newer file is set aside that names a node which gets another id. */
const setAside = {
  format: 'nabla',
  version: 2,
  title: '',
  nodes: [1, '1'].map((id) => ({ id, type: 'input', label: '', params: {}, position: { x: 0, y: 0 } })),
  edges: [],
  target: null,
  blocks: ['A', 'C'].map((id) => ({ id, nodes: ['1'], folded: {} })),
} satisfies Json;

/** As JSON.stringify has it, but for what it loses. */
const written = (file: Json): string =>
  JSON.stringify(file, (_, value: Json) =>
    Object.is(value, -0) ? 'MINUS ZERO' : value === Infinity ? 'HUGE' : value,
  )
    .replaceAll('"MINUS ZERO"', '-0')
    .replaceAll('"HUGE"', '1e999');

const extra = objectOf(json).map(
  (object): JsonObject =>
    Object.fromEntries(
      Object.entries(object).filter(([key]) => !['id', 'type', 'label', 'params', 'position'].includes(key)),
    ),
);

/** A document as the editor could have made it. */
const soundDocument: fc.Arbitrary<Document> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(name, type, fc.option(name), objectOf(json), extra), {
      selector: ([own]) => own,
      maxLength: 6,
    }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), name, extra), { maxLength: 8 }),
    fc.tuple(
      name,
      extra,
      fc.option(fc.tuple(name, json)),
      fc.array(fc.tuple(number, number), { maxLength: 6 }),
      fc.option(objectOf(json)),
      fc.option(objectOf(json)),
      fc.option(objectOf(json)),
      fc.tuple(fc.nat(), fc.boolean(), extra),
    ),
  )
  .map(([nodeParts, edgeParts, [title, kept, target, places, training, weights, lesson, grouped]]) => {
    const nodes = new Map(
      nodeParts.map(([own, ...[kind, label, params, rest]]): [string, GraphNode] => [
        own,
        { id: own, type: kind, label, params, extra: rest },
      ]),
    );
    const ids = [...nodes.keys()];
    const edges = new Map<string, GraphEdge>();
    for (const [from, to, own, rest] of edgeParts)
      addEdge({ nodes, edges }, [ids[from % ids.length], ids[to % ids.length]], own, rest);
    const layout = new Map(
      places
        .filter(([x, y]) => Math.abs(x) <= limits.position && Math.abs(y) <= limits.position)
        .flatMap(([x, y], index) => (ids[index] === undefined ? [] : [[ids[index], { x, y }]])),
    );
    const seed = target?.[1] ?? 1;
    return {
      title,
      model: { nodes, edges },
      layout,
      blocks: blocksOf(ids, edges, grouped),
      target: target === null ? null : { node: target[0], seed },
      training,
      weights,
      lesson,
      extra: kept,
    };
  });

/** One block in another, around the first nodes. */
function blocksOf(
  ids: readonly string[],
  edges: ReadonlyMap<string, GraphEdge>,
  [count, folded, rest]: readonly [number, boolean, JsonObject],
): Document['blocks'] {
  const members = ids.slice(0, count % (ids.length + 1));
  if (members.length === 0) return new Map();
  const wired = [...edges.values()].filter(({ target }) => members.includes(target));
  const inputs = wired.map(({ target, targetHandle }, at) => ({
    name: `in${at}`,
    node: target,
    handle: targetHandle,
  }));
  const inner = {
    id: 'inner block',
    label: null,
    members,
    folded,
    inputs,
    outputs: [],
    opened: null,
    extra: rest,
  };
  const outer = { ...inner, id: 'outer block', label: 'outer', members: [inner.id], folded: !folded };
  return new Map([inner, outer].map((block) => [block.id, block]));
}

/** To the first input that is free, if there is one. */
function addEdge(
  { nodes, edges }: { nodes: Map<string, GraphNode>; edges: Map<string, GraphEdge> },
  [source, target]: readonly [string | undefined, string | undefined],
  own: string,
  rest: JsonObject,
): void {
  if (source === undefined || target === undefined || edges.has(own)) return;
  const node = nodes.get(target);
  const inputs = catalogue.inputsOf(node?.type ?? '', {});
  const names = inputs === null || inputs === 'variadic' ? ['a', 'b', 'c', 'd'] : inputs;
  const taken = new Set(
    [...edges.values()].filter((edge) => edge.target === target).map((edge) => edge.targetHandle),
  );
  const targetHandle = names.find((input) => !taken.has(input));
  if (targetHandle === undefined) return;
  edges.set(own, { id: own, source, sourceHandle: 'out', target, targetHandle, extra: rest });
}

/** Order in a map is order in the file, which means nothing. */
const sameGraph = (a: Document, b: Document): void => deepStrictEqual(a, b);

const orderOf = ({ model }: Document) => [[...model.nodes.keys()], [...model.edges.keys()]];

describe('never throws, whatever comes', () => {
  const answers = (source: string | Uint8Array): void => {
    const result = parseDocument(source, catalogue);
    if (!result.ok) expect(result.error.message.en).toMatch(/^Expected .+; found .+\.$/);
  };

  test('bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), answers));
  });

  test('text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), answers));
  });

  test('JSON', () => {
    fc.assert(fc.property(fc.json(), answers));
  });

  test('a graph file with a character changed, lost or doubled', () => {
    const text = fileOf(
      [{ id: 'a', type: 'input', params: { value: [1, -2e3] } }],
      [{ source: 'a', target: 'b\u00e9' }],
    );
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(2),
        fc.constantFrom('', '"', '{', ']', ',', '\\', '0', 'e', '\n'),
        (at, lost, put) => {
          answers(text.slice(0, at) + put + text.slice(at + lost));
        },
      ),
    );
  });

  test('graph files with anything in any place', () => {
    fc.assert(fc.property(messyFile, (file) => answers(written(file))));
  });
});

describe('what is read', () => {
  const opened = (check: (document: Document, file: JsonObject) => void): void =>
    fc.assert(fc.property(messyFile, (file) => check(open(written(file)).document, file)));

  test('has unique ids, each that of its own entry', () => {
    opened(({ model }) => {
      for (const [key, node] of model.nodes) expect(node.id).toBe(key);
      for (const [key, edge] of model.edges) expect(edge.id).toBe(key);
    });
  });

  test('has wires only between ports that exist, one an input', () => {
    opened(({ model }) => {
      const inputs = new Set<string>();
      for (const { source, sourceHandle, target, targetHandle } of model.edges.values()) {
        const [from, to] = [model.nodes.get(source), model.nodes.get(target)];
        if (from === undefined || to === undefined) throw new Error('dangling');
        expect(catalogue.outputsOf(from.type) ?? [sourceHandle]).toContain(sourceHandle);
        const names = catalogue.inputsOf(to.type, to.params) ?? [targetHandle];
        if (names === 'variadic') expect(handleName(handleIndex(targetHandle) ?? -1)).toBe(targetHandle);
        else expect(names).toContain(targetHandle);
        inputs.add(JSON.stringify([target, targetHandle]));
      }
      expect(inputs.size).toBe(model.edges.size);
    });
  });

  test('has places only for its nodes, all finite', () => {
    opened(({ model, layout, blocks }) => {
      for (const [key, { x, y }] of layout) {
        expect((model.nodes.has(key) || blocks.has(key)) && Number.isFinite(x) && Number.isFinite(y)).toBe(
          true,
        );
      }
    });
  });

  test('has blocks that are a forest over its nodes, with ports that exist', () => {
    opened(({ model, blocks }) => {
      const homes = homesOf(blocks);
      expect(homes.size).toBe([...blocks.values()].reduce((sum, { members }) => sum + members.length, 0));
      for (const [key, block] of blocks) {
        expect(block.id).toBe(key);
        expect(model.nodes.has(key)).toBe(false);
        expect(blocksAround(homes, key)).not.toContain(key);
        const within = nodesWithin(blocks, key);
        expect(within.size).toBeGreaterThan(0);
        for (const node of within) expect(model.nodes.has(node)).toBe(true);
        for (const { node } of [...block.inputs, ...block.outputs]) expect(within.has(node)).toBe(true);
      }
    });
  });

  test('does not hang on the order of the edges', () => {
    fc.assert(
      fc.property(
        messyFile.chain((file) =>
          fc.tuple(
            fc.constant(file),
            fc.shuffledSubarray([...(file.edges as readonly Json[])], {
              minLength: (file.edges as readonly Json[]).length,
            }),
          ),
        ),
        ([file, edges]) => {
          const [one, other] = [
            open(written({ ...file, edges: file.edges ?? [] })),
            open(written({ ...file, edges })),
          ];
          sameGraph(withoutAside(one.document), withoutAside(other.document));
        },
      ),
    );
  });

  test('does not hang on the order of nodes of unique ids', () => {
    fc.assert(
      fc.property(
        soundDocument.chain((document) =>
          fc.tuple(
            fc.constant(document),
            fc.shuffledSubarray([...document.model.nodes.values()], { minLength: document.model.nodes.size }),
          ),
        ),
        ([document, nodes]) => {
          const shuffled = {
            ...document,
            model: { ...document.model, nodes: new Map(nodes.map((node) => [node.id, node])) },
          };
          sameGraph(open(serializeDocument(document)).document, open(serializeDocument(shuffled)).document);
        },
      ),
    );
  });
});

/** What a newer file keeps aside is a list, in the order in which it was met. */
const withoutAside = (document: Document): Document => ({
  ...document,
  extra: { ...document.extra, nodes: null, edges: null, blocks: null },
});

describe('round trips', () => {
  test('load(save(d)) is d, and nothing needs repair', () => {
    fc.assert(
      fc.property(soundDocument, (document) => {
        const { document: loaded, codes } = open(serializeDocument(document));
        expect(codes).toEqual([]);
        sameGraph(loaded, document);
        expect(orderOf(loaded)).toEqual(orderOf(document));
      }),
    );
  });

  test('save(load(bytes)) is stable, and what is saved needs no repair', () => {
    fc.assert(
      fc.property(messyFile, (file) => {
        const once = open(written(file));
        const text = serializeDocument(once.document);
        const twice = open(text);
        expect(serializeDocument(twice.document)).toBe(text);
        if (file.version === 1) expect(twice.codes).toEqual([]);
        sameGraph(twice.document, once.document);
      }),
      { examples: [[setAside]] },
    );
  });

  test('what is saved is JSON that says what the document says', () => {
    fc.assert(
      fc.property(soundDocument, ({ title, ...rest }) => {
        const file: unknown = JSON.parse(serializeDocument({ title: `${title}!`, ...rest }));
        expect(file).toMatchObject({ format: 'nabla', version: 1, title: `${title}!` });
      }),
    );
  });
});
