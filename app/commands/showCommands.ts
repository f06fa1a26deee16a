import { defineCommand } from './defineCommand.ts';

export const showCommands = defineCommand({
  id: 'commands',
  group: 'help',
  label: { en: 'All commands', ko: '모든 명령', ja: 'すべてのコマンド' },
  keys: ['Mod+K'],
  run: ({ session }) => session.setState({ overlay: { kind: 'commands' } }),
});
