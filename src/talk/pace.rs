//! How much is said: a limit on lines per minute of game time.

use std::collections::VecDeque;

use crate::vocab::{TICKS_PER_SECOND, Tick};

const MINUTE: u64 = 60 * TICKS_PER_SECOND;

/// Counts the lines of the last minute.
#[derive(Clone, Debug)]
pub struct Pace {
    per_minute: usize,
    said: VecDeque<Tick>,
}

impl Pace {
    /// At most this many lines in any 1,200 ticks.
    pub fn new(messages_per_minute: u32) -> Self {
        Self {
            per_minute: messages_per_minute as usize,
            said: VecDeque::new(),
        }
    }

    /// Whether a line may be said now; if so, it counts as said.
    pub fn may_speak(&mut self, now: Tick) -> bool {
        self.forget_before(now);
        let free = self.said.len() < self.per_minute;
        if free {
            self.said.push_back(now);
        }
        free
    }

    /// The share of the last minute's lines that was used, 0 to 1.
    pub fn used(&mut self, now: Tick) -> f64 {
        self.forget_before(now);
        self.said.len() as f64 / self.per_minute.max(1) as f64
    }

    fn forget_before(&mut self, now: Tick) {
        while self.said.front().is_some_and(|at| now.since(*at) >= MINUTE) {
            self.said.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;
    use crate::vocab::Tick;

    #[test]
    fn who_has_said_enough_waits_for_the_minute_to_pass() {
        let mut pace = Pace::new(2);
        let ticks = [0, 10, 20, 1_199, 1_200, 1_205, 1_210];
        let spoken = ticks.map(|tick| pace.may_speak(Tick(tick)));
        assert_eq!(spoken, [true, true, false, false, true, false, true]);
    }
}
