// A document as the text of a file: the same document always gives the same text.

import type {
  Block,
  BlockPort,
  Document,
  GraphEdge,
  GraphNode,
  Json,
  JsonObject,
  OpenedNode,
  Position,
  Target,
} from './document.ts';
import { isObject } from './isObject.ts';
import { currentVersion } from './migrations/migrate.ts';
import { writeBlock, writeJson } from './writeJson.ts';

/** Ends in a newline. Reading it gives the document back; what is at its default is left out. */
export function serializeDocument(document: Document): string {
  const { title, model, layout, blocks, target, training, weights, lesson, extra } = document;
  const nodes = [...model.nodes.values()].map((node) => writeNode(node, layout.get(node.id)));
  const edges = [...model.edges.values()].map(writeEdge);
  const grouped = [
    ...[...blocks.values()].map((block) => writeBlockOf(block, layout.get(block.id))),
    ...listOf(extra.blocks),
  ];
  const file = complete(
    {
      format: 'nabla',
      version: extra.version ?? currentVersion,
      ...(title === '' ? {} : { title }),
      nodes: [...nodes, ...listOf(extra.nodes)],
      edges: [...edges, ...listOf(extra.edges)],
      ...(grouped.length === 0 ? {} : { blocks: grouped }),
      ...(target === null ? {} : { target: writeTarget(target, extra.target) }),
      ...(training === null ? {} : { training }),
      ...(weights === null ? {} : { weights }),
      ...(lesson === null ? {} : { lesson }),
    },
    extra,
  );
  const fields = Object.entries(file).map(
    ([name, json]) => `  ${JSON.stringify(name)}: ${writeField(name, json)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}

/** Nodes, edges and blocks each have a line, where they fit on one. */
const writeField = (name: string, json: Json): string =>
  (name === 'nodes' || name === 'edges' || name === 'blocks') && Array.isArray(json)
    ? writeBlock(json, '  ')
    : writeJson(json, '  ');

/** What is known goes before what is kept, and wins. */
const complete = (known: JsonObject, extra: JsonObject): JsonObject => ({ ...known, ...extra, ...known });

const listOf = (json: Json | undefined): readonly Json[] => (Array.isArray(json) ? json : []);

function writeNode(
  { id, type, label, params, extra }: GraphNode,
  position: Position | undefined,
): JsonObject {
  const unread = Object.hasOwn(extra, 'params') && Object.keys(params).length === 0;
  const known = { id, type, ...(label === null ? {} : { label }), ...(unread ? {} : { params }) };
  if (position === undefined) return complete(known, extra);
  const { x, y } = position;
  return complete({ ...known, position: complete({ x, y }, partsOf(extra.position)) }, extra);
}

function writeEdge({ id, source, sourceHandle, target, targetHandle, extra }: GraphEdge): JsonObject {
  return complete({ id, source, sourceHandle, target, targetHandle }, extra);
}

function writeBlockOf(block: Block, position: Position | undefined): JsonObject {
  const { id, label, members, folded, inputs, outputs, opened, extra } = block;
  const port = ({ name, node, handle }: BlockPort): JsonObject => ({ name, node, handle });
  return complete(
    {
      id,
      ...(label === null ? {} : { label }),
      nodes: members,
      ...(folded ? { folded } : {}),
      inputs: inputs.map(port),
      outputs: outputs.map(port),
      ...(opened === null ? {} : { opened: writeOpened(opened) }),
      ...(position === undefined
        ? {}
        : { position: complete({ x: position.x, y: position.y }, partsOf(extra.position)) }),
    },
    extra,
  );
}

const writeOpened = ({ type, label, params, shapes, extra }: OpenedNode): JsonObject =>
  complete({ type, ...(label === null ? {} : { label }), params, inputs: shapes }, extra);

const writeTarget = ({ node, seed }: Target, kept: Json | undefined): JsonObject =>
  complete({ node, seed }, partsOf(kept));

const partsOf = (kept: Json | undefined): JsonObject => (isObject(kept) ? kept : {});
