// What is said between pageRunner.ts, the page and its workers.

/** To a worker: it runs one peer, on the bytes of one workload. */
export type Order =
  | { readonly kind: 'open'; readonly peer: string; readonly bytes: ArrayBuffer }
  | { readonly kind: 'measure'; readonly seconds: number };

/** What a step answered with after ten; steps a second. */
export type Reply = { readonly number: number } | { readonly failure: string };

/** What the page offers, as `window.bench`: workers by number. */
export interface Bench {
  open(peer: string, address: string): Promise<{ readonly worker: number; readonly answer: number }>;
  measure(worker: number, seconds: number): Promise<number>;
  close(worker: number): void;
}

declare global {
  interface Window {
    bench: Bench;
  }
}
