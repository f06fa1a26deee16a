// The lessons that ship: the list says of each what its document says, and each can be given from end to end.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inTheLanguage } from '../../../app/examples/inTheLanguage.ts';
import { lessonOf } from '../../../app/lessons/lessonOf.ts';
import { lessons } from '../../../app/lessons/lessons.ts';
import { catalogue, languages, parseDocument } from '../../../engine/index.ts';

const folder = 'app/lessons/documents';
const open = (slug: string) => {
  const parsed = parseDocument(readFileSync(`${folder}/${slug}.nabla.json`, 'utf8'), catalogue);
  if (!parsed.ok) throw new Error(parsed.error.message.en);
  return parsed;
};

test('every document is in the list, and nothing else', () => {
  const slugs = readdirSync(folder).map((file) => file.replace('.nabla.json', ''));
  expect(lessons.map(({ slug }) => slug).sort()).toEqual(slugs.sort());
});

describe.each(lessons)('$slug', ({ slug, title, about }) => {
  const { document, notices } = open(slug);

  test('is read without repairs, and called what the list calls it', () => {
    expect(notices).toEqual([]);
    expect(lessonOf(document)).toMatchObject({ title, about });
  });

  test('has its own title in every language', () => {
    const titles = languages.map((language) => inTheLanguage(document, title, language).title);
    expect(new Set(titles).size).toBe(languages.length);
  });
});
