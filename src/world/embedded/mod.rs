//! The world in the box: deterministic from its seed, stepped by hand, no clock, no I/O.
