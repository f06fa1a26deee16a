// Params as people read and type them.

import type { Control, Json } from '../../engine/index.ts';
import { readNumber } from '../numbers/readNumber.ts';
import { readJson } from '../numbers/typedJson.ts';

/** The text that stands for a param; `all` is the reader's word for "all axes". */
export function writtenParam({ kind }: Control, value: Json, all: string): string {
  if (value === null) return kind === 'axis' ? all : '';
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if ((kind === 'shape' || kind === 'axis') && Array.isArray(value)) return value.join(', ');
  return JSON.stringify(value).replaceAll(',', ', ');
}

/** The other way; undefined for what cannot be read. What it reads must still pass the param's own check. */
export function readParam({ kind }: Control, text: string, all: string): Json | undefined {
  const written = text.trim();
  switch (kind) {
    case 'number':
      return readNumber(written) ?? undefined;
    case 'tensor':
      return written === '' ? null : (readNumber(written) ?? readJson(written));
    case 'shape':
      return written === '' ? null : readJson(`[${written}]`);
    case 'axis':
      return written === all ? null : readJson(written.includes(',') ? `[${written}]` : written);
    case 'choice':
    case 'formula':
      return written;
    case 'flag':
      return written === 'true';
    case 'init':
    case 'data':
      return written.startsWith('{') ? readJson(written) : written;
    default:
      return kind satisfies never;
  }
}
