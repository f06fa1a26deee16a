// The laws of design that no compiler checks: who may import whom, and what nobody may do.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The files that say what an op is, and what families share; every other file of engine/ops but the registry is one op. */
/** What the file of an op may import beside what ops share: a file, or a folder (ending in a slash). */
const opMayImport = ['engine/graph/shape.ts', 'engine/formula/', 'engine/compile/instruction.ts'];

/** Packages that the engine may import. */
const engineLibraries = ['papaparse'];

const roomsWithoutAName = /^(utils?|helpers?|services?|managers?|common|misc)(\.|$)/i;

interface Source {
  readonly path: string;
  readonly text: string;
  /** Paths from the project's root, or the names of packages. */
  readonly imports: readonly string[];
}

/** Every static, side-effect and dynamic import, re-export and worker address, as written. */
function importsIn(text: string): string[] {
  const patterns = [
    /^(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"](\.[^'"]+)['"],\s*import\.meta\.url/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const imports = importsIn(text).map((written) => {
    const file = written.replace(/\?.*$/, '');
    return file.startsWith('.') ? posix.join(posix.dirname(path), file) : file;
  });
  return { path, text, imports };
}

function sourcesOf(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/node_modules/'))
    .map(readSource);
}

const engine = sourcesOf('engine');
const app = sourcesOf('app');
const everything = [...engine, ...app, ...sourcesOf('tests'), ...sourcesOf('e2e')];

/** Each import that breaks a law, as `importer -> imported`. */
function offences(sources: readonly Source[], isLawful: (imported: string, importer: string) => boolean) {
  return sources.flatMap(({ path, imports }) =>
    imports.filter((imported) => !isLawful(imported, path)).map((imported) => `${path} -> ${imported}`),
  );
}

const lies = (path: string, places: readonly string[]) =>
  places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));

/** The first cycle met, written `a -> b -> a`; empty where there is none. */
function findCycle(sources: readonly Source[]): string {
  const importsOf = new Map(sources.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(' -> ');
    if (done.has(path)) return '';
    done.add(path);
    for (const imported of importsOf.get(path) ?? []) {
      const cycle = visit(imported, [...trail, path]);
      if (cycle !== '') return cycle;
    }
    return '';
  };
  return sources.map(({ path }) => visit(path, [])).find((cycle) => cycle !== '') ?? '';
}

describe('imports', () => {
  test('the engine imports nothing outside itself', () => {
    expect(
      offences(engine, (imported) => imported.startsWith('engine/') || engineLibraries.includes(imported)),
    ).toEqual([]);
  });

  test('there is no cycle, in types neither', () => {
    expect(findCycle([...engine, ...app])).toBe('');
  });

  test('nobody inside a folder imports the index of that folder', () => {
    const isOwnIndex = (imported: string, importer: string) =>
      /\/index\.tsx?$/.test(imported) && importer.startsWith(`${posix.dirname(imported)}/`);
    expect(offences(everything, (imported, importer) => !isOwnIndex(imported, importer))).toEqual([]);
  });

  test('only the canvas knows React Flow', () => {
    const others = app.filter(({ path }) => !path.startsWith('app/canvas/'));
    expect(offences(others, (imported) => !imported.startsWith('@xyflow/'))).toEqual([]);
  });

  test('an op knows shapes, formulas and what ops share, but no other op', () => {
    const shared = ['engine/ops/op.ts'];
    const registered = engine.find(({ path }) => path === 'engine/ops/index.ts')?.imports ?? [];
    const opFiles = engine.filter(({ path }) => registered.includes(path) && !lies(path, shared));
    expect(opFiles.length).toBeGreaterThan(50);
    const isOp = (path: string): boolean => opFiles.some((op) => op.path === path);
    const mayImport = (path: string): boolean =>
      lies(path, opMayImport) || (path.startsWith('engine/ops/') && !isOp(path));
    expect(offences(opFiles, mayImport)).toEqual([]);
  });

  test('the scanner sees every way to import', () => {
    const text = [
      "import { a,\n  type B } from './one.ts';",
      "export * from './two.ts';",
      "import './three.css';",
      "const four = await import('./four.ts');",
      "new Worker(new URL('./five.ts', import.meta.url), { type: 'module' });",
    ].join('\n');
    expect(importsIn(text)).toEqual(['./one.ts', './two.ts', './three.css', './four.ts', './five.ts']);
  });

  test('the scanner sees a cycle', () => {
    const file = (path: string, ...imports: string[]): Source => ({ path, text: '', imports });
    expect(findCycle([file('a', 'b'), file('b', 'c'), file('c', 'b')])).toBe('b -> c -> b');
    expect(findCycle([file('a', 'b', 'c'), file('b', 'c'), file('c')])).toBe('');
  });
});

describe('sources', () => {
  test('no code is made from text', () => {
    const makers = /\beval\s*\(|\bnew Function\b|\bFunction\s*\(/;
    expect([...engine, ...app].filter(({ text }) => makers.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('every folder and file has a name of its own', () => {
    const nameless = ({ path }: Source) => path.split('/').some((part) => roomsWithoutAName.test(part));
    expect(everything.filter(nameless).map(({ path }) => path)).toEqual([]);
  });
});
