import { defineCommand } from './defineCommand.ts';
import { withPanel } from './togglePanel.ts';

export const checkGradients = defineCommand({
  id: 'check-gradients',
  group: 'step',
  label: { en: 'Check gradients', ko: '기울기 확인', ja: '勾配確認' },
  keys: ['G'],
  enabled: ({ derived, session }) =>
    derived.getState().computed.run.plan.seed !== null &&
    session.getState().quiz?.quiz.locks.includes('checks') !== true &&
    session.getState().lesson?.locks.includes('checks') !== true,
  checked: ({ session }) => session.getState().panels.has('check'),
  run: ({ session }) =>
    session.setState(({ panels }) => ({
      panels: withPanel(panels, 'check', panels.has('check') ? 'closed' : 'open'),
    })),
});
