//! The kinds of performance table, and what their rows are about.

/// The kinds of table; the codes in their column RECTYPE differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Key Stage 4 destinations: `1` and `2` schools, `LA`, `NAT`.
    Destinations,
    /// Key Stage 2: `1` and `2` schools, `3` the authority, `4` all schools in England, `5`
    /// state-funded schools in England.
    KeyStage2,
    /// Key Stage 4: `1` and `2` schools, `4` an authority, `5` all schools in England, `7`
    /// state-funded schools in England.
    KeyStage4,
    /// Tables without RECTYPE: each row is a school, but for rows of England (`NAT`).
    Schools,
}

/// What a row of a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A mainstream school (RECTYPE 1).
    Mainstream,
    /// A special school (RECTYPE 2).
    Special,
    /// An authority.
    Authority,
    /// England, state-funded schools where the table tells them apart.
    England,
    /// England with independent schools, or part of its schools: known, and not read.
    EnglandAll,
}

impl Layout {
    /// What a row with this RECTYPE is about.
    pub fn about(self, rectype: &str) -> Option<About> {
        match (self, rectype) {
            (_, "1") => Some(About::Mainstream),
            (_, "2") => Some(About::Special),
            (Self::Destinations, "LA") | (Self::KeyStage2, "3") | (Self::KeyStage4, "4") => {
                Some(About::Authority)
            }
            (Self::Destinations, "NAT") | (Self::KeyStage2, "5") | (Self::KeyStage4, "7") => {
                Some(About::England)
            }
            (Self::KeyStage2, "4") | (Self::KeyStage4, "5") => Some(About::EnglandAll),
            _ => None,
        }
    }
}
