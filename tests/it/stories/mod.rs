//! Replayed stories are answered rightly: as told by hand, and as an independent oracle has it for ten thousand at random.

mod agreement;
mod asking;
mod crowd;
mod laws;
mod oracle;
mod replaying;
mod rules;
mod teller;
mod told;
