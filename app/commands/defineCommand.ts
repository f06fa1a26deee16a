// What most commands have in common: no keys, keys of the app, always possible.

import type { Command } from './command.ts';

type Usual = 'keys' | 'keysBelongTo' | 'enabled';

export const defineCommand = (command: Omit<Command, Usual> & Partial<Pick<Command, Usual>>): Command => ({
  keys: [],
  keysBelongTo: 'app',
  enabled: () => true,
  ...command,
});
