import { describe, expect, test } from 'vitest';
import { commands } from '../../../app/commands/index.ts';
import { languages } from '../../../engine/index.ts';

describe('the table of commands', () => {
  test('has no id twice', () => {
    const ids = commands.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('gives no key to two commands', () => {
    const keys = commands.flatMap((command) => command.keys);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test.each(languages)('has no two commands of one name in %s', (language) => {
    const names = commands.map(({ label }) => label[language]);
    expect(names).toEqual([...new Set(names)]);
    expect(names.filter((name) => name.trim() === '')).toEqual([]);
  });
});
