//! Scenes: what happens among agents, witnessed by those who are there.
//!
//! Each scene is a percept of its own, never merged with another, so that who could have seen what when can be told afterwards. What it
//! shows is evidence in my own mind, in the common ground of those together, and for each who watched unseen.

use super::finding::{Claimed, Finding, Link};
use super::node::{Perceived, SceneSeen};
use super::scope::Scope;
use super::{Change, Graph};
use crate::belief::Proposition;
use crate::vocab::{AgentName, Place, Thing, Tick};

/// Log-odds of what is seen to be so: 0.98.
const SEEN: f64 = 4.0;
/// The share of trust of words whose reading is one of several, and not the likeliest.
const UNLIKELY: f64 = 0.5;

/// Something that happens among agents.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// When.
    pub tick: Tick,
    /// Where; none for words, which reach their hearers wherever they are.
    pub place: Option<&'a Place>,
    /// What, in words.
    pub text: &'a str,
    /// Who is there and seen to be there, or hears the words; the speaker and who goes away by it included.
    pub together: &'a [AgentName],
    /// Who is there unseen.
    pub unseen: &'a [AgentName],
    /// Who goes away by it.
    pub left: Option<&'a AgentName>,
}

/// Something that a scene shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What.
    pub proposition: Proposition,
    /// Whether it is so, or is seen not to be so.
    pub so: bool,
}

/// Words about a thing of which there is one.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// Who speaks.
    pub speaker: &'a AgentName,
    /// Whom the words are said to have reached, if somebody reports them; none if they are spoken in the scene itself.
    pub told: Option<&'a AgentName>,
    /// What they can mean, the likeliest first.
    pub readings: &'a [Proposition],
}

impl Graph {
    /// There is only one of this thing: who sees it in one place knows that it is in no other.
    pub fn only_one(&mut self, thing: Thing) {
        self.unique.insert(thing);
    }

    /// Takes in what happened, and what it showed to all who witnessed it.
    pub fn witness(&mut self, scene: &Scene<'_>, shown: &[Shown]) -> Vec<Change> {
        let scopes: Vec<Scope> = std::iter::once(Scope::MINE)
            .chain(witnesses(scene))
            .collect();
        let findings = scopes.iter().flat_map(|scope| {
            let news = |shown: &&Shown| !scope.is_mine() || shown.so || self.thinks_so(shown);
            shown.iter().filter(news).map(|shown| Finding {
                scope: scope.clone(),
                proposition: shown.proposition.clone(),
                denied: !shown.so,
                link: Link::Evidence(SEEN),
            })
        });
        let findings = findings.collect();
        self.enact(scene, None, findings)
    }

    /// Whether I lean towards what is shown. That what I never thought is not so is no news.
    fn thinks_so(&self, shown: &Shown) -> bool {
        let minds = self.scopes.number(&Scope::MINE);
        minds
            .and_then(|minds| self.index.belief(&self.nodes, minds, &shown.proposition))
            .and_then(|belief| self.belief_node(belief))
            .is_some_and(|belief| belief.log_odds > 0.0)
    }

    /// Takes in words that were spoken. They are no news to me: whoever watches a whole story knows better.
    pub fn overhear(&mut self, scene: &Scene<'_>, words: &Words<'_>) -> Vec<Change> {
        let scope = match words.told {
            None => Scope::common(scene.together),
            Some(told) => Scope::reported(scene.together, [words.speaker, told]),
        };
        let shares = std::iter::once(1.0).chain(std::iter::repeat(UNLIKELY));
        let findings = words
            .readings
            .iter()
            .zip(shares)
            .map(|(reading, share)| Finding {
                scope: scope.clone(),
                proposition: reading.clone(),
                denied: false,
                link: Link::Told(Claimed::now(share)),
            });
        self.enact(scene, Some(words.speaker), findings.collect())
    }

    fn enact(
        &mut self,
        scene: &Scene<'_>,
        speaker: Option<&AgentName>,
        findings: Vec<Finding>,
    ) -> Vec<Change> {
        let everyone = scene.together.iter().chain(scene.unseen);
        self.agents.extend(everyone.cloned());
        let what = Perceived::Scene(Box::new(SceneSeen {
            number: self.next_order + 1,
            text: scene.text.to_owned(),
            together: sorted(scene.together),
            unseen: sorted(scene.unseen),
            left: scene.left.cloned(),
            speaker: speaker.cloned(),
        }));
        self.record(scene.tick, scene.place, what, findings)
    }
}

/// The minds that a scene reaches, beyond mine.
fn witnesses<'a>(scene: &Scene<'a>) -> impl Iterator<Item = Scope> + use<'a> {
    let together = (!scene.together.is_empty()).then(|| Scope::common(scene.together));
    let (unseen, among) = (scene.unseen, scene.together);
    together
        .into_iter()
        .chain(unseen.iter().map(move |by| Scope::unseen(by, among)))
}

fn sorted(names: &[AgentName]) -> Vec<AgentName> {
    let mut names = names.to_vec();
    names.sort_unstable();
    names.dedup();
    names
}
