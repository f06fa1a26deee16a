import { expect, test } from 'vitest';
import { curvesCsv, emptyRun, extended, type Run } from '../../../app/training/curves.ts';

const pairs = (from: number, to: number, loss: (step: number) => number): Float64Array =>
  Float64Array.from({ length: 2 * (to - from + 1) }, (_, at) => {
    const step = from + (at >> 1);
    return at % 2 === 0 ? step : loss(step);
  });

test('every step is kept as long as there are few', () => {
  const run = extended(extended(emptyRun(1, 'one'), pairs(1, 3, Math.sqrt), []), pairs(4, 5, Math.sqrt), []);
  expect(run.steps).toEqual([1, 2, 3, 4, 5]);
  expect(run.losses).toEqual([1, 2, 3, 4, 5].map(Math.sqrt));
});

test('however long a run is, it stays small, and its points are means of all that was said', () => {
  let run: Run = emptyRun(1, 'one');
  const all = 1_000_000;
  for (let from = 1; from <= all; from += 10_000)
    run = extended(
      run,
      pairs(from, from + 9999, (step) => step),
      [],
    );
  expect(run.steps.length).toBeLessThan(8192);
  expect(run.steps.length).toBeGreaterThan(4000);
  expect(run.steps.every((step, at) => step === (at + 1) * run.stride)).toBe(true);
  // The mean of a straight line over a stretch is its middle.
  for (const [at, loss] of run.losses.entries())
    expect(loss).toBeCloseTo(at * run.stride + (run.stride + 1) / 2, 6);
});

test('in however many parts it comes, the curve is the same', () => {
  const loss = (step: number): number => 1 / step;
  const whole = extended(emptyRun(1, 'one'), pairs(1, 20_000, loss), []);
  let parts = emptyRun(1, 'one');
  for (let from = 1; from <= 20_000; from += 250) parts = extended(parts, pairs(from, from + 249, loss), []);
  expect(parts).toEqual(whole);
});

test('a table of all runs, with names that any program reads', () => {
  const scores = { loss: 0.5, validationLoss: null, testLoss: null };
  const shares = { share: 1, validationShare: null, testShare: null };
  const look = { step: 2, ...scores, ...shares };
  const run = extended(emptyRun(1, 'a "b", c'), Float64Array.of(1, 3, 2, 0.25), [look]);
  expect(curvesCsv([run])).toBe(
    [
      'run,step,batch_loss,train_loss,validation_loss,train_score,validation_score',
      '"a ""b"", c",1,3,,,,',
      '"a ""b"", c",2,0.25,0.5,,1,',
      '',
    ].join('\n'),
  );
});
