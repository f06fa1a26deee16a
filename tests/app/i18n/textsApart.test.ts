import { build, type Plugin } from 'vite';
import { describe, expect, test } from 'vitest';
import { textsApart } from '../../../scripts/textsApart.ts';

const entry = (code: string): Plugin => ({
  name: 'entry',
  resolveId: (id) => (id === 'entry' ? id : null),
  load: (id) => (id === 'entry' ? code : null),
});

/** What the built page would load first, and the files beside it, by language. */
async function built(code: string) {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [entry(code), textsApart('start')],
    build: { write: false, rolldownOptions: { input: { start: 'entry' } } },
  });
  if (!('output' in result)) throw new Error('no output');
  const files = new Map<string, string>();
  let start = '';
  for (const file of result.output) {
    if (file.type === 'chunk') start += file.code;
    else files.set(/(ko|ja)-/.exec(file.fileName)?.[1] ?? '', String(file.source));
  }
  return { start, files };
}

describe('the texts of the first load', () => {
  const texts = `{ en: { apple: 'apple' }, ko: { apple: '사과' }, ja: { apple: 'りんご' } }`;
  const label = `{ en: 'open', ko: '열기', ja: '開く' }`;

  test('come in English, the others in files of their own, in the same order', async () => {
    const { start, files } = await built(`globalThis.said = [${texts}, ${label}];`);
    expect(start).toContain('apple');
    expect(start).not.toMatch(/사과|りんご|열기|開く/);
    expect(JSON.parse(files.get('ko') ?? '')).toEqual([{ apple: '사과' }, '열기']);
    expect(JSON.parse(files.get('ja') ?? '')).toEqual([{ apple: 'りんご' }, '開く']);
    for (const file of [...files.keys()]) expect(start).toContain(`${file}-`);
  });

  test('are English until the others are here', async () => {
    const { start } = await built(`globalThis.said = ${texts};`);
    await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(start)}`);
    const { said } = globalThis as unknown as { said: unknown };
    expect(said).toEqual({ en: { apple: 'apple' }, ko: { apple: 'apple' }, ja: { apple: 'apple' } });
  });

  test('stay where more than words is meant', async () => {
    const { start, files } = await built(
      `globalThis.said = [${label}, { en: (n) => n + 'a', ko: (n) => n + '개', ja: (n) => n + '個' }, { en: 'x', ko: 'ㄱ' }];`,
    );
    expect(start).toMatch(/개/);
    expect(start).toMatch(/ㄱ/);
    expect(JSON.parse(files.get('ko') ?? '')).toEqual(['열기']);
  });

  test('that cannot be found stop the build', async () => {
    await expect(built('globalThis.said = 1;')).rejects.toThrow('no texts');
  });
});
