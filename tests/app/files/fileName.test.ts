import { expect, test } from 'vitest';
import { fileName } from '../../../app/files/fileName.ts';

test.each([
  ['Apples and tax', 'Apples and tax.nabla.json'],
  ['사과와 소비세', '사과와 소비세.nabla.json'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.nabla.json'],
  ['../../etc/passwd', 'etc passwd.nabla.json'],
  ['  .hidden. ', 'hidden.nabla.json'],
  ['tab\tand\nline', 'tab and line.nabla.json'],
  ['right\u202eto left', 'right to left.nabla.json'],
  ['', 'graph.nabla.json'],
  [' \u200b. ', 'graph.nabla.json'],
])('%j becomes %j', (title, name) => {
  expect(fileName(title, 'graph')).toBe(name);
});

test('a very long title is cut between characters', () => {
  const name = fileName('🍎'.repeat(500), 'graph');
  expect(name.length).toBeLessThan(200);
  expect(() => encodeURIComponent(name)).not.toThrow();
});
