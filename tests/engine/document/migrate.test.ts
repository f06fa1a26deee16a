import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../engine/document/document.ts';
import { currentVersion, type Migrations, migrate } from '../../../engine/document/migrations/migrate.ts';

const step = (name: string) => (file: JsonObject) => ({ ...file, steps: `${file.steps ?? ''}${name}` });

describe('migrate', () => {
  test('every older version has a way to this one', () => {
    for (let version = 1; version <= currentVersion; version++) {
      expect(migrate({ nodes: [], edges: [] }, version).ok).toBe(true);
    }
  });

  test('goes a version at a time', () => {
    const table: Migrations = new Map([1, 2, 3, 4].map((version) => [version, step(String(version))]));
    expect(migrate({}, 2, 4, table)).toEqual({ ok: true, value: { steps: '23' } });
    expect(migrate({}, 4, 4, table)).toEqual({ ok: true, value: {} });
  });

  test('a later version is left as it is', () => {
    expect(migrate({ a: 1 }, currentVersion + 1)).toEqual({ ok: true, value: { a: 1 } });
  });

  test.each([[new Error('no layers')], ['no layers']])('one that throws is an error value', (thrown) => {
    const table: Migrations = new Map([
      [
        1,
        () => {
          throw thrown;
        },
      ],
    ]);
    const result = migrate({}, 1, 2, table);
    if (result.ok) throw new Error('migrated');
    expect(result.error.code).toBe('migration-failed');
    expect(result.error.message.en).toBe(
      'Expected a graph as version 1 of the format describes it; found one that cannot be brought up to version 2 (no layers).',
    );
  });
});
