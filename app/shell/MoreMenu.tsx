// The button of the menu. The menu itself is fetched once the page stands, or when it is first asked for.

import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTexts } from '../i18n/texts.ts';
import { fetchAhead } from '../session/unfetched.ts';
import { shellTexts } from './texts.ts';

const importList = () => import('./MoreMenuList.tsx');
const MoreMenuList = lazy(async () => ({ default: (await importList()).MoreMenuList }));

export function MoreMenu() {
  const label = useTexts(shellTexts)('more');
  const [isAskedFor, setIsAskedFor] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => void fetchAhead(importList), 1000);
    return () => clearTimeout(timer);
  }, []);
  const button = (
    <button
      type="button"
      className="button button-icon"
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={isAskedFor}
      onClick={() => setIsAskedFor(true)}
    >
      <Ellipsis aria-hidden />
    </button>
  );
  return isAskedFor ? (
    <Suspense fallback={button}>
      <MoreMenuList />
    </Suspense>
  ) : (
    button
  );
}
