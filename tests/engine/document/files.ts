// Short ways to write a file down and to open it.

import type { Json, JsonObject } from '../../../engine/document/document.ts';
import { type ParseError, parseDocument } from '../../../engine/document/parse.ts';
import { catalogue, type Document, type Issue } from '../../../engine/index.ts';

export const fileOf = (nodes: readonly Json[], edges: readonly Json[] = [], more: JsonObject = {}): string =>
  JSON.stringify({ format: 'nabla', version: 1, nodes, edges, ...more });

export interface Opened {
  readonly document: Document;
  readonly notices: readonly Issue[];
  /** Of the notices, in order. */
  readonly codes: readonly string[];
}

export function open(source: string | Uint8Array): Opened {
  const result = parseDocument(source, catalogue);
  if (!result.ok) throw new Error(`did not open: ${result.error.message.en}`);
  return { ...result, codes: result.notices.map(({ code }) => code) };
}

export const openNodes = (...[nodes, edges, more]: Parameters<typeof fileOf>): Opened =>
  open(fileOf(nodes, edges, more));

export function refuse(source: string | Uint8Array): ParseError {
  const result = parseDocument(source, catalogue);
  if (result.ok) throw new Error('opened');
  return result.error;
}

/** Edges as source.handle>target.handle by id. */
export const wiresOf = ({ model }: Document): Record<string, string> =>
  Object.fromEntries(
    [...model.edges].map(([id, { source, sourceHandle, target, targetHandle }]) => [
      id,
      `${source}.${sourceHandle}>${target}.${targetHandle}`,
    ]),
  );
