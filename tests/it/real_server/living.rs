//! A whole life on a server, led by the built binary: `mindforge run --server`.

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
