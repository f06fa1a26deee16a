// A button that is an icon: its name is said, and shown where the pointer rests.

import type { ComponentProps, MouseEvent } from 'react';

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'aria-label' | 'aria-disabled' | 'onClick'> {
  readonly name: string;
  /** Whether it does anything now; it can have the focus either way. */
  readonly can?: boolean;
  readonly run: (event: MouseEvent) => void;
}

export const IconButton = ({ name, can = true, run, className = '', ...rest }: Props) => (
  <button
    type="button"
    title={name}
    {...rest}
    className={`button button-icon ${className}`}
    aria-label={name}
    aria-disabled={!can}
    onClick={(event) => {
      if (can) run(event);
    }}
  />
);
