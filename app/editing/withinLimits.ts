// What a file may hold, kept to while it is made: whatever can be drawn here can be saved and opened again.

import { type Document, type GraphNode, limits, serializeDocument } from '../../engine/index.ts';
import type { Guard } from '../document/documentStore.ts';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import { notify } from '../session/notify.ts';
import type { SessionStore } from '../session/session.ts';
import { texts } from './texts.ts';

/** Refuses what would break a limit, with a notice. */
export const withinLimits =
  (session: SessionStore): Guard =>
  (next, before) => {
    const broken = brokenLimit(next, before);
    if (broken === null) return true;
    const limit = broken === 'bytes' ? limits.bytes / 1e6 : limits[broken];
    const text = inEveryLanguage((language) =>
      translate(texts, language)(broken, { limit: limit.toLocaleString(language) }),
    );
    notify(session, { id: 'limit', tone: 'problem', text });
    return false;
  };

type Limit = 'nodes' | 'edges' | 'bytes';

/** The limit that a change of the document would break; null where none. */
function brokenLimit(next: Document, before: Document): Limit | null {
  const { nodes, edges } = next.model;
  if (nodes.size > limits.nodes) return 'nodes';
  if (edges.size > limits.edges) return 'edges';
  if (nodes === before.model.nodes) return null;
  const length = lengthOf(next);
  const mayBeTooLong = length > worthMeasuring && length > lengthOf(before);
  return mayBeTooLong && bytesOf(next) > limits.bytes ? 'bytes' : null;
}

/** Below this not even Hangul and indents bring a file near the limit. */
const worthMeasuring = limits.bytes / 20;

const bytesOf = (document: Document): number => new TextEncoder().encode(serializeDocument(document)).length;

/** About as many characters as the nodes take; an edit leaves most nodes as they are. */
function lengthOf({ model }: Document): number {
  let sum = 0;
  for (const node of model.nodes.values()) {
    const length = lengths.get(node) ?? JSON.stringify(node).length;
    lengths.set(node, length);
    sum += length;
  }
  return sum;
}

const lengths = new WeakMap<GraphNode, number>();
