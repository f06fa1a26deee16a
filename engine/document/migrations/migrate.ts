// Brings a file of an older version up to this one, a version at a time.

import type { JsonObject } from '../document.ts';
import { done, fail, type Stage } from '../parseError.ts';

export const currentVersion = 1;

/** From one version of the file to the next. May throw at a file that is not what its version says. */
type Migration = (file: JsonObject) => JsonObject;

/** By the version that it starts from. */
export type Migrations = ReadonlyMap<number, Migration>;

const migrations: Migrations = new Map();

export function migrate(
  file: JsonObject,
  from: number,
  to: number = currentVersion,
  table: Migrations = migrations,
): Stage<JsonObject> {
  let migrated = file;
  for (let version = from; version < to; version++) {
    const migration = table.get(version);
    if (migration === undefined) throw new Error(`internal: no migration from version ${version}`);
    try {
      migrated = migration(migrated);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return fail('migration-failed', { version, next: version + 1, reason });
    }
  }
  return done(migrated);
}
