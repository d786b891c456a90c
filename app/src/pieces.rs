//! A page in pieces, for the browser to put in place one after the other: what is seen first, then
//! what is out of sight.

use crate::tree::{Node, Tree};

/// From so many nodes on, an element is a piece of its own.
const LARGE: usize = 150;

/// Where a piece of a page goes: to the end of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The page as a whole.
    Page,
    /// Its main part.
    Main,
    /// The first element of the main part, which holds its first parts.
    Column,
    /// The last part in the column.
    Part,
}

/// A piece of a page. Elements that it leaves open, the browser closes; later pieces go into them.
#[derive(Debug)]
pub struct Piece<'h> {
    /// Where it goes.
    pub target: Target,
    /// The piece.
    pub html: &'h str,
}

/// A page in pieces: from the third on, each begins with something large or follows it. `None` for
/// a page that is not as pages are.
pub fn pieces(html: &str) -> Option<Vec<Piece<'_>>> {
    let Tree(nodes) = Tree::read(html)?;
    let at = nodes.iter().position(|node| node.name == "main")?;
    let (main, column) = (nodes.get(at)?, nodes.get(at + 1)?);
    if column.inner.is_empty() {
        return None;
    }
    let parts = nodes.get(at + 2..at + 1 + column.size)?;
    let cuts = cuts(column.inner, parts);
    let ends = cuts.iter().skip(1).map(|(cut, _)| *cut).chain([column.inner.len()]);
    let column_pieces = cuts
        .iter()
        .zip(ends)
        .map(|(&(from, target), to)| Piece { target, html: &column.inner[from..to] });
    let before = Piece { target: Target::Page, html: &html[..start(html, column.inner)] };
    let after = [
        Piece { target: Target::Main, html: &main.inner[end(main.inner, column.html)..] },
        Piece { target: Target::Page, html: &html[end(html, main.html)..] },
    ];
    Some([before].into_iter().chain(column_pieces).chain(after).collect())
}

/// Where the HTML of a column is cut, and where what follows goes: before and after a large part,
/// and before what is large in a section. What stands side by side is never cut.
fn cuts(column: &str, parts: &[Node<'_>]) -> Vec<(usize, Target)> {
    let mut cuts = vec![(0, Target::Column)];
    for (part, within) in siblings(parts).filter(|(part, _)| part.size >= LARGE) {
        cuts.push((start(column, part.html), Target::Column));
        if part.name == "section" {
            let large = siblings(within).filter(|(child, _)| child.size >= LARGE);
            cuts.extend(large.map(|(child, _)| (start(column, child.html), Target::Part)));
        }
        cuts.push((end(column, part.html), Target::Column));
    }
    cuts
}

/// The nodes of one parent, each with all that is in it.
fn siblings<'t, 'h>(
    mut nodes: &'t [Node<'h>],
) -> impl Iterator<Item = (&'t Node<'h>, &'t [Node<'h>])> {
    std::iter::from_fn(move || {
        let (first, rest) = nodes.split_first()?;
        let (within, after) = rest.split_at_checked(first.size - 1)?;
        nodes = after;
        Some((first, within))
    })
}

/// Where a piece of a text begins in it.
fn start(text: &str, piece: &str) -> usize {
    piece.as_ptr().addr() - text.as_ptr().addr()
}

/// Where a piece of a text ends in it.
fn end(text: &str, piece: &str) -> usize {
    start(text, piece) + piece.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_as_pages_are_is_not_cut() {
        for html in ["", "<p>a</p>", "<main></main>", "<main>a</main>", "<main><p>"] {
            assert!(pieces(html).is_none(), "{html}");
        }
    }

    #[test]
    fn sections_are_cut_before_what_is_large_in_them() {
        let large = format!("<ol>{}</ol>", "<li>1</li>".repeat(LARGE));
        let html = format!(
            "<nav>a</nav><main><div><h1>b</h1><section><h2>c</h2>{large}<p>d</p></section>{large}\
             </div><aside>e</aside></main><footer>f</footer>"
        );
        let said = |piece: &Piece<'_>| (piece.target, piece.html.replace(&large, "LARGE"));
        let said: Option<Vec<_>> = pieces(&html).map(|pieces| pieces.iter().map(said).collect());
        let wanted = [
            (Target::Page, "<nav>a</nav><main><div>"),
            (Target::Column, "<h1>b</h1>"),
            (Target::Column, "<section><h2>c</h2>"),
            (Target::Part, "LARGE<p>d</p></section>"),
            (Target::Column, ""),
            (Target::Column, "LARGE"),
            (Target::Column, ""),
            (Target::Main, "<aside>e</aside>"),
            (Target::Page, "<footer>f</footer>"),
        ];
        assert_eq!(said, Some(wanted.map(|(target, html)| (target, html.to_owned())).into()));
    }
}
