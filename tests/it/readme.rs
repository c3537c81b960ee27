//! What the README and the other documents say can be done.

use std::fs;
use std::path::Path;

use crate::fixture::Test;

fn document(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The lines of a document's `console` blocks that call mindforge, without their comments.
fn commands(text: &str) -> Vec<String> {
    let lines = text.lines().filter_map(|line| line.strip_prefix("$ "));
    lines
        .map(|line| line.split(" #").next().unwrap_or(line).trim())
        .filter_map(|line| {
            let built = line.strip_prefix("cargo run --release");
            let built = built.map(|rest| rest.trim_start().trim_start_matches("--"));
            built.or_else(|| line.strip_prefix("mindforge"))
        })
        .map(|rest| rest.trim().to_owned())
        .collect()
}

/// The words of a command, with quoted ones kept together.
fn words(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    parts
        .flat_map(|(index, part)| match index % 2 {
            1 => vec![part.to_owned()],
            _ => part.split_whitespace().map(str::to_owned).collect(),
        })
        .collect()
}

#[test]
fn every_command_of_the_readme_is_one_that_mindforge_takes() {
    let commands = commands(&document("README.md"));
    assert!(commands.len() > 10, "{commands:?}");
    for command in commands {
        let test = words(&command)
            .iter()
            .fold(Test::new(), |test, word| test.arg(word));
        test.arg("--help").success();
    }
}

#[test]
fn every_link_between_the_documents_leads_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in [
        "README.md",
        "CONTRIBUTING.md",
        "CREDITS.md",
        "docs/configuration.md",
    ] {
        let folder = root.join(name).parent().unwrap().to_owned();
        let text = document(name);
        for link in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            let is_here = link.starts_with("https://") || folder.join(link).exists();
            assert!(is_here, "{name} links to {link}");
        }
    }
}

#[test]
fn every_dependency_is_explained() {
    let manifest: toml::Table = document("Cargo.toml").parse().unwrap();
    let text = document("docs/dependencies.md");
    for table in ["dependencies", "dev-dependencies"] {
        for name in manifest[table].as_table().unwrap().keys() {
            assert!(
                text.contains(&format!("`{name}`")),
                "{name} is not in docs/dependencies.md"
            );
        }
    }
}
