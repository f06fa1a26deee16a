import { defineCommand } from './defineCommand.ts';

export const predict = defineCommand({
  id: 'predict',
  group: 'step',
  label: { en: 'Predict each step', ko: '단계마다 예측하기', ja: 'ステップごとに予想' },
  keys: ['Shift+P'],
  enabled: ({ derived }) => derived.getState().computed.run.plan.steps.length > 0,
  checked: ({ session }) => session.getState().predicting !== null,
  run: ({ session }) =>
    session.setState(({ predicting }) => ({
      predicting: predicting === null ? { asked: null, said: null } : null,
      playing: false,
    })),
});
