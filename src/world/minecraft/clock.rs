//! The server's time, kept between its messages about it.

use azalea::core::data_registry::DataRegistryWithKey;
use azalea::core::registry_holder::RegistryHolder;
use azalea::protocol::packets::game::ClientboundGamePacket;
use azalea::protocol::packets::game::c_game_event::EventType;
use azalea::registry::DataRegistryKey;

use crate::vocab::{TICKS_PER_DAY, Tick};

/// Game ticks, time of day and weather, as the server last said and our own ticks since.
///
/// The game tick never runs backwards: a server that lags holds it. One whose clock stands still is not believed.
#[derive(Debug, Default)]
pub(super) struct Clock {
    tick: u64,
    said_tick: u64,
    since_said: u64,
    said_time: u64,
    since_time: u64,
    raining: bool,
}

impl Clock {
    pub(super) fn tick(&self) -> Tick {
        Tick(self.tick)
    }

    pub(super) fn time_of_day(&self) -> u32 {
        u32::try_from((self.said_time + self.since_time) % TICKS_PER_DAY).unwrap_or(0)
    }

    pub(super) fn raining(&self) -> bool {
        self.raining
    }

    /// Lets one tick of ours pass.
    pub(super) fn advance(&mut self) {
        self.since_said += 1;
        self.since_time += 1;
        self.tick = self.tick.max(self.said_tick + self.since_said);
    }

    /// Takes note of what a packet says about time and weather.
    pub(super) fn read(&mut self, packet: &ClientboundGamePacket, registries: &RegistryHolder) {
        match packet {
            ClientboundGamePacket::SetTime(packet) => {
                if packet.game_time != self.said_tick {
                    (self.said_tick, self.since_said) = (packet.game_time, 0);
                    self.tick = self.tick.max(self.said_tick);
                }
                let day = packet.clock_updates.iter().find(|(clock, _)| {
                    clock
                        .key_owned(registries)
                        .is_some_and(|key| key.into_ident().path() == "overworld")
                });
                if let Some((_, clock)) = day {
                    (self.said_time, self.since_time) = (clock.total_ticks, 0);
                }
            }
            ClientboundGamePacket::GameEvent(packet) => match packet.event {
                EventType::StartRaining => self.raining = true,
                EventType::StopRaining => self.raining = false,
                _ => {}
            },
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use azalea::protocol::packets::game::c_set_time::ClientboundSetTime;

    use super::*;

    fn says(clock: &mut Clock, game_time: u64) {
        let packet = ClientboundSetTime {
            game_time,
            clock_updates: indexmap::IndexMap::default(),
        };
        clock.read(
            &ClientboundGamePacket::SetTime(packet),
            &RegistryHolder::default(),
        );
    }

    #[test]
    fn ticks_count_on_between_the_servers_words() {
        let mut clock = Clock::default();
        says(&mut clock, 1000);
        clock.advance();
        clock.advance();
        assert_eq!(clock.tick(), Tick(1002));
    }

    #[test]
    fn a_server_that_lags_holds_the_tick_but_never_turns_it_back() {
        let mut clock = Clock::default();
        says(&mut clock, 1000);
        (0..20).for_each(|_| clock.advance());
        says(&mut clock, 1015);
        clock.advance();
        assert_eq!(clock.tick(), Tick(1020));
        (0..5).for_each(|_| clock.advance());
        assert_eq!(clock.tick(), Tick(1021));
    }

    #[test]
    fn a_server_whose_clock_stands_still_does_not_stop_ours() {
        let mut clock = Clock::default();
        for _ in 0..3 {
            says(&mut clock, 7);
            (0..20).for_each(|_| clock.advance());
        }
        assert_eq!(clock.tick(), Tick(67));
    }
}
