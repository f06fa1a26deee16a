import { defineCommand } from './defineCommand.ts';
import { withPanel } from './togglePanel.ts';

export const quiz = defineCommand({
  id: 'quiz',
  group: 'step',
  label: { en: 'Quiz', ko: '퀴즈', ja: 'クイズ' },
  keys: ['Q'],
  enabled: ({ session }) => session.getState().lesson === null,
  reason: {
    en: 'The lesson asks its own questions',
    ko: '수업에는 수업의 문제가 따로 있습니다',
    ja: 'レッスンにはレッスンの問題があります',
  },
  checked: ({ session }) => session.getState().panels.has('quiz'),
  run: ({ session }) =>
    session.setState(({ panels }) => ({
      panels: withPanel(panels, 'quiz', panels.has('quiz') ? 'closed' : 'open'),
    })),
});
