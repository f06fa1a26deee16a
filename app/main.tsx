// Where the page starts: what to open, then the editor, then everything on screen.

import '@fontsource-variable/inter';
import './ui/tokens.css';
import './ui/base.css';
import './ui/tip.css';
import { createRoot } from 'react-dom/client';
import { start } from './shell/start.tsx';

const element = document.getElementById('root');
if (element === null) throw new Error('internal: index.html has no #root');
await start(createRoot(element));
// Hangul and kana come only where they are used; their tables need not hold up the first picture.
await import('./ui/eastAsianFonts.ts');
