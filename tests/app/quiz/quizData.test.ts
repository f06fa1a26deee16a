// What comes from outside: quizzes in links and lessons, codes that students hand in.
import { describe, expect, test } from 'vitest';
import { parseQuiz, type Quiz, quizKinds, quizLocks, usualQuiz } from '../../../app/quiz/quizData.ts';
import { type QuizResult, readResult, writeResult } from '../../../app/quiz/resultCode.ts';
import { createRandom } from '../../../engine/random.ts';

describe('a quiz', () => {
  const quizzes: readonly Quiz[] = [
    usualQuiz,
    { kind: 'mistake', hidden: 'gradients', seed: 2 ** 32 - 1, tolerance: 0, locks: [...quizLocks] },
    {
      kind: 'blanks',
      hidden: ['edge-a-b-gradient', 'node-x-value'],
      seed: 7,
      tolerance: 0.5,
      locks: ['hints'],
    },
  ];

  test.each(quizzes)('goes through JSON and back: %j', (quiz) => {
    expect(parseQuiz(JSON.parse(JSON.stringify(quiz)))).toEqual(quiz);
  });

  test('has usual settings where nothing is said, and keeps nothing unknown', () => {
    expect(parseQuiz({ kind: 'shapes', script: 'alert(1)' })).toEqual({ ...usualQuiz, kind: 'shapes' });
  });

  test.each([
    null,
    [],
    'blanks',
    {},
    { kind: 'exam' },
    { kind: 'blanks', hidden: [] },
    { kind: 'blanks', hidden: ['somewhere'] },
    { kind: 'blanks', hidden: [1] },
    { kind: 'blanks', hidden: Array.from({ length: 501 }, (_, at) => `node-${at}-value`) },
    { kind: 'blanks', hidden: [`node-${'x'.repeat(2000)}-value`] },
    { kind: 'blanks', seed: -1 },
    { kind: 'blanks', seed: 1.5 },
    { kind: 'blanks', seed: 2 ** 32 },
    { kind: 'blanks', tolerance: 0.6 },
    { kind: 'blanks', tolerance: Number.NaN },
    { kind: 'blanks', tolerance: '0.01' },
    { kind: 'blanks', locks: ['doors'] },
    { kind: 'blanks', locks: 'hints' },
    { kind: 'blanks', locks: Array.from({ length: 1000 }, () => 'hints') },
  ])('out of bounds is none: %j', (json) => {
    expect(parseQuiz(json)).toBeNull();
  });
});

describe('a result code', () => {
  const random = createRandom('results');
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const results = Array.from({ length: 200 }, (): QuizResult => {
    const asked = upTo(60);
    const right = upTo(asked);
    const kind = quizKinds[upTo(2)] ?? 'blanks';
    return {
      kind,
      asked,
      right,
      told: upTo(asked - right),
      tries: upTo(500),
      seed: upTo(2 ** 32 - 1),
      quiz: upTo(2 ** 32 - 1),
    };
  });

  test('is read as it was written, however it was pasted', () => {
    for (const result of results) {
      const code = writeResult(result);
      expect(readResult(code)).toEqual(result);
      expect(readResult(` ${code.toLowerCase()}\n`)).toEqual(result);
      expect(code.length).toBeLessThan(50);
    }
  });

  test('with one letter wrong is none', () => {
    let read = 0;
    for (const result of results) {
      const code = writeResult(result);
      const at = upTo(code.length - 1);
      const other = code[at] === '7' ? '8' : '7';
      if (readResult(code.slice(0, at) + other + code.slice(at + 1)) !== null) read++;
    }
    expect(read).toBe(0);
  });

  test.each(['', 'N1', 'N1-B', 'hello', 'N1-B-1-1-1-1-1-1-AAAAA', 'x'.repeat(10_000)])(
    '%s is none',
    (text) => {
      expect(readResult(text)).toBeNull();
    },
  );
});
