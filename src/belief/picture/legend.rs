//! The legend of a picture: a sample of each kind of box and line.

use std::fmt::Write as _;

use super::EdgeKind;
use super::paint::{ACTION, BELIEF, DESIRE, DOUBTED, OTHERS, PERCEPT, Paint, Shape};
use super::svg::line;
use super::text::columns;

/// Pixels that one column of the small letters takes, at most.
const COLUMN: f64 = 6.4;
/// Pixels that a sample takes.
const SAMPLE: f64 = 34.0;

/// What boxes and lines mean.
pub(super) struct Legend {
    pub(super) drawing: String,
    /// In pixels.
    pub(super) width: f64,
}

pub(super) fn legend() -> Legend {
    let boxes = [
        (PERCEPT, Shape::Square, "percept", ""),
        (BELIEF, Shape::Round, "belief", ""),
        (
            DOUBTED,
            Shape::Round,
            "not held",
            " stroke-dasharray=\"4 3\"",
        ),
        (OTHERS, Shape::Round, "belief of others", ""),
        (DESIRE, Shape::Hexagon, "desire", ""),
        (ACTION, Shape::Arrow, "action", ""),
    ];
    let mut legend = Legend {
        drawing: String::new(),
        width: 0.0,
    };
    let mut x = 0.0;
    for (Paint { fill, stroke }, shape, word, dash) in boxes {
        let outline = shape.element([x, 2.0, SAMPLE - 8.0, 14.0]);
        let _ = write!(
            legend.drawing,
            "{outline} fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.2\"{dash}/>"
        );
        x = legend.word(x, 13.0, word);
    }
    x = 0.0;
    for kind in EdgeKind::ALL {
        let path = format!("M{x:.1} 32L{:.1} 32", x + SAMPLE - 8.0);
        legend.drawing += &line(kind, &path);
        x = legend.word(x, 36.0, kind.word());
    }
    legend.drawing += "<text x=\"0\" y=\"56\" font-size=\"10.5\" fill=\"#555555\">The bar is confidence, for a desire its strength.</text>\n";
    legend
}

impl Legend {
    /// Writes a word beside its sample; where the next sample begins.
    fn word(&mut self, x: f64, y: f64, word: &str) -> f64 {
        let at = x + SAMPLE;
        let _ = writeln!(
            self.drawing,
            "<text x=\"{at:.1}\" y=\"{y:.1}\" font-size=\"10.5\" fill=\"#333333\">{word}</text>"
        );
        let ends = at + columns(word) as f64 * COLUMN;
        self.width = self.width.max(ends);
        ends + 20.0
    }
}
