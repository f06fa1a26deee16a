import { defineCommand } from './defineCommand.ts';
import { withPanel } from './togglePanel.ts';

export const quiz = defineCommand({
  id: 'quiz',
  group: 'step',
  label: { en: 'Quiz', ko: '퀴즈', ja: 'クイズ' },
  keys: ['Q'],
  checked: ({ session }) => session.getState().panels.has('quiz'),
  run: ({ session }) =>
    session.setState(({ panels }) => ({
      panels: withPanel(panels, 'quiz', panels.has('quiz') ? 'closed' : 'open'),
    })),
});
