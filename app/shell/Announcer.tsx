// Says aloud, to those who listen, what others see happen.

import { useSession } from '../editor/EditorContext.tsx';

export function Announcer() {
  const announcement = useSession((session) => session.announcement);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" aria-atomic>
      {announcement}
    </div>
  );
}
