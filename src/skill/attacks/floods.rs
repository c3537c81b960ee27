//! Floods: promises, timers, calls of the host, lines of the log and of the chat, listeners.

use super::{all_end, run};
use crate::skill::ErrorKind;

#[test]
fn a_flood_of_host_calls_ends() {
    all_end(
        ErrorKind::HostCalls,
        &[
            "for (;;) bot.blockAt(new Vec3(0, 0, 0));",
            "for (;;) { try { bot.blockAt(new Vec3(0, 0, 0)); } catch {} }",
            "for (;;) console.log('x');",
            "for (;;) bot.dig(bot.blockAt(new Vec3(0, 63, 0))).catch(() => {});",
            "for (;;) { bot.findBlocks({ matching: 1, maxDistance: 256, count: 9999 }); }",
        ],
    );
}

#[test]
fn a_flood_of_promises_timers_or_listeners_ends() {
    all_end(
        ErrorKind::Cpu,
        &[
            "const spawn = async () => { await null; spawn(); spawn(); }; spawn(); await new Promise(() => {});",
            "for (;;) setTimeout(() => {}, 1e9);",
            "for (;;) bot.chat('spam');",
            "setInterval(() => { for (let i = 0; i < 1e5; i += 1) setTimeout(() => {}, 50); }, 50); await new Promise(() => {});",
        ],
    );
}

#[test]
fn a_thousand_listeners_are_enough() {
    all_end(
        ErrorKind::Exception,
        &["for (;;) bot.on('chat', () => {});"],
    );
}

#[test]
fn a_flood_of_words_is_spoken_one_line_at_a_time() {
    let outcome = run(
        "for (;;) { for (let i = 0; i < 9; i += 1) bot.chat('spam'); await bot.waitForTicks(1); }",
    );
    assert_eq!(
        outcome.error.map(|error| error.kind),
        Some(ErrorKind::WorldTime)
    );
    assert!(outcome.chat.len() <= 101, "{} lines", outcome.chat.len());
}

#[test]
fn a_long_log_is_cut() {
    let outcome = run("for (let i = 0; i < 1100; i += 1) console.log('x'.repeat(1010));");
    assert_eq!(outcome.error, None);
    assert_eq!(outcome.log.len(), 1001);
    assert_eq!(outcome.log[1000], "... and 100 more lines");
    assert!(outcome.log.iter().all(|line| line.len() <= 1000));
}
