//! The legend: which world it is, what the colours mean, how long a hundred blocks are.

use embedded_graphics::mono_font::MonoTextStyle;
use embedded_graphics::mono_font::ascii::FONT_7X13;
use embedded_graphics::pixelcolor::{Rgb888, RgbColor as _};
use embedded_graphics::prelude::{
    DrawTarget, Drawable as _, OriginDimensions, Pixel, Point, Primitive as _, Size,
};
use embedded_graphics::primitives::{PrimitiveStyle, Rectangle};
use embedded_graphics::text::{Baseline, Text};
use image::{Rgb, RgbImage};

use super::Map;
use super::picture::{ICE, LAVA, SPAWN, TREE, WATER};

/// Pixels that the legend takes at the right.
pub(super) const WIDTH: u32 = 240;
/// Pixels from one line to the next.
const LINE: i32 = 18;
const BORDER: i32 = 12;
/// Lines that are not biomes: the heading, the covers, the measure and the gaps between them.
const OTHERS: usize = 15;

/// Pixels that the legend of a map needs.
pub(super) fn height(map: &Map) -> u32 {
    (map.biomes.len() + OTHERS) as u32 * LINE.unsigned_abs() + 2 * BORDER.unsigned_abs()
}

/// Draws the legend to the right of the land.
pub(super) fn draw(picture: &mut RgbImage, map: &Map) {
    let left = map.size.cast_signed() + BORDER;
    let mut paper = Paper {
        picture,
        next: Point::new(left, BORDER),
    };
    paper.line(&format!("Seed {}", map.seed));
    paper.line(&format!("{size} x {size} blocks", size = map.size));
    paper.line("North is up");
    paper.gap();
    paper.swatch(SPAWN, &format!("spawn {}", map.spawn));
    paper.swatch(TREE, "trees, over their biome");
    paper.swatch(WATER, "water, darker where deep");
    paper.swatch(ICE, "snow and ice");
    paper.swatch(LAVA, "lava");
    paper.gap();
    for share in &map.biomes {
        paper.swatch(share.color, &share.told());
    }
    paper.gap();
    paper.measure();
}

/// A picture that shapes can be drawn on, from the top down.
struct Paper<'a> {
    picture: &'a mut RgbImage,
    /// Where the next line begins.
    next: Point,
}

impl Paper<'_> {
    fn gap(&mut self) {
        self.next.y += LINE;
    }

    fn line(&mut self, text: &str) {
        let at = self.next;
        self.write(text, at);
        self.gap();
    }

    fn swatch(&mut self, [red, green, blue]: [u8; 3], text: &str) {
        let square = Rectangle::new(self.next + Point::new(0, 1), Size::new(14, 11));
        self.fill(square, Rgb888::new(red, green, blue));
        let at = self.next + Point::new(22, 0);
        self.write(text, at);
        self.gap();
    }

    /// A bar of a hundred pixels, which are a hundred blocks.
    fn measure(&mut self) {
        let bar = Rectangle::new(self.next + Point::new(0, 5), Size::new(100, 3));
        self.fill(bar, Rgb888::BLACK);
        let at = self.next + Point::new(108, 0);
        self.write("100 blocks", at);
        self.gap();
    }

    fn write(&mut self, text: &str, at: Point) {
        let style = MonoTextStyle::new(&FONT_7X13, Rgb888::BLACK);
        let drawn = Text::with_baseline(text, at, style, Baseline::Top).draw(self);
        let Ok(_) = drawn;
    }

    fn fill(&mut self, area: Rectangle, color: Rgb888) {
        let Ok(()) = area
            .into_styled(PrimitiveStyle::with_fill(color))
            .draw(self);
    }
}

impl OriginDimensions for Paper<'_> {
    fn size(&self) -> Size {
        Size::new(self.picture.width(), self.picture.height())
    }
}

impl DrawTarget for Paper<'_> {
    type Color = Rgb888;
    type Error = std::convert::Infallible;

    /// Pixels outside of the picture are left out.
    fn draw_iter<I>(&mut self, pixels: I) -> Result<(), Self::Error>
    where
        I: IntoIterator<Item = Pixel<Rgb888>>,
    {
        for Pixel(at, color) in pixels {
            let place = u32::try_from(at.x).ok().zip(u32::try_from(at.y).ok());
            let pixel = place.and_then(|(x, y)| self.picture.get_pixel_mut_checked(x, y));
            if let Some(pixel) = pixel {
                *pixel = Rgb([color.r(), color.g(), color.b()]);
            }
        }
        Ok(())
    }
}
