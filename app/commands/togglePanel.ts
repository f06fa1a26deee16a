// One command for each side that opens and closes.

import type { Translated } from '../../engine/index.ts';
import type { Panel, Session } from '../session/session.ts';
import type { Command } from './command.ts';
import { defineCommand } from './defineCommand.ts';

/** Panels that share a place: opening one closes the other. */
const rivals: Partial<Record<Panel, readonly Panel[]>> = {
  palette: ['outline'],
  outline: ['palette'],
  inspector: ['code', 'lesson', 'authoring'],
  code: ['inspector', 'authoring'],
  lesson: ['inspector', 'authoring'],
  authoring: ['inspector', 'code', 'lesson'],
  training: ['quiz', 'check'],
  quiz: ['training', 'check'],
  check: ['training', 'quiz'],
};

export function withPanel(
  panels: Session['panels'],
  panel: Panel,
  state: 'open' | 'closed',
): ReadonlySet<Panel> {
  const next = new Set(panels);
  if (state === 'closed') next.delete(panel);
  else next.add(panel);
  if (state === 'open') for (const rival of rivals[panel] ?? []) next.delete(rival);
  return next;
}

const togglePanel = (panel: Panel, key: string, label: Translated): Command =>
  defineCommand({
    id: `panel-${panel}`,
    group: 'view',
    label,
    keys: [key],
    checked: ({ session }) => session.getState().panels.has(panel),
    run: ({ session }) =>
      session.setState(({ panels }) => ({
        presenting: false,
        panels: withPanel(panels, panel, panels.has(panel) ? 'closed' : 'open'),
      })),
  });

export const togglePanels: readonly Command[] = [
  togglePanel('palette', 'Alt+1', { en: 'Palette', ko: '팔레트', ja: 'パレット' }),
  togglePanel('outline', 'Alt+2', { en: 'Outline', ko: '개요', ja: 'アウトライン' }),
  togglePanel('stepper', 'Alt+3', { en: 'Steps', ko: '단계', ja: 'ステップ' }),
  togglePanel('inspector', 'Alt+4', { en: 'Details', ko: '상세 정보', ja: '詳細' }),
  togglePanel('code', 'Alt+6', { en: 'Code', ko: '코드', ja: 'コード' }),
  togglePanel('problems', 'Alt+5', { en: 'Problems', ko: '문제', ja: '問題' }),
];
