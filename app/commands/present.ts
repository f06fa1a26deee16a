import { nothing } from '../session/selection.ts';
import { defineCommand } from './defineCommand.ts';

export const present = defineCommand({
  id: 'present',
  group: 'view',
  label: { en: 'Presentation mode', ko: '발표 모드', ja: 'プレゼンテーションモード' },
  keys: ['F'],
  checked: ({ session }) => session.getState().presenting,
  run: ({ session }) =>
    session.setState(({ presenting }) => ({
      presenting: !presenting,
      selection: nothing,
      highlighted: null,
    })),
});
