// Which ports take a wire, and the reason that the others give.

import { describe, expect, test } from 'vitest';
import { judgeFrom, type Verdict } from '../../../app/editing/connectable.ts';
import { fetchIssueWords } from '../../../app/problems/issueWords.ts';
import type { HandleRef } from '../../../app/session/session.ts';
import { computeDocument, emptyDocument, languages, type Model } from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';

/** Whether a wire from a node's output may run to an input, written "total.a". */
function verdict(
  model: Model,
  source: string,
  input: string,
  drawn: 'forward' | 'backward' = 'forward',
): Verdict {
  const document = { ...emptyDocument, model };
  const [node = '', handle = ''] = input.split('.');
  const output: HandleRef = { node: source, handle: 'out', end: 'source' };
  const target: HandleRef = { node, handle, end: 'target' };
  const { graph: lowered } = computeDocument(document);
  return drawn === 'forward'
    ? judgeFrom(document, lowered, output)(target)
    : judgeFrom(document, lowered, target)(output);
}

const chain = graph({ x: 1, y: ['exp', 'x'], z: ['add', 'y', 'x'], lone: ['log', null] });

describe.each(['forward', 'backward'] as const)('drawn %s', (drawn) => {
  test('a wire may not lead back', () => {
    expect(verdict(chain, 'z', 'y.x', drawn)).toMatchObject({
      ok: false,
      reason: { en: 'would make a cycle' },
    });
    expect(verdict(chain, 'y', 'y.x', drawn)).toMatchObject({
      ok: false,
      reason: { en: 'a node cannot feed itself' },
    });
  });

  test('it may run on, beside or in place of another', () => {
    for (const input of ['lone.x', 'z.c', 'z.b'])
      expect(verdict(chain, 'y', input, drawn)).toEqual({ ok: true });
  });

  test('shapes must fit, and the reason names them in every language', async () => {
    await fetchIssueWords();
    const model = graph({
      a: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      b: [[1], [2]],
      c: [[1], [2], [3]],
      y: ['matmul', 'a', null],
    });
    expect(verdict(model, 'c', 'y.b', drawn)).toEqual({ ok: true });
    const refused = verdict(model, 'b', 'y.b', drawn);
    if (refused.ok) throw new Error('taken');
    for (const language of languages) {
      expect(refused.reason[language]).toContain('(2, 3)');
      expect(refused.reason[language]).toContain('(2, 1)');
    }
    expect(new Set(Object.values(refused.reason)).size).toBe(languages.length);
  });
});

test('the wire that would be replaced has no say in the shapes', () => {
  const model = graph({
    a: [[1, 2]],
    b: [[1], [2]],
    c: [
      [1, 2],
      [3, 4],
    ],
    y: ['matmul', 'a', 'b'],
  });
  expect(verdict(model, 'c', 'y.b')).toEqual({ ok: true });
});

test('two ends of a kind do not meet', () => {
  const document = { ...emptyDocument, model: chain };
  const judge = judgeFrom(document, computeDocument(document).graph, {
    node: 'x',
    handle: 'out',
    end: 'source',
  });
  expect(judge({ node: 'y', handle: 'out', end: 'source' }).ok).toBe(false);
});

test('nodes that wait for a number yet are no reason to refuse', () => {
  const model = graph({ waiting: ['exp', null], y: ['matmul', null, null], strange: ['unheardOf'] });
  expect(verdict(model, 'waiting', 'y.a')).toEqual({ ok: true });
  expect(verdict(model, 'waiting', 'strange.a')).toEqual({ ok: true });
});
