//! The rules of replayed stories, each of which can be left out to see whether it matters.

/// A rule that the oracle can do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// A mind holds what follows from what it witnessed. Without: everybody witnesses all.
    MindsKnowWhatTheyWitness,
    /// A hidden observer sees.
    HiddenObserversSee,
    /// A hidden observer is not seen.
    HiddenObserversAreNotSeen,
    /// Who sees somebody enter, or enters, learns of all who are there. Without: only of the one who enters.
    EnteringShowsWhoIsThere,
    /// Those who stay behind see somebody leave when he enters elsewhere.
    EnteringElsewhereIsLeaving,
    /// Who enters sees where the open items are.
    EnteringIsALook,
    /// All present share that sight. Without: only the one who enters has it.
    ALookIsShared,
    /// A look does not show hidden items.
    ALookSeesOpenItemsOnly,
    /// Not seeing an open item refutes that it is there.
    ALookRefutes,
    /// A look does not refute where a hidden item is.
    ALookRefutesOpenItemsOnly,
    /// An item that was hidden stays so until an event of it says otherwise.
    HiddenPersists,
    /// Opening shows what is in a container.
    OpeningShows,
    /// Opening refutes what is not in it.
    OpeningRefutes,
    /// What was refuted leaves no idea. Without: the idea before it comes back.
    RefutedIsNoIdea,
    /// A private word is heard by those it is said to. Without: by all.
    PrivateWordsArePrivate,
    /// A public word is heard everywhere. Without: where its speaker is.
    PublicWordsCarry,
    /// A public word is not heard by those who are named only later.
    PublicWordsReachThoseNamed,
    /// What somebody claims does not change what he is thought to believe.
    SpeakersKeepTheirBelief,
    /// Who never saw the item believes what he is told.
    WhoSawNothingBelieves,
    /// A claim is weighed by who could see later. Without: it is always believed.
    OldNewsIsRefused,
    /// A claim by one who could see later is believed. Without: one's own eyes win always.
    FreshNewsIsBelieved,
    /// Who could see later is judged by what the mind witnessed. Without: by what was so.
    SightIsDatedByWhatTheMindKnows,
    /// One's own last sight lasts until one left. Without: until one last saw the item.
    OwnSightLastsUntilLeaving,
    /// Who is where the item was could see it now.
    WhoIsThereSeesNow,
    /// A look that refuted what one saw ends one's sight of it.
    ARefutedSightIsOver,
    /// A refuted sight lasted until one left before it was refuted. Without: until one last saw the item.
    ARefutedSightLastedUntilLeaving,
    /// A speaker who is seen elsewhere has left.
    SeenElsewhereIsGone,
    /// A speaker who was never seen there has seen nothing. Without: he sees all.
    NeverSeenThereIsNoSight,
    /// Events of one tick have an order.
    OrderIsFinerThanTicks,
    /// A claim leaves it open or hidden as the mind last saw it. Without: it makes it open.
    AClaimKeepsHidden,
    /// A container of several places is the one where the mind last knew the item.
    ClaimsMeanThePlaceLastKnown,
    /// Else the one where it is said.
    ClaimsMeanThePlaceOfTheirSaying,
    /// Else the one where the item is.
    ClaimsMeanThePlaceOfTheItem,
    /// A report changes what one thinks of the one who was told.
    ReportsAreBelieved,
    /// A report does not change what its hearers think of the item.
    ReportsAreNoClaims,
    /// A report says nothing new to those two who it says have talked.
    ReportsTellThoseTwoNothing,
    /// An item that is first taken out of a container was in it.
    TakenOutWasInside,
    /// Of an agent or item that the story does not name yet there is no answer.
    WhatIsNotNamedHasNoAnswer,
    /// Who knows where an item is knows the place too. Without: the name of the container is enough.
    KnowingIsOfThePlaceToo,
}

impl Rule {
    /// All of them.
    pub(crate) const ALL: &[Self] = &[
        Self::MindsKnowWhatTheyWitness,
        Self::HiddenObserversSee,
        Self::HiddenObserversAreNotSeen,
        Self::EnteringShowsWhoIsThere,
        Self::EnteringElsewhereIsLeaving,
        Self::EnteringIsALook,
        Self::ALookIsShared,
        Self::ALookSeesOpenItemsOnly,
        Self::ALookRefutes,
        Self::ALookRefutesOpenItemsOnly,
        Self::HiddenPersists,
        Self::OpeningShows,
        Self::OpeningRefutes,
        Self::RefutedIsNoIdea,
        Self::PrivateWordsArePrivate,
        Self::PublicWordsCarry,
        Self::PublicWordsReachThoseNamed,
        Self::SpeakersKeepTheirBelief,
        Self::WhoSawNothingBelieves,
        Self::OldNewsIsRefused,
        Self::FreshNewsIsBelieved,
        Self::SightIsDatedByWhatTheMindKnows,
        Self::OwnSightLastsUntilLeaving,
        Self::WhoIsThereSeesNow,
        Self::ARefutedSightIsOver,
        Self::ARefutedSightLastedUntilLeaving,
        Self::SeenElsewhereIsGone,
        Self::NeverSeenThereIsNoSight,
        Self::OrderIsFinerThanTicks,
        Self::AClaimKeepsHidden,
        Self::ClaimsMeanThePlaceLastKnown,
        Self::ClaimsMeanThePlaceOfTheirSaying,
        Self::ClaimsMeanThePlaceOfTheItem,
        Self::ReportsAreBelieved,
        Self::ReportsAreNoClaims,
        Self::ReportsTellThoseTwoNothing,
        Self::TakenOutWasInside,
        Self::WhatIsNotNamedHasNoAnswer,
        Self::KnowingIsOfThePlaceToo,
    ];
}
