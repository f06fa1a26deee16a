// What a page of a lesson keeps as it is cannot be edited, and a notice says why.

import type { Document } from '../../engine/index.ts';
import type { Guard } from '../document/documentStore.ts';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import { notify } from '../session/notify.ts';
import type { SessionStore } from '../session/session.ts';
import type { LessonLock } from './lessonData.ts';
import { lockTexts } from './lockTexts.ts';

/** Another document may come, and the graph may be put back as the lesson found it. */
export const withinLocks =
  (session: SessionStore): Guard =>
  (next, before) => {
    const { lesson } = session.getState();
    if (lesson === null || lesson.locks.length === 0 || next.lesson !== before.lesson) return true;
    if (next.model === lesson.start.model && next.target === lesson.start.target) return true;
    const broken = brokenLock(lesson.locks, next, before);
    if (broken === null) return true;
    const text = inEveryLanguage((language) => translate(lockTexts, language)(broken));
    notify(session, { id: 'lock', tone: 'info', text });
    return false;
  };

function brokenLock(
  locks: readonly LessonLock[],
  next: Document,
  before: Document,
): 'numbers' | 'graph' | null {
  if (next.model === before.model && next.target === before.target) return null;
  if (locks.includes('graph') && isOtherGraph(next, before)) return 'graph';
  return locks.includes('numbers') && hasOtherNumbers(next, before) ? 'numbers' : null;
}

function isOtherGraph({ model, target }: Document, before: Document): boolean {
  const { nodes, edges } = before.model;
  if (target !== before.target || model.edges !== edges || model.nodes.size !== nodes.size) return true;
  return [...model.nodes].some(([id, { type }]) => nodes.get(id)?.type !== type);
}

function hasOtherNumbers({ model }: Document, { model: { nodes } }: Document): boolean {
  if (model.nodes === nodes) return false;
  return [...model.nodes].some(([id, { params }]) => {
    const last = nodes.get(id);
    return last !== undefined && last.params !== params;
  });
}
