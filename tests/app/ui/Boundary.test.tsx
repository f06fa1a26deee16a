// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Boundary } from '../../../app/ui/Boundary.tsx';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let place: HTMLElement;
let root: Root;
let isBroken: boolean;

function Room() {
  if (isBroken) throw new Error('broken');
  return <p>well</p>;
}

const show = (resetKey: number, onFault?: () => void) =>
  act(async () =>
    root.render(
      <>
        <Boundary
          resetKey={resetKey}
          {...(onFault === undefined ? {} : { onFault })}
          fallback={(error, retry) => (
            <button type="button" onClick={retry}>
              {String(error)}
            </button>
          )}
        >
          <Room />
        </Boundary>
        <p>the rest</p>
      </>,
    ),
  );

beforeEach(() => {
  // React reports what a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  isBroken = true;
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.restoreAllMocks();
  place.remove();
});

test('what throws says so, and the rest works', async () => {
  const onFault = vi.fn();
  await show(1, onFault);
  expect(place.textContent).toBe('Error: brokenthe rest');
  expect(onFault).toHaveBeenCalledOnce();
});

test('can be tried again', async () => {
  await show(1);
  isBroken = false;
  await act(async () => place.querySelector('button')?.click());
  expect(place.textContent).toBe('wellthe rest');
});

test('tries again by itself when its key changes', async () => {
  await show(1);
  isBroken = false;
  await show(1);
  expect(place.textContent).toBe('Error: brokenthe rest');
  await show(2);
  expect(place.textContent).toBe('wellthe rest');
});
