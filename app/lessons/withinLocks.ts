// What a page of a lesson keeps as it is cannot be edited, undone or redone, and a notice says why.

import type { Document } from '../../engine/index.ts';
import type { Guard } from '../document/documentStore.ts';
import { inEveryLanguage, translate } from '../i18n/texts.ts';
import { notify } from '../session/notify.ts';
import type { SessionStore } from '../session/session.ts';
import type { LessonLock } from './lessonData.ts';
import { lockTexts } from './lockTexts.ts';
import { hasSameNumbers, hasSameShape } from './sameGraph.ts';

/**
 * What is locked is as the page found it, or as the lesson did, which is how the graph is put back; undo is no way round.
 * Another document may always come, and undo may bring back the one before the lesson.
 */
export const withinLocks =
  (session: SessionStore): Guard =>
  (next, before) => {
    const { lesson } = session.getState();
    if (lesson === null || lesson.locks.length === 0 || next.lesson !== before.lesson) return true;
    if (next.model === before.model && next.target === before.target) return true;
    const broken = brokenLock(lesson.locks, next, lesson.found);
    if (broken === null || brokenLock(lesson.locks, next, lesson.start) === null) return true;
    const text = inEveryLanguage((language) => translate(lockTexts, language)(broken));
    notify(session, { id: 'lock', tone: 'info', text });
    return false;
  };

function brokenLock(
  locks: readonly LessonLock[],
  next: Document,
  kept: Document,
): 'numbers' | 'graph' | null {
  if (locks.includes('graph') && !hasSameShape(next, kept)) return 'graph';
  return locks.includes('numbers') && !hasSameNumbers(next, kept) ? 'numbers' : null;
}
