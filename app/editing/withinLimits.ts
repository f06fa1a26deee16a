// What a file may hold, kept to while it is made: whatever can be drawn here can be saved and opened again.

import { type Document, type GraphNode, limits, serializeDocument } from '../../engine/index.ts';
import type { Guard } from '../document/documentStore.ts';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import { notify } from '../session/notify.ts';
import type { SessionStore } from '../session/session.ts';
import { texts } from './texts.ts';

/** Refuses what would break a limit, with a notice; what has been there may come back. */
export const withinLimits =
  (session: SessionStore): Guard =>
  (next, before, by) => {
    const broken = by === 'edit' ? brokenLimit(next, before) : null;
    if (broken === null) return true;
    const limit = broken === 'bytes' ? limits.bytes / 1e6 : limits[broken];
    const text = inEveryLanguage((language) =>
      translate(texts, language)(broken, { limit: limit.toLocaleString(language) }),
    );
    notify(session, { id: 'limit', tone: 'problem', text });
    return false;
  };

type Limit = 'nodes' | 'edges' | 'blocks' | 'bytes';

/** The limit that a change of the document would break; null where none. */
function brokenLimit(next: Document, before: Document): Limit | null {
  const { nodes, edges } = next.model;
  if (nodes.size > limits.nodes) return 'nodes';
  if (edges.size > limits.edges) return 'edges';
  if (next.blocks.size > limits.blocks) return 'blocks';
  if (nodes === before.model.nodes) return null;
  const most = mostBytes(next);
  const mayBeTooLong = most > limits.bytes && most > mostBytes(before);
  return mayBeTooLong && bytesOf(next) > limits.bytes ? 'bytes' : null;
}

/** Hangul and indents make no more of a character. */
const mostOfCharacter = 20;

const bytesOf = (document: Document): number => new TextEncoder().encode(serializeDocument(document)).length;

/** More bytes than the file has, told without writing it; an edit leaves most nodes as they are. */
function mostBytes({ model }: Document): number {
  let sum = 0;
  for (const node of model.nodes.values()) {
    const most = known.get(node) ?? mostOf(node);
    known.set(node, most);
    sum += most;
  }
  return sum;
}

/** What numbers are packed in is long, and stays as it is. */
function mostOf(node: GraphNode): number {
  let packed = 0;
  const rest = JSON.stringify(node, (name, value: unknown) => {
    if (name !== 'base64' || typeof value !== 'string' || !isPacked.test(value)) return value;
    packed += value.length;
    return '';
  });
  return packed + mostOfCharacter * rest.length;
}

const isPacked = /^[\w+/=]*$/;

const known = new WeakMap<GraphNode, number>();
