// Keeps a fault inside the room where it happens: what throws while rendering is replaced, all around it stays.

import { Component, type ReactNode } from 'react';

interface Props {
  /** What stands in for the room; `retry` renders the room again. */
  readonly fallback: (error: unknown, retry: () => void) => ReactNode;
  /** A change of this value is reason enough to try again. */
  readonly resetKey?: unknown;
  readonly onFault?: (error: unknown) => void;
  readonly children: ReactNode;
}

interface State {
  readonly fault: { readonly error: unknown } | null;
  readonly resetKey: unknown;
}

export class Boundary extends Component<Props, State> {
  override state: State = { fault: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { fault: { error } };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { fault: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault?.(error);
  }

  private readonly retry = (): void => this.setState({ fault: null });

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : this.props.fallback(fault.error, this.retry);
  }
}
