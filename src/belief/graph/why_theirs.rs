//! Why I think that a partner holds something.

use std::cmp::Reverse;

use super::scope::{Scope, collapsed};
use super::why::{Reason, Why};
use super::{Graph, wording};
use crate::belief::Proposition;
use crate::vocab::AgentName;

impl Graph {
    /// Why I think that a chain of minds holds it, or does not: `[bob]` for Bob, `[bob, carl]` for what Bob thinks that Carl thinks.
    /// Nothing if no evidence reached them. What speaks for something that cannot be true together with it speaks against it.
    pub fn why_in(&self, holder: &[AgentName], proposition: &Proposition) -> Option<Why> {
        if holder.is_empty() {
            return self.why(proposition);
        }
        let chain = collapsed(holder);
        let confidence = self.confidence_of_theirs(&chain, proposition)?;
        let mut reasons: Vec<(u64, Reason)> = Vec::new();
        for (at, node) in self.reaching_at(&chain, &self.slot(proposition)) {
            let itself = node.proposition == *proposition;
            if !itself && !self.excludes(&node.proposition, proposition) {
                continue;
            }
            for piece in self.evidence(at) {
                if !itself && !piece.supports {
                    continue;
                }
                let Some(mut reason) = self.reason(&node.proposition, &piece) else {
                    continue;
                };
                reason.supports &= itself;
                // My trust in a speaker says nothing of what he or others hold.
                if let Some(percept) = self.percept_node(piece.source) {
                    let words = wording::percept(&percept.what, self.me());
                    reason.text = format!("at tick {} {words}", piece.evidence.last);
                }
                if !matches!(&*node.minds, Scope::Chain(_)) {
                    reason.text = format!("{} ({})", reason.text, *node.minds);
                }
                reasons.push((piece.evidence.order, reason));
            }
        }
        reasons.sort_by(|(one, this), (other, that)| {
            let newest = Reverse(one).cmp(&Reverse(other));
            newest.then_with(|| this.text.cmp(&that.text))
        });
        reasons.dedup_by(|(_, one), (_, other)| one == other);
        let instead = match chain.as_slice() {
            [partner] if confidence <= 0.5 => self.held_instead(partner, proposition),
            _ => Vec::new(),
        };
        Some(Why {
            fact: self.stated(proposition),
            confidence,
            reasons: reasons.into_iter().map(|(_, reason)| reason).collect(),
            given_up: Vec::new(),
            instead: instead.iter().map(|held| self.stated(held)).collect(),
            holder: chain,
        })
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::belief::staged::{agent, fact, hears, knows, mind, sees};
    use crate::belief::{Graph, Innate};
    use crate::vocab::Tick;

    fn why(graph: &Graph, partner: &str, text: &str) -> String {
        let why = graph.why_in(&[agent(partner)], &fact(text));
        why.map_or_else(String::new, |why| why.to_string())
    }

    #[test]
    fn what_a_partner_said_is_why_i_think_that_he_holds_it() {
        let mut bob = mind("bob");
        hears(&mut bob, 5, "alice", "mining dirt needs iron_shovel");
        assert_snapshot!(why(&bob, "alice", "mining dirt needs iron_shovel"), @r#"
        I think that alice holds that mining dirt needs iron_shovel (0.92)
          because at tick 5 alice told me: "mining dirt needs iron_shovel"
        "#);
        assert_eq!(why(&bob, "carl", "mining dirt needs iron_shovel"), "");
    }

    #[test]
    fn who_says_another_thing_later_no_longer_holds_the_first() {
        let mut bob = mind("bob");
        hears(&mut bob, 5, "alice", "stone is at 1 64 1");
        hears(&mut bob, 9, "alice", "oak_log is at 1 64 1");
        assert_snapshot!(why(&bob, "alice", "stone is at 1 64 1"), @r#"
        I think that alice does not hold that stone is at 1 64 1 (0.08)
          because at tick 9 alice told me: "oak_log is at 1 64 1"
          although at tick 5 alice told me: "stone is at 1 64 1"
          instead: oak_log is at 1 64 1
        "#);
    }

    #[test]
    fn what_was_seen_to_change_is_told_with_what_was_held_before() {
        let mut bob = mind("bob");
        sees(&mut bob, 5, "oak_log", [1, 64, 1]);
        sees(&mut bob, 8, "stone", [1, 64, 1]);
        sees(&mut bob, 9, "stone", [1, 64, 1]);
        assert_snapshot!(bob.why(&fact("stone is at 1 64 1")).unwrap(), @"
        I hold that stone is at 1 64 1 (0.98)
          because at tick 9 I saw stone at 1 64 1
          before, I held that oak_log is at 1 64 1 until tick 8, then I saw stone at 1 64 1
        ");
        assert_snapshot!(bob.why(&fact("oak_log is at 1 64 1")).unwrap(), @"
        I do not hold that oak_log is at 1 64 1 (0.02)
          because at tick 8 I saw stone at 1 64 1
          although at tick 5 I saw oak_log at 1 64 1
          before, I held it until tick 8, then I saw stone at 1 64 1
          instead: stone is at 1 64 1
        ");
    }

    #[test]
    fn a_belief_that_a_partner_talked_me_out_of_is_told_with_his_words() {
        let mut bob = mind("bob");
        knows(&mut bob, "mining dirt needs iron_shovel", Innate::Misbelief);
        hears(
            &mut bob,
            7,
            "alice",
            "not so: it is not so that mining dirt needs iron_shovel",
        );
        let why = bob.why(&fact("mining dirt needs iron_shovel")).unwrap();
        assert_eq!(why.given_up[0].until, Tick(7));
        assert!(
            why.to_string()
                .contains("before, I held it until tick 7, then alice told me"),
            "{why}"
        );
    }
}
