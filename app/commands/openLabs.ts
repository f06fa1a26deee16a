import { defineCommand } from './defineCommand.ts';

export const openLabs = defineCommand({
  id: 'open-labs',
  group: 'file',
  label: { en: 'Labs', ko: '실험실', ja: '実験室' },
  keys: ['Shift+L'],
  run: ({ session }) => session.setState({ presenting: false, overlay: { kind: 'labs' } }),
});
