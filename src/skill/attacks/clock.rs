//! What nothing counts: single operators of the language on huge values. The clock stops them, and only at the next poll.

use super::{limits, program};
use crate::skill::runtime::tests::Stage;
use crate::skill::{ErrorKind, Limits, drive};

#[test]
fn operators_on_huge_values_are_stopped_by_the_clock() {
    for attack in [
        "let t = 'a'; while (t.length < 4e6) t += t; for (;;) (t + 'b')[0];",
        "const o = {}; for (let i = 0; i < 2e4; i += 1) o['k' + i] = i; for (;;) ({ ...o });",
    ] {
        let source = format!("async function main(bot) {{ {attack} }}");
        let stage = Stage::default();
        let limits = Limits {
            cpu_seconds: 0.1,
            ..limits()
        };
        let outcome = drive(&mut stage.run(program(&source), limits), &mut || {
            stage.step()
        });
        assert_eq!(outcome.error.unwrap().kind, ErrorKind::Cpu, "{attack}");
    }
}
