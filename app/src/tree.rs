//! HTML as a tree, as far as our own pages need it: elements that are closed, attributes in double
//! quotes, text. What the browser must change is the difference of two such trees; working it out
//! from text costs a fraction of having the browser read the new page first.

/// A read piece of HTML: its nodes, each followed by all that is in it.
#[derive(Debug)]
pub struct Tree<'h>(pub Vec<Node<'h>>);

/// An element or a text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Node<'h> {
    /// Name of the element; empty for a text.
    pub name: &'h str,
    /// Attributes as they are written.
    pub attributes: &'h str,
    /// Value of the attribute `id`; may be empty.
    pub id: &'h str,
    /// The node as it is written, with all that is in it.
    pub html: &'h str,
    /// What is in it, as it is written.
    pub inner: &'h str,
    /// Number of nodes, itself and all that is in it.
    pub size: usize,
}

/// Elements that hold nothing and are not closed.
const VOID: [&str; 8] = ["input", "br", "hr", "img", "meta", "link", "source", "wbr"];

impl<'h> Tree<'h> {
    /// Reads HTML; `None` where it holds what our pages do not, such as a comment.
    pub fn read(html: &'h str) -> Option<Self> {
        let mut nodes: Vec<Node<'h>> = Vec::with_capacity(html.len() / 32);
        // Index, start and start of the inside of the elements that are open.
        let mut open: Vec<(usize, usize, usize)> = Vec::new();
        let mut at = 0;
        while let Some(rest) = html.get(at..).filter(|rest| !rest.is_empty()) {
            let end = if let Some(tag) = rest.strip_prefix("</") {
                let length = tag.find('>')?;
                let end = at + 2 + length + 1;
                let (index, start, inside) = open.pop()?;
                let size = nodes.len() - index;
                let node = nodes.get_mut(index).filter(|node| node.name == &tag[..length])?;
                (node.html, node.inner, node.size) = (&html[start..end], &html[inside..at], size);
                end
            } else if let Some(tag) = rest.strip_prefix('<') {
                let length = end_of_tag(tag)?;
                let (name, attributes) = split_tag(&tag[..length])?;
                let end = at + 1 + length + 1;
                let id = attributes_of(attributes).find(|(name, _)| *name == "id");
                let id = id.map_or("", |(_, value)| value);
                let html = &html[at..end];
                if !VOID.contains(&name) {
                    open.push((nodes.len(), at, end));
                }
                nodes.push(Node { name, attributes, id, html, inner: "", size: 1 });
                end
            } else {
                let length = rest.find('<').unwrap_or(rest.len());
                nodes.push(Node { html: &rest[..length], size: 1, ..Node::default() });
                at + length
            };
            at = end;
        }
        open.is_empty().then_some(Self(nodes))
    }
}

/// Where the tag ends, whose values may hold a `>`.
fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quoted = false;
    tag.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    })
}

fn split_tag(tag: &str) -> Option<(&str, &str)> {
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (plain && !name.is_empty()).then_some((name, attributes))
}

/// Names and values as they are written; an attribute without a value has an empty one.
pub fn attributes_of(written: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = written;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let length = rest.find([' ', '=']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(length);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => ("", after),
        };
        rest = after;
        (!name.is_empty()).then_some((name, value))
    })
}

/// A text or a value as readers see it.
pub fn unescaped(written: &str) -> String {
    if !written.contains('&') {
        return written.to_owned();
    }
    let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", "\u{a0}")];
    let text = escapes.iter().fold(written.to_owned(), |text, (from, to)| text.replace(from, to));
    // Last, as what it gives may look like one of the others.
    text.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(html: &str) -> Option<Vec<(String, String, usize)>> {
        let line = |node: &Node<'_>| (node.name.to_owned(), node.inner.to_owned(), node.size);
        Some(Tree::read(html)?.0.iter().map(line).collect())
    }

    #[test]
    fn elements_and_texts_in_their_order() {
        let html = "a<p id=\"x\">b<b>c</b></p><input value=\"1 > 0\" checked>";
        let nodes = [("", "", 1), ("p", "b<b>c</b>", 4), ("", "", 1), ("b", "c", 2), ("", "", 1)];
        let nodes = nodes.into_iter().chain([("input", "", 1)]);
        let nodes = nodes.map(|(name, inner, size)| (name.to_owned(), inner.to_owned(), size));
        assert_eq!(outline(html), Some(nodes.collect()));
        let tree = Tree::read(html).map(|tree| (tree.0[1].id, tree.0[5].attributes));
        assert_eq!(tree, Some(("x", "value=\"1 > 0\" checked")));
    }

    #[test]
    fn what_is_not_ours_is_not_read() {
        for html in ["<p>", "</p>", "<p></b>", "<!--a-->", "<p title=\"", "<>", "a<", "<p"] {
            assert!(Tree::read(html).is_none(), "{html}");
        }
    }

    #[test]
    fn attributes_with_and_without_values() {
        let found: Vec<_> = attributes_of("a=\"1\" open b=\"x y\" c").collect();
        assert_eq!(found, [("a", "1"), ("open", ""), ("b", "x y"), ("c", "")]);
        assert_eq!(attributes_of("").count(), 0);
    }

    #[test]
    fn texts_as_readers_see_them() {
        assert_eq!(unescaped("&lt;b&gt; &amp;amp; &quot;1&quot;&nbsp;2"), "<b> &amp; \"1\"\u{a0}2");
        assert_eq!(unescaped("plain"), "plain");
    }

    // The specimens are there where pages are served; so a test of this crate alone builds too.
    #[cfg(feature = "ssr")]
    #[test]
    fn every_specimen_is_read_whole() {
        for page in [crate::specimen::one_group(), crate::specimen::four_groups()] {
            let html = crate::specimen::whole(&page).into_string();
            let tree = Tree::read(&html);
            let written = tree.map(|tree| {
                let mut at = 0;
                let mut roots = String::new();
                while let Some(node) = tree.0.get(at) {
                    roots.push_str(node.html);
                    at += node.size;
                }
                roots
            });
            assert_eq!(written.as_deref(), Some(html.as_str()));
        }
    }
}
