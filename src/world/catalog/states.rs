//! Block states: a furnace that burns, a door that stands open, water that has flowed three blocks. Numbers are the game's own for 26.1,
//! as in its protocol; the values of a block's properties count up with the last property first.
//!
//! ```
//! use mindforge::world::catalog::Catalog;
//!
//! let catalog = Catalog::get();
//! let door = catalog.state("oak_door", &[("facing", "east"), ("open", "true")]).unwrap();
//! assert_eq!(catalog.property(door, "half"), Some("lower"));
//! assert_eq!(catalog.shape(door)[0].max, [1.0, 1.0, 0.1875]);
//! ```

use serde::{Deserialize, Serialize};

use super::{BlockId, Catalog};

/// A block state's number.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct StateId(pub u16);

impl StateId {
    /// Nothing.
    pub const AIR: Self = Self(0);
}

/// A part of a block's collision shape, in blocks from its lower north-west corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cuboid {
    /// West, bottom, north.
    pub min: [f64; 3],
    /// East, top, south.
    pub max: [f64; 3],
}

/// What can differ between two blocks of a kind.
#[derive(Clone, Debug)]
pub struct Property {
    /// `facing`, `open`, `age`.
    pub name: String,
    /// All values in the game's order.
    pub values: Vec<String>,
}

/// The states of one kind of block.
#[derive(Clone, Debug)]
pub(super) struct BlockStates {
    pub(super) first: u16,
    pub(super) properties: Vec<Property>,
    /// Numbers of shapes: one for all states, or one each.
    pub(super) shapes: Vec<u16>,
    /// Light given off by the default state, 0 to 15.
    pub(super) light: u8,
    /// Levels of light lost in passing through.
    pub(super) filter: u8,
}

/// All states of all blocks.
#[derive(Debug)]
pub(super) struct States {
    pub(super) shapes: Vec<Vec<Cuboid>>,
    /// By the number of the block.
    pub(super) blocks: Vec<BlockStates>,
    /// By the number of the state.
    pub(super) block_of: Vec<BlockId>,
}

impl Catalog {
    /// How many states there are; their numbers are 0 up to this.
    pub fn state_count(&self) -> u16 {
        self.states.block_of.len() as u16
    }

    /// The kind of block that is in this state; air for numbers out of range.
    pub fn block_of(&self, state: StateId) -> BlockId {
        let block = self.states.block_of.get(usize::from(state.0));
        block.copied().unwrap_or(BlockId::AIR)
    }

    /// The first and the last state of a kind of block; the numbers between are its too.
    pub fn states_of_kind(&self, block: BlockId) -> (StateId, StateId) {
        let states = self.states.blocks.get(usize::from(block.0));
        states.map_or((StateId::AIR, StateId::AIR), |states| {
            let last = states.first + (states.count() as u16 - 1);
            (StateId(states.first), StateId(last))
        })
    }

    /// The state of this block in which these properties have these values and the others are as by default. `None` if there is no
    /// such block, property or value.
    pub fn state(&self, block: &str, properties: &[(&str, &str)]) -> Option<StateId> {
        let default = self.block_named(block)?.default_state;
        let mut set = properties.iter();
        set.try_fold(default, |state, (name, value)| {
            self.with_property(state, name, value)
        })
    }

