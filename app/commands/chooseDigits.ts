// More or fewer significant digits on screen, from 2 to 6.

import type { Translated } from '../../engine/index.ts';
import type { Command } from './command.ts';
import { defineCommand } from './defineCommand.ts';

const fewest = 2;
const most = 6;

const changeDigits = (id: string, by: 1 | -1, label: Translated): Command =>
  defineCommand({
    id,
    group: 'view',
    label,
    enabled: ({ session }) => {
      const digits = session.getState().digits + by;
      return fewest <= digits && digits <= most;
    },
    run: ({ session }) => session.setState(({ digits }) => ({ digits: digits + by })),
  });

export const chooseDigits: readonly Command[] = [
  changeDigits('digits-more', 1, { en: 'More digits', ko: '자릿수 늘리기', ja: '桁数を増やす' }),
  changeDigits('digits-fewer', -1, { en: 'Fewer digits', ko: '자릿수 줄이기', ja: '桁数を減らす' }),
];
