// What a question is about: the node that reckons with the number, or finds it, and all that feeds that node.

import type { Model } from '../../engine/index.ts';
import { placeOf, type Question } from '../../engine/quizzing.ts';

export function nodesAround({ edges }: Model, { names }: Question): readonly string[] {
  const middles = names.flatMap((name) => {
    const place = placeOf(name);
    if (place === null || place.kind === 'parameter') return [];
    return place.kind === 'node' ? place.id : (edges.get(place.id)?.target ?? []);
  });
  const [middle] = middles;
  if (middle === undefined) return [];
  const feeds = [...edges.values()].flatMap(({ source, target }) => (target === middle ? source : []));
  return [...new Set([middle, ...feeds])];
}
