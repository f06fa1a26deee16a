import { defineCommand } from './defineCommand.ts';

export const buildNetwork = defineCommand({
  id: 'build-network',
  group: 'graph',
  label: { en: 'Build a network', ko: '신경망 만들기', ja: 'ネットワークを作る' },
  keys: ['N'],
  run: ({ session }) => session.setState({ presenting: false, overlay: { kind: 'build' } }),
});
