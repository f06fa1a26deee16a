// What the host provides.

// Functions that graphs seldom call, in float64.
export declare function pow(a: f64, b: f64): f64;
export declare function sin(x: f64): f64;
export declare function cos(x: f64): f64;
export declare function erf(x: f64): f64;

/**
 * Returns once every thread has called it. Not an atomic of our own: V8 11.3 loses a local variable of the function that
 * waits, as long as that is compiled by its first compiler only.
 */
export declare function meetOthers(): void;
