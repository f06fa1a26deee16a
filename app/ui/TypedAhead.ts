// What has been typed for a dialog while its code was on its way: its field begins with it.

import { createContext } from 'react';

export const TypedAhead = createContext('');
