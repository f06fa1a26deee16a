import { defineCommand } from './defineCommand.ts';

export const importCsv = defineCommand({
  id: 'import-csv',
  group: 'graph',
  label: { en: 'Data from CSV', ko: 'CSV 데이터 가져오기', ja: 'CSV からデータを取り込む' },
  run: ({ session }) => session.setState({ overlay: { kind: 'importCsv', file: null } }),
});
