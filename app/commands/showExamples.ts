import { defineCommand } from './defineCommand.ts';

export const showExamples = defineCommand({
  id: 'examples',
  group: 'file',
  label: { en: 'Examples', ko: '예제', ja: '例題' },
  keys: [],
  run: ({ session }) => session.setState({ presenting: false, overlay: { kind: 'examples' } }),
});