    /// The value of a state's property.
    pub fn property(&self, state: StateId, name: &str) -> Option<&str> {
        let mut all = self.properties(state);
        all.find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    /// All properties of a state with their values, in the game's order.
    pub fn properties(&self, state: StateId) -> impl Iterator<Item = (&str, &str)> {
        let states = self.states_of(state);
        let offset = usize::from(state.0 - states.first.min(state.0));
        states.strides().map(move |(property, stride)| {
            let value = offset / stride % property.values.len();
            (property.name.as_str(), property.values[value].as_str())
        })
    }

    /// The properties that blocks of a kind have, in the game's order.
    pub fn properties_of(&self, block: BlockId) -> &[Property] {
        let states = self.states.blocks.get(usize::from(block.0));
        states.map_or(&[], |states| &states.properties)
    }

    /// The same state with another value of one property; `None` if the block has no such property or value.
    pub fn with_property(&self, state: StateId, name: &str, value: &str) -> Option<StateId> {
        let states = self.states_of(state);
        let mut strides = states.strides();
        let (property, stride) = strides.find(|(property, _)| property.name == name)?;
        let wanted = property.values.iter().position(|it| it == value)?;
        let offset = usize::from(state.0 - states.first);
        let present = offset / stride % property.values.len();
        Some(StateId(
            (usize::from(state.0) + wanted * stride - present * stride) as u16,
        ))
    }

    /// What a body bumps into; empty if it passes through.
    pub fn shape(&self, state: StateId) -> &[Cuboid] {
        let states = self.states_of(state);
        let own = usize::from(state.0 - states.first.min(state.0));
        let shape = states.shapes.get(own).or(states.shapes.first());
        let boxes = shape.and_then(|shape| self.states.shapes.get(usize::from(*shape)));
        boxes.map_or(&[], Vec::as_slice)
    }

    /// Light that a state gives off, 0 to 15.
    pub fn light(&self, state: StateId) -> u8 {
        let block = self.block(self.block_of(state));
        let by_default = self.states_of(state).light;
        match (self.property(state, "lit"), block.name.as_str()) {
            (Some("true"), "furnace" | "blast_furnace" | "smoker") => 13,
            (Some("true"), "redstone_ore" | "deepslate_redstone_ore") => 9,
            (Some("true"), "redstone_lamp") => 15,
            (Some("false"), _) => 0,
            (_, "glow_lichen") => 7,
            (_, "cave_vines" | "cave_vines_plant") => match self.property(state, "berries") {
                Some("true") => 14,
                _ => 0,
            },
            _ => by_default,
        }
    }

    /// Light that minecraft-data says a kind of block gives off, 0 to 15; [`Catalog::light`] knows more of its states.
    pub fn light_by_default(&self, block: BlockId) -> u8 {
        let states = self.states.blocks.get(usize::from(block.0));
        states.map_or(0, |states| states.light)
    }

    /// Levels of light lost in passing through a state: 0 for air, 15 for stone.
    pub fn light_filter(&self, state: StateId) -> u8 {
        self.states_of(state).filter
    }

    fn states_of(&self, state: StateId) -> &BlockStates {
        let block = usize::from(self.block_of(state).0);
        &self.states.blocks[block]
    }
}

impl BlockStates {
    /// How many states the block has.
    pub(super) fn count(&self) -> usize {
        self.properties.iter().map(|it| it.values.len()).product()
    }

    /// Each property with the number of states between two of its values.
    fn strides(&self) -> impl Iterator<Item = (&Property, usize)> {
        self.properties.iter().scan(self.count(), |left, property| {
            *left /= property.values.len();
            Some((property, *left))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Catalog, StateId};

    #[test]
    fn every_state_is_the_one_that_its_properties_name() {
        let catalog = Catalog::get();
        for number in 0..catalog.state_count() {
            let state = StateId(number);
            let properties: Vec<_> = catalog.properties(state).collect();
            let name = catalog.block(catalog.block_of(state)).name.as_str();
            assert_eq!(catalog.state(name, &properties), Some(state), "{name}");
        }
    }

    #[test]
    fn states_have_the_numbers_of_the_game() {
        let catalog = Catalog::get();
        let known = [
            ("air", &[][..], 0),
            ("grass_block", &[("snowy", "true")][..], 8),
            ("water", &[("level", "1")], 87),
            ("furnace", &[("facing", "south"), ("lit", "true")], 5_329),
        ];
        for (block, properties, number) in known {
            assert_eq!(
                catalog.state(block, properties),
                Some(StateId(number)),
                "{block}"
            );
        }
        assert_eq!(catalog.state("stone", &[("lit", "true")]), None);
    }

    #[test]
    fn shapes_and_light_follow_the_state() {
        let catalog = Catalog::get();
        let state = |block, properties: &[_]| catalog.state(block, properties).unwrap();
        let slab = catalog.shape(state("oak_slab", &[("type", "bottom")]));
        assert!((slab[0].max[1] - 0.5).abs() < 1e-9);
        assert!(catalog.shape(state("short_grass", &[])).is_empty());
        assert_eq!(catalog.light(state("furnace", &[("lit", "true")])), 13);
        assert_eq!(catalog.light(state("furnace", &[])), 0);
        assert_eq!(catalog.light(state("torch", &[])), 14);
        assert_eq!(catalog.light_filter(state("stone", &[])), 15);
    }
}
