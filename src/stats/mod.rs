//! Numbers that are honest about how little they know.
//!
//! For now the one interval that a share of successes needs, [`wilson()`]. Tests, calibration and plots join it when trials do.
//! This module may not know what is counted.
//!
//! ```
//! let interval = mindforge::stats::wilson(9, 10).unwrap();
//! assert!(interval.low > 0.59 && interval.high < 0.99);
//! ```

mod wilson;

pub use wilson::{Interval, wilson};
