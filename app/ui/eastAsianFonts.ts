// Faces by ranges of characters: the browser fetches those that are on the page.

import '@fontsource-variable/noto-sans-jp';
import '@fontsource-variable/noto-sans-kr';
