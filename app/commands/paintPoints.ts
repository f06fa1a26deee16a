import { defineCommand } from './defineCommand.ts';

export const paintPoints = defineCommand({
  id: 'paint-points',
  group: 'graph',
  label: { en: 'Paint points', ko: '점 찍어 데이터 만들기', ja: '点を打ってデータを作る' },
  run: ({ session }) => session.setState({ overlay: { kind: 'paintPoints' } }),
});
