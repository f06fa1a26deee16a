// Figures know their own sizes and ports, so React Flow need not measure nodes – nor mistake a port's 24-pixel reach for its place.

import { useStoreApi } from '@xyflow/react';
import { useState } from 'react';

/** To be called above `<ReactFlow>`, which keeps the first function that it is given. */
export function useKnownSizes(): void {
  const store = useStoreApi();
  useState(() => store.setState({ updateNodeInternals: () => {} }));
}
