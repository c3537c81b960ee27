//! What bytes stand for: places, counts, things, and what actions are made of besides.

use arbitrary::Arbitrary;
use mindforge::vocab::{Destination, ItemName, Keys, Point, Position, Section, Wear};
use mindforge::world::Body;
use mindforge::world::catalog::Catalog;
use mindforge::world::embedded::EmbeddedBody;

/// A place near the body; for actions, the greatest numbers mean places beyond the world.
#[derive(Arbitrary, Clone, Copy, Debug)]
pub(crate) struct Near(i8, i8, i8);

/// A count; the greatest bytes are counts that nobody has.
#[derive(Arbitrary, Clone, Copy, Debug)]
pub(crate) struct Count(u8);

/// An item: one that the body carries, or any of the game.
#[derive(Arbitrary, Clone, Copy, Debug)]
pub(crate) enum Thing {
    Carried(u8),
    Any(u16),
}

impl Count {
    pub(crate) fn number(self) -> u32 {
        match self.0 {
            255 => u32::MAX,
            254 => 1 << 31,
            253 => 65_536,
            byte => byte.into(),
        }
    }

    /// As a distance; what counts nobody has are distances that are none.
    pub(crate) fn blocks(self) -> f64 {
        match self.0 {
            255 => f64::NAN,
            254 => f64::INFINITY,
            253 => -1e300,
            byte => byte.into(),
        }
    }
}

impl Thing {
    pub(crate) fn named(self, body: &EmbeddedBody) -> ItemName {
        let items = Catalog::get().items();
        let any = |which: u16| items[usize::from(which) % items.len()].name.clone();
        match self {
            Self::Any(which) => any(which),
            Self::Carried(which) => {
                let inventory = body.observe().inventory;
                let carried: Vec<_> = inventory.stacks().map(|(_, stack)| &stack.item).collect();
                let index = usize::from(which).checked_rem(carried.len());
                index.map_or_else(|| any(which.into()), |index| carried[index].clone())
            }
        }
    }
}

pub(crate) fn near(body: &EmbeddedBody, Near(x, y, z): Near) -> Position {
    let feet = body.observe().feet();
    feet.offset(i32::from(x % 6), i32::from(y % 4), i32::from(z % 6))
}

pub(crate) fn near_or_beyond(body: &EmbeddedBody, at: Near) -> Position {
    let beyond = |byte: i8, near: i32| match byte {
        i8::MAX => i32::MAX,
        i8::MIN => i32::MIN,
        126 => 30_000_000,
        _ => near,
    };
    let near = near(body, at);
    Position::new(
        beyond(at.0, near.x),
        beyond(at.1, near.y),
        beyond(at.2, near.z),
    )
}

pub(crate) fn destination(at: Position, how: u8, range: Count) -> Destination {
    let range = range.blocks();
    match how % 7 {
        0 => Destination::Near { at, range },
        1 => Destination::Block { at },
        2 => Destination::GetToBlock { at },
        3 => Destination::LookAtBlock { at },
        4 => Destination::Xz { x: at.x, z: at.z },
        5 => Destination::NearXz {
            x: at.x,
            z: at.z,
            range,
        },
        _ => Destination::Y { y: at.y },
    }
}

pub(crate) fn keys(bits: u8) -> Keys {
    let key = |bit: u8| bits >> bit & 1 == 1;
    Keys {
        forward: key(0),
        back: key(1),
        left: key(2),
        right: key(3),
        jump: key(4),
        sprint: key(5),
        sneak: key(6),
    }
}

pub(crate) fn point(at: Position) -> Point {
    Point::new(
        f64::from(at.x) + 0.5,
        f64::from(at.y) + 0.25,
        f64::from(at.z) + 0.75,
    )
}

pub(crate) fn wear(number: u8) -> Wear {
    let all = [
        Wear::Hand,
        Wear::OffHand,
        Wear::Head,
        Wear::Chest,
        Wear::Legs,
        Wear::Feet,
    ];
    all[usize::from(number) % all.len()]
}

pub(crate) fn section(number: u8) -> Section {
    let all = [
        Section::Inventory,
        Section::Container,
        Section::FurnaceInput,
        Section::FurnaceFuel,
        Section::FurnaceOutput,
    ];
    all[usize::from(number) % all.len()]
}

/// One of those in sight, or nobody.
pub(crate) fn entity(body: &EmbeddedBody, which: u8) -> u32 {
    let seen = body.observe().entities;
    seen.get(usize::from(which % 4))
        .map_or(u32::from(which), |entity| entity.id)
}
