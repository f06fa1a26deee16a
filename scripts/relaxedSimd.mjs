// What Node must be told for WebAssembly to have the fused multiply-add: Node 20 has it only where it is asked for.
export const relaxedSimdFlags = process.versions.node.startsWith('20.')
  ? ['--experimental-wasm-relaxed-simd']
  : [];
