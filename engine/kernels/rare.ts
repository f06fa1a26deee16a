// Functions that the host provides, in float64.

export declare function pow(a: f64, b: f64): f64;
export declare function sin(x: f64): f64;
export declare function cos(x: f64): f64;
export declare function erf(x: f64): f64;
