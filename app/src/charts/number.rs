//! Numbers in attributes: two decimals at most, no trailing noughts.

use domain::number::push_hundredths;
use maud::Render;

/// A share of the drawing's width or height: `37.5%`.
#[derive(Clone, Copy)]
pub struct Percent(pub f64);

impl Render for Percent {
    fn render_to(&self, buffer: &mut String) {
        push(buffer, self.0);
        buffer.push('%');
    }
}

/// A bare number: `37.5`.
#[derive(Clone, Copy)]
pub struct Plain(pub f64);

impl Render for Plain {
    fn render_to(&self, buffer: &mut String) {
        push(buffer, self.0);
    }
}

/// Writes a number by integer arithmetic: the float formatting of the standard library would
/// weigh some 10 kB in the WebAssembly.
pub fn push(buffer: &mut String, value: f64) {
    let hundredths = hundredths(value.abs());
    if value < 0.0 && hundredths > 0 {
        buffer.push('-');
    }
    push_hundredths(buffer, hundredths);
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "positions are a few thousand at most, and a cast of anything else saturates"
)]
fn hundredths(size: f64) -> u32 {
    (size * 100.0 + 0.5) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: f64) -> String {
        let mut text = String::new();
        push(&mut text, value);
        text
    }

    #[test]
    fn at_most_two_decimals_and_no_trailing_noughts() {
        assert_eq!(written(0.0), "0");
        assert_eq!(written(50.0), "50");
        assert_eq!(written(37.5), "37.5");
        assert_eq!(written(72.727_27), "72.73");
        assert_eq!(written(4.05), "4.05");
        assert_eq!(written(-3.999), "-4");
        assert_eq!(written(-0.001), "0");
    }
}
