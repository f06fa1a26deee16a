import { expect, test } from 'vitest';
import { ageText } from '../../../app/autosave/ageText.ts';

const minute = 60_000;

test.each([
  [0, 'now', '지금', '今'],
  [59_999, 'now', '지금', '今'],
  [minute, '1 minute ago', '1분 전', '1 分前'],
  [119 * minute, '1 hour ago', '1시간 전', '1 時間前'],
  [3 * 24 * 60 * minute, '3 days ago', '3일 전', '3 日前'],
  // A clock that was set back in between.
  [-5000, 'now', '지금', '今'],
])('%d ms ago', (milliseconds, en, ko, ja) => {
  expect(ageText(milliseconds, 'en')).toBe(en);
  expect(ageText(milliseconds, 'ko')).toBe(ko);
  expect(ageText(milliseconds, 'ja')).toBe(ja);
});
