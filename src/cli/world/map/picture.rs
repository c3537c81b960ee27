//! The picture: a pixel for each column of blocks, coloured by biome, shaded by slope as if the sun stood in the north-west, and lighter
//! the higher it lies.

use image::{Rgb, RgbImage};

use super::{Map, legend};
use crate::world::embedded::{Cover, Relief, Spot};

/// Colours of what covers the land.
pub(super) const ICE: [u8; 3] = [235, 243, 250];
pub(super) const LAVA: [u8; 3] = [235, 92, 20];
pub(super) const TREE: [u8; 3] = [22, 66, 26];
pub(super) const WATER: [u8; 3] = [52, 104, 196];
/// The ring around the spawn.
pub(super) const SPAWN: [u8; 3] = [225, 25, 40];

/// Draws the land and, to its right, the legend.
pub(super) fn draw(relief: &Relief, map: &Map) -> RgbImage {
    let size = relief.size();
    let height = size.max(legend::height(map));
    let mut picture = RgbImage::from_pixel(size + legend::WIDTH, height, Rgb([255; 3]));
    for south in 0..size {
        for east in 0..size {
            let spot = *relief.spot(east, south);
            let before = *relief.spot(east.saturating_sub(1), south.saturating_sub(1));
            picture.put_pixel(east, south, Rgb(color(spot, before)));
        }
    }
    mark_spawn(&mut picture, size);
    legend::draw(&mut picture, map);
    picture
}

/// The colour of a column whose neighbour in the north-west is `before`.
fn color(spot: Spot, before: Spot) -> [u8; 3] {
    let slope = f32::from((spot.height - before.height).clamp(-4, 4));
    let high = (f32::from(spot.height) - 62.0).clamp(0.0, 120.0) / 120.0;
    let light = 0.9 + 0.2 * high + 0.05 * slope;
    match spot.cover {
        Cover::Ground => shade(spot.color(), light),
        Cover::Ice => shade(mix(spot.color(), ICE, 0.6), light),
        Cover::Lava => LAVA,
        Cover::Tree => shade(mix(spot.color(), TREE, 0.55), light),
        Cover::Water(depth) => shade(WATER, 1.1 - 0.02 * f32::from(depth.min(30))),
    }
}

fn shade(color: [u8; 3], light: f32) -> [u8; 3] {
    color.map(|part| (f32::from(part) * light).clamp(0.0, 255.0) as u8)
}

fn mix(color: [u8; 3], other: [u8; 3], share: f32) -> [u8; 3] {
    std::array::from_fn(|part| {
        let (from, to) = (f32::from(color[part]), f32::from(other[part]));
        (from + (to - from) * share) as u8
    })
}

/// A ring of two pixels around the middle of the land.
fn mark_spawn(picture: &mut RgbImage, size: u32) {
    let middle = size / 2;
    for south in 0..size {
        for east in 0..size {
            let (x, y) = (east.abs_diff(middle), south.abs_diff(middle));
            if (25..=49).contains(&(x * x + y * y)) {
                picture.put_pixel(east, south, Rgb(SPAWN));
            }
        }
    }
}
