import { defineCommand } from './defineCommand.ts';

export const writeFormula = defineCommand({
  id: 'write-formula',
  group: 'graph',
  label: { en: 'Draw a formula', ko: '수식 그리기', ja: '数式を描く' },
  keys: ['Shift+F'],
  run: ({ session }) => session.setState({ presenting: false, overlay: { kind: 'formula' } }),
});
