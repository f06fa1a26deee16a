import { defineCommand } from './defineCommand.ts';

export const switchTheme = defineCommand({
  id: 'theme',
  group: 'view',
  label: { en: 'Dark theme', ko: '어두운 테마', ja: 'ダークテーマ' },
  checked: ({ session }) => session.getState().theme === 'dark',
  run: ({ session }) => session.setState(({ theme }) => ({ theme: theme === 'dark' ? 'light' : 'dark' })),
});
