//! From SVG to PNG, with the two fonts that the binary carries and no others.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

static REGULAR: &[u8] = include_bytes!("../fonts/gapwise-sans-regular.ttf");
static BOLD: &[u8] = include_bytes!("../fonts/gapwise-sans-semibold.ttf");

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(REGULAR.to_vec());
    fonts.load_font_data(BOLD.to_vec());
    Arc::new(fonts)
});

/// Draws an SVG document at its own size; `None` where it is none.
pub fn of_svg(svg: &str) -> Option<Vec<u8>> {
    let options = Options { fontdb: FONTS.clone(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let size = tree.size().to_int_size();
    let mut picture = Pixmap::new(size.width(), size.height())?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    picture.encode_png().ok()
}

/// How wide a text is in pixels, at a size and in bold or not. Without kerning, which only draws
/// letters nearer.
pub fn width_of(text: &str, size: f64, bold: bool) -> f64 {
    let Ok(font) = FontRef::new(if bold { BOLD } else { REGULAR }) else { return 0.0 };
    let letters = font.charmap();
    #[expect(clippy::cast_possible_truncation, reason = "a size of text is a small number")]
    let metrics = font.glyph_metrics(Size::new(size as f32), LocationRef::default());
    let advance = |letter| metrics.advance_width(letters.map(letter)?);
    text.chars().filter_map(advance).map(f64::from).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_drawn_where_the_measure_says() {
        let text = "Knowsley’s pupils, 50%";
        let width = width_of(text, 40.0, true);
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='60'>\
             <rect width='900' height='60' fill='white'/>\
             <text x='0' y='45' font-family='Gapwise Sans' font-weight='600' font-size='40'>{text}</text></svg>"
        );
        let png = of_svg(&svg).unwrap();
        let drawn = Pixmap::decode_png(&png).unwrap();
        let dark = |x: u32| (0..60).any(|y| drawn.pixel(x, y).is_some_and(|p| p.red() < 100));
        let last = (0..900).filter(|x| dark(*x)).max().unwrap();
        assert!((f64::from(last) - width).abs() < 12.0, "{last} {width}");
        assert!(width_of(text, 40.0, false) < width);
    }

    #[test]
    fn what_is_no_picture_gives_none() {
        assert!(of_svg("<p>no</p>").is_none());
        assert!(of_svg("").is_none());
    }
}
