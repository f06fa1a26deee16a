// What a move took, whether another one leads anywhere, and what Play does to the session.

import { describe, expect, test } from 'vitest';
import { setParam } from '../../../app/editing/setParam.ts';
import { createEditor } from '../../../app/editor/editor.ts';
import { leadsOn, move, stopsOf, takenBy } from '../../../app/stepper/position.ts';
import { playOn, step, stepTo, togglePlay } from '../../../app/stepper/walk.ts';
import { computeDocument, emptyDocument } from '../../../engine/index.ts';
import { graph } from '../../kit/graph.ts';

const document = {
  ...emptyDocument,
  model: graph({ apple: 100, count: 2, total: ['multiply', 'apple', 'count'], y: ['square', 'total'] }),
};
const { steps } = computeDocument(document).run.plan;

test('before the first step and where all are shown, nothing was just taken', () => {
  expect(takenBy(steps, 0, 'edge')).toEqual({ kind: 'steps', steps: [] });
  expect(takenBy(steps, null, 'node')).toEqual({ kind: 'steps', steps: [] });
});

test('by the wire one step, by the node all that it took part in, by the pass the pass', () => {
  expect(takenBy(steps, 3, 'edge')).toEqual({ kind: 'steps', steps: [2] });
  for (const grain of ['edge', 'node'] as const) {
    const taken = stopsOf(steps, grain).flatMap((stop) => {
      const by = takenBy(steps, stop, grain);
      return by.kind === 'steps' ? by.steps : [];
    });
    expect(taken).toEqual(steps.map((_, index) => index));
  }
  expect(takenBy(steps, 2, 'pass')).toEqual({ kind: 'pass', pass: 'forward' });
  expect(takenBy(steps, steps.length, 'pass')).toEqual({ kind: 'pass', pass: 'backward' });
  expect(takenBy(steps, 3, 'pass')).toEqual({ kind: 'steps', steps: [2] });
});

test('where all are shown, Next begins and Previous takes the last step back', () => {
  expect(move(steps, null, 'edge', 'next')).toBe(1);
  expect(move(steps, null, 'edge', 'previous')).toBe(steps.length - 1);
});

test('a move leads on exactly where it changes the position', () => {
  for (const position of [0, 1, steps.length]) {
    for (const direction of ['first', 'previous', 'next', 'last'] as const) {
      const moves = move(steps, position, 'edge', direction) !== position;
      expect(leadsOn(direction, position, steps.length)).toBe(moves);
      expect(leadsOn(direction, null, steps.length)).toBe(true);
      expect(leadsOn(direction, null, 0)).toBe(false);
    }
  }
});

describe('a play', () => {
  const begin = () => {
    const editor = createEditor(document, { language: 'en', theme: 'light' });
    togglePlay(editor);
    return { editor, session: () => editor.session.getState() };
  };

  test('starts over, takes one step a tick and stops by itself at the end', () => {
    const { editor, session } = begin();
    expect(session()).toMatchObject({ playing: true, position: 0 });
    for (let tick = 1; tick < steps.length; tick++) {
      playOn(editor);
      expect(session()).toMatchObject({ playing: true, position: tick });
    }
    playOn(editor);
    expect(session()).toMatchObject({ playing: false, position: steps.length });
    togglePlay(editor);
    expect(session()).toMatchObject({ playing: true, position: 0 });
  });

  test('goes on where it was paused', () => {
    const { editor, session } = begin();
    playOn(editor);
    togglePlay(editor);
    expect(session()).toMatchObject({ playing: false, position: 1 });
    togglePlay(editor);
    expect(session()).toMatchObject({ playing: true, position: 1 });
  });

  test('gives way to a step taken by hand, a scrub, and another graph', () => {
    const { editor, session } = begin();
    step(editor, 'next');
    expect(session().playing).toBe(false);
    togglePlay(editor);
    stepTo(editor, 99);
    expect(session()).toMatchObject({ playing: false, position: steps.length });
    togglePlay(editor);
    editor.document.edit(setParam('apple', 'value', [1, 2]), 'commit');
    expect(session()).toMatchObject({ playing: false, position: null });
  });
});
