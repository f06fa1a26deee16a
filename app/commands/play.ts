import { togglePlay } from '../stepper/walk.ts';
import { defineCommand } from './defineCommand.ts';

export const play = defineCommand({
  id: 'play',
  group: 'step',
  label: { en: 'Play or pause', ko: '재생 또는 일시 정지', ja: '再生または一時停止' },
  keys: ['P'],
  enabled: ({ derived }) => derived.getState().computed.run.plan.steps.length > 0,
  run: togglePlay,
});
