// Search as people type it: whatever the case, the width or the language of the name.

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** 0: not at all; better matches score higher: the whole name, its start, the start of a word, anywhere, every word. */
function score(query: string, name: string): number {
  const [wanted, given] = [plain(query), plain(name)];
  if (given === wanted) return 5;
  if (given.startsWith(wanted)) return 4;
  if (given.split(/[\s-]+/).some((word) => word.startsWith(wanted))) return 3;
  if (given.includes(wanted)) return 2;
  return wanted.split(/\s+/).every((word) => given.includes(word)) ? 1 : 0;
}

/** The items that match by any of their names, best first, else in the given order; all of them for no query. */
export function rank<T>(
  query: string,
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
): readonly T[] {
  if (plain(query) === '') return items;
  return items
    .map((item) => ({ item, points: Math.max(...namesOf(item).map((name) => score(query, name))) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .map(({ item }) => item);
}
