//! Node.js and the packages that tests run on it; never part of the product.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

/// What to do when a program is missing.
pub(crate) const NEEDS_NODE: &str = "some tests run packages of Node.js: install Node.js 20 or newer with npm, and put `node` and `npm` on the PATH";

/// What says which packages these are.
const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Brings the packages of a folder under `tests/` into a cache, once for each lock file, and says where.
pub(crate) fn install(folder: &str) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join(folder);
    let mut hash = Sha256::new();
    for file in &FILES[..2] {
        hash.update(fs::read(source.join(file)).unwrap());
    }
    let hash = hash.finalize();
    let key = u64::from_be_bytes(hash[..8].try_into().unwrap());
    let cache = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let installed = cache.join(format!("{folder}-{key:016x}"));

    // Tests run at once, some in processes of their own: the first installs, the others wait for it.
    let lock = File::create(cache.join(format!("{folder}.lock"))).unwrap();
    lock.lock().unwrap();
    if !installed.exists() {
        let partial = cache.join(format!("{folder}-partial"));
        let _ = fs::remove_dir_all(&partial);
        fs::create_dir_all(&partial).unwrap();
        for file in FILES {
            fs::copy(source.join(file), partial.join(file)).unwrap();
        }
        let npm = Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(&partial)
            .output()
            .unwrap_or_else(|error| panic!("{NEEDS_NODE} (`npm` did not start: {error})"));
        assert!(
            npm.status.success(),
            "`npm ci` failed in {}:\n{}",
            source.display(),
            String::from_utf8_lossy(&npm.stderr)
        );
        fs::rename(&partial, &installed).unwrap();
    }
    installed.join("node_modules")
}
