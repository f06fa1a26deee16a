import { defineCommand } from './defineCommand.ts';

export const showShortcuts = defineCommand({
  id: 'shortcuts',
  group: 'help',
  label: { en: 'Keyboard shortcuts', ko: '키보드 단축키', ja: 'キーボードショートカット' },
  keys: ['?'],
  run: ({ session }) => session.setState({ overlay: { kind: 'shortcuts' } }),
});
