// How a saved file looks: made for people and for diffs.
import { describe, expect, test } from 'vitest';
import { serializeDocument } from '../../../engine/document/serialize.ts';
import { emptyDocument } from '../../../engine/index.ts';
import { openNodes } from './files.ts';

const save = (...parts: Parameters<typeof openNodes>): string =>
  serializeDocument(openNodes(...parts).document);

describe('serializeDocument', () => {
  test('nothing', () => {
    expect(serializeDocument(emptyDocument)).toBe(
      '{\n  "format": "nabla",\n  "version": 1,\n  "nodes": [],\n  "edges": []\n}\n',
    );
  });

  test('a row of a matrix is a line, however long', () => {
    const value = [0, 1].map((row) => Array.from({ length: 100 }, (_, index) => row + index / 8));
    const lines = save([{ id: 'w', type: 'parameter', params: { value } }]).split('\n');
    expect(lines.slice(4, 14)).toEqual([
      '    {',
      '      "id": "w",',
      '      "type": "parameter",',
      '      "params": {',
      '        "value": [',
      `          [${value[0]?.join(', ')}],`,
      `          [${value[1]?.join(', ')}]`,
      '        ]',
      '      }',
      '    }',
    ]);
  });

  test('one changed number changes one line', () => {
    const text = (value: number): string[] =>
      save([
        { id: 'a', type: 'input', params: { value: 1 } },
        { id: 'b', type: 'input', params: { value } },
      ]).split('\n');
    const [before, after] = [text(1), text(2)];
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      '    { "id": "b", "type": "input", "params": { "value": 2 } }',
    ]);
  });

  test('the order of fields is the same whatever the order in which they were made', () => {
    const edge = { targetHandle: 'x', extra: {}, target: 'n', sourceHandle: 'out', id: 'e', source: 'a' };
    const { document } = openNodes([
      { id: 'a', type: 'input' },
      { id: 'n', type: 'negate' },
    ]);
    const text = serializeDocument({
      ...document,
      model: { ...document.model, edges: new Map([['e', edge]]) },
    });
    expect(text).toContain(
      '{ "id": "e", "source": "a", "sourceHandle": "out", "target": "n", "targetHandle": "x" }',
    );
  });
});
