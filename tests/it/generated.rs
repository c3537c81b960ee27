//! Documents that are printed from tables stay what the tables say.

use std::fs;
use std::path::Path;

/// The variable that makes tests write generated files instead of comparing them.
const WRITE: &str = "UPDATE_GENERATED";

/// Whether generated files are to be written anew.
pub(crate) fn is_asked_for() -> bool {
    std::env::var_os(WRITE).is_some()
}

/// A document, by its path in the repository, is what its table says now.
#[track_caller]
pub(crate) fn is_current(path: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if is_asked_for() {
        fs::write(&path, text).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == text,
        "{} is not what its table says; run `just gen`",
        path.display()
    );
}
