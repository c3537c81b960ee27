//! Who decides. A [`Mind`] is fed a typed [`Brief`] and returns typed replies; it fetches nothing, so no ground truth is in its
//! reach.

mod brief;

pub use brief::{Attempt, Brief, Draft, Mind, SkillCard, Writing};
