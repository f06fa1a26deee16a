import { defineCommand } from './defineCommand.ts';

export const showEarlierWork = defineCommand({
  id: 'earlier',
  group: 'file',
  label: { en: 'Earlier work', ko: '이전 작업', ja: '以前の作業' },
  run: ({ session }) => session.setState({ overlay: { kind: 'earlier' } }),
});
