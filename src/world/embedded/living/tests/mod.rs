//! What blocks do by themselves, told with small worlds drawn in characters.

mod crops;
mod explosion;
mod feed;
mod feed_ground;
mod fire;
mod fluid;
mod growth;
mod hold;
mod light;
mod saplings;
mod spreading;

use crate::vocab::Position;
use crate::world::catalog::{Catalog, StateId};
use crate::world::embedded::generate::Generator;
use crate::world::embedded::land::Land;
use crate::world::embedded::settings::{Settings, Terrain as Shape};
use crate::world::embedded::terrain::Terrain;

/// Where the first character of a drawing lies: in the air over flat land.
const CORNER: Position = Position::new(0, 100, 0);

/// What the characters of a drawing stand for. A digit is water that has flowed so far, `v` water that falls.
const LEGEND: &[(char, &str)] = &[
    ('.', "air"),
    ('#', "stone"),
    ('c', "cobblestone"),
    ('O', "obsidian"),
    ('W', "water[level=0]"),
    ('1', "water[level=1]"),
    ('2', "water[level=2]"),
    ('3', "water[level=3]"),
    ('4', "water[level=4]"),
    ('5', "water[level=5]"),
    ('6', "water[level=6]"),
    ('7', "water[level=7]"),
    ('v', "water[level=8]"),
    ('L', "lava[level=0]"),
    ('m', "lava[level=2]"),
    ('n', "lava[level=4]"),
    ('o', "lava[level=6]"),
    ('w', "lava[level=8]"),
    ('d', "dirt"),
    ('g', "grass_block"),
    ('f', "farmland[moisture=0]"),
    ('F', "farmland[moisture=7]"),
    ('s', "sand"),
    ('t', "torch"),
    ('T', "tnt"),
    ('l', "oak_log"),
    ('e', "oak_leaves[distance=1]"),
    ('p', "oak_planks"),
    ('*', "fire"),
    ('"', "short_grass"),
    ('_', "oak_slab[type=bottom]"),
    ('G', "glass"),
];

/// A piece of land for itself.
struct Scene {
    land: Land,
}

impl Scene {
    /// Flat land with a drawing in the air above it: layers from below, apart by empty lines; rows go south, characters east.
    fn new(drawing: &str) -> Self {
        let settings = Settings {
            terrain: Shape::Flat,
            ..Settings::default()
        };
        let terrain = Terrain::new(Generator::new(&settings));
        let mut scene = Self {
            land: Land::new(settings, terrain),
        };
        scene.draw(drawing);
        scene
    }

    /// Puts a drawing into the land.
    fn draw(&mut self, drawing: &str) {
        for (at, drawn) in cells(drawing) {
            let known = LEGEND.iter().find(|(char, _)| *char == drawn);
            let (_, text) = known.unwrap_or_else(|| panic!("`{drawn}` is not in the legend"));
            self.land.set_state(at, state(text));
        }
    }

    /// Checks that the land looks like a drawing now.
    fn expect(&self, drawing: &str) {
        let seen = self.shown(drawing);
        assert_eq!(seen.trim_matches('\n'), plain(drawing), "\n{seen}");
    }

    /// The land now, in the extent of a drawing.
    fn shown(&self, drawing: &str) -> String {
        let mut shown = plain(drawing);
        let mut cells = cells(drawing).into_iter();
        shown = shown
            .chars()
            .map(|char| {
                if char == '\n' {
                    return char;
                }
                let at = cells.next().unwrap().0;
                let here = self.land.state(at);
                let known = LEGEND.iter().find(|(_, text)| state(text) == here);
                known.map_or('?', |(char, _)| *char)
            })
            .collect();
        shown
    }

    /// Lets time pass.
    fn step(&mut self, ticks: u64) {
        for _ in 0..ticks {
            self.land.tick = self.land.tick + 1;
            self.land.step();
        }
    }

    /// Lets time pass until something is so, and gives the ticks that it took; at most so many.
    fn until(&mut self, most: u64, done: impl Fn(&Self) -> bool) -> u64 {
        let mut ticks = 0;
        while ticks < most && !done(self) {
            self.step(1);
            ticks += 1;
        }
        assert!(done(self), "not within {most} ticks");
        ticks
    }

    /// Sets the clock to an hour of the day, in ticks since sunrise.
    fn hour(&mut self, hour: u64) {
        self.land.skipped = hour.wrapping_sub(self.land.tick.0);
    }

    /// What stands at a place, as the game writes it without properties.
    fn name(&self, at: Position) -> &'static str {
        let catalog = Catalog::get();
        catalog
            .block(catalog.block_of(self.land.state(at)))
            .name
            .as_str()
    }

    /// The value of a property at a place.
    fn property(&self, at: Position, name: &str) -> &'static str {
        Catalog::get().property(self.land.state(at), name).unwrap()
    }

    fn put(&mut self, at: Position, text: &str) {
        self.land.set_state(at, state(text));
    }

    /// How many of an item lie around.
    fn lying(&self, item: &str) -> u32 {
        let items = self.land.entities.items.values();
        let items = items.filter(|it| it.stack.item.as_str() == item);
        items.map(|it| it.stack.count).sum()
    }
}

/// A place of a drawing.
const fn at(x: i32, y: i32, z: i32) -> Position {
    CORNER.offset(x, y, z)
}

/// A state as the game writes it: `wheat[age=7]`.
fn state(text: &str) -> StateId {
    let (block, rest) = text.split_once('[').unwrap_or((text, ""));
    let properties = rest.trim_end_matches(']').split(',');
    let properties: Vec<_> = properties.filter_map(|it| it.split_once('=')).collect();
    let state = Catalog::get().state(block, &properties);
    state.unwrap_or_else(|| panic!("no state `{text}`"))
}

/// A drawing without the indentation of the code around it.
fn plain(drawing: &str) -> String {
    let lines: Vec<_> = drawing.trim().lines().map(str::trim).collect();
    lines.join("\n")
}

fn cells(drawing: &str) -> Vec<(Position, char)> {
    let mut cells = Vec::new();
    for (y, layer) in plain(drawing).split("\n\n").enumerate() {
        for (z, row) in layer.lines().enumerate() {
            for (x, char) in row.chars().enumerate() {
                cells.push((at(x as i32, y as i32, z as i32), char));
            }
        }
    }
    cells
}
