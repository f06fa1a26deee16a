// Bytes into text: bounded, UTF-8, with or without a byte order mark.

import { limits } from './limits.ts';
import { done, fail, type Stage } from './parseError.ts';

/** Everywhere the engine runs has it; the engine's own types know neither the DOM nor Node. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string };

export function decode(source: string | Uint8Array): Stage<string> {
  if (source.length > limits.bytes) {
    const size = Math.ceil(source.length / 1e5) / 10;
    return fail('too-large', { size, limit: limits.bytes / 1e6 });
  }
  if (typeof source === 'string') return done(source.startsWith('\ufeff') ? source.slice(1) : source);
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(source));
  } catch {
    return fail('not-utf8');
  }
}
