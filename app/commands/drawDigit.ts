import { digitsNode } from '../editing/dataNodes.ts';
import { defineCommand } from './defineCommand.ts';

export const drawDigit = defineCommand({
  id: 'draw-digit',
  group: 'graph',
  label: { en: 'Draw a digit', ko: '숫자 그려 보기', ja: '数字を書いてみる' },
  enabled: (editor) => digitsNode(editor) !== null,
  run: ({ session }) => session.setState({ overlay: { kind: 'drawDigit' } }),
});
