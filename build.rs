//! Builds the crate anew when a skill is added to the starter library; files that are there are watched without this.

fn main() {
    println!("cargo::rerun-if-changed=skills/library");
}
