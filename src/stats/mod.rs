//! Numbers that are honest about how little they know.
//!
//! An interval for a share of successes, [`wilson()`], and for a [`mean()`]; whether things come true as often as expected,
//! [`reliability()`] and [`calibration_error()`]; whether two rankings agree, [`spearman()`]. Tests and plots join them when trials do.
//! This module may not know what is counted.
//!
//! ```
//! let interval = mindforge::stats::wilson(9, 10).unwrap();
//! assert!(interval.low > 0.59 && interval.high < 0.99);
//! ```

mod calibration;
mod mean;
mod rank;
mod wilson;

pub use calibration::{Bin, calibration_error, reliability};
pub use mean::{Mean, mean};
pub use rank::spearman;
pub use wilson::{Interval, wilson};
