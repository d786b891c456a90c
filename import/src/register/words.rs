//! The words and abbreviations that files use for phases and types of school.

use super::Phase;

/// The phase that a census file's SCHOOLTYPE says.
pub fn census_phase(school_type: &str) -> Option<Phase> {
    match school_type {
        "State-funded primary" => Some(Phase::Primary),
        "State-funded secondary" => Some(Phase::Secondary),
        "State-funded special school" | "Non-maintained special school" | "Special school" => {
            Some(Phase::Special)
        }
        "State-funded nursery" => Some(Phase::Nursery),
        "Pupil referral unit" | "State-funded AP school" => Some(Phase::AlternativeProvision),
        "Independent school" => Some(Phase::Independent),
        _ => None,
    }
}

/// The phase of special schools and alternative provision in the pupil premium file, whose other
/// types say nothing about the phase.
pub fn premium_phase(school_type: &str) -> Option<Phase> {
    match school_type {
        "Community special school"
        | "Special Academy"
        | "Foundation special school"
        | "Free School-Special" => Some(Phase::Special),
        "Pupil referral unit" | "AP Academy" | "Free School AP" => {
            Some(Phase::AlternativeProvision)
        }
        _ => None,
    }
}

/// The phase that the register's own word says.
pub fn register_phase(phase: &str) -> Option<Phase> {
    match phase {
        "Primary" | "Middle deemed primary" => Some(Phase::Primary),
        "Secondary" | "Middle deemed secondary" => Some(Phase::Secondary),
        "All-through" => Some(Phase::AllThrough),
        "Nursery" => Some(Phase::Nursery),
        "16 plus" => Some(Phase::SixteenPlus),
        _ => None,
    }
}

/// The type behind a performance table's NFTYPE, and the phase where the type settles it.
pub fn nftype(code: &str) -> Option<(&'static str, Option<Phase>)> {
    let special = Some(Phase::Special);
    Some(match code {
        "AC" => ("Sponsored academy", None),
        "ACC" => ("Academy converter", None),
        "ACCS" => ("Academy converter special school", special),
        "ACS" => ("Sponsored special academy", special),
        "CTC" => ("City technology college", None),
        "CY" => ("Community school", None),
        "CYS" => ("Community special school", special),
        "F" => ("Free school", None),
        "FD" => ("Foundation school", None),
        "FDS" => ("Foundation special school", special),
        "FESI" => ("Further education college", Some(Phase::SixteenPlus)),
        "FS" => ("Special free school", special),
        "FUTC" | "UTC" => ("University technical college", None),
        "FSS" | "SS" => ("Studio school", None),
        "IND" => ("Independent school", Some(Phase::Independent)),
        "INDSPEC" => ("Independent special school", special),
        "NMSS" => ("Non-maintained special school", special),
        "VA" => ("Voluntary aided school", None),
        "VC" => ("Voluntary controlled school", None),
        _ => return None,
    })
}
