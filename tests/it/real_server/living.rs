//! A whole life on a server, led by the built binary: `mindforge run --server`.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::server::Server;

#[test]
fn an_agent_does_its_task_on_a_server_and_remembers_it() {
    let mut server = Server::start();
    let home = TempDir::new().unwrap();
    let mindforge = |arguments: &[&str]| -> Value {
        let output = Command::new(env!("CARGO_BIN_EXE_mindforge"))
            .current_dir(home.path())
            .args(arguments)
            .arg("--json")
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {said}");
        serde_json::from_slice(&output.stdout).unwrap()
    };

    let task = r#"agents.alice.tasks=["collect 1 dirt"]"#;
    let address = server.address();
    let run = [
        "run", "--server", &address, "--agents", "alice", "--ticks", "300", "--set", task,
    ];
    let report = mindforge(&[&run[..], &["--set", "agent.curriculum=false"]].concat());
    assert_eq!(report["seed"], Value::Null);
    assert_eq!(
        report["agents"][0]["tasks"]["done"],
        serde_json::json!(["collect 1 dirt"])
    );
    server.expect("joined alice");
    server.expect("left alice");

    let episodes = mindforge(&["memory", "list", "--agent", "alice"]);
    assert_eq!(episodes[0]["task"], "collect 1 dirt");
    assert_eq!(episodes[0]["success"], true);
}

#[test]
fn a_run_whose_agents_were_all_kicked_ends_with_the_reason_and_keeps_their_memory() {
    let mut server = Server::start();
    let home = TempDir::new().unwrap();
    let mut run = Command::new(env!("CARGO_BIN_EXE_mindforge"))
        .current_dir(home.path())
        .args(["run", "--agents", "alice", "--server", &server.address()])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(run.stderr.take().unwrap())
        .lines()
        .map_while(Result::ok);
    assert!(
        said.any(|line| line.contains("begins: ")),
        "alice began nothing"
    );
    server.tell("kick alice enough for today");

    let rest: Vec<String> = said.collect();
    assert_eq!(run.wait().unwrap().code(), Some(1));
    let error = rest
        .iter()
        .find(|line| line.starts_with("error: "))
        .unwrap();
    assert!(error.contains("all agents were disconnected"), "{rest:#?}");
    assert!(error.contains("enough for today"), "{rest:#?}");
    assert!(home.path().join("memory/alice/memory.json").exists());
}
