# `just` lists these. The inner loop is without azalea, on stable.

fast := "+stable"
features := "--no-default-features"

_default:
    @just --list --unsorted

# check without azalea
[group('loop')]
c:
    cargo {{fast}} check {{features}} --all-targets

# test without azalea; `just t belief::` for one room
[group('loop')]
t *FILTER:
    cargo {{fast}} test {{features}} {{FILTER}}

# format everything
[group('loop')]
fmt:
    cargo {{fast}} fmt

# review changed snapshots
[group('loop')]
snap:
    cargo insta review

# write what is printed from tables: config.toml, docs/configuration.md, docs/bot-api.md, docs/belief-sentences.md
[group('loop')]
gen:
    UPDATE_GENERATED=1 cargo {{fast}} test {{features}} --test it config::
    UPDATE_GENERATED=1 cargo {{fast}} test {{features}} --test it bot_api::page
    UPDATE_GENERATED=1 cargo {{fast}} test {{features}} --test it sentences::the_page

# all tests, the real server too
[group('hand in')]
test:
    cargo test

# both clippy runs of CI
[group('hand in')]
lint:
    cargo clippy --all-targets -- -D warnings
    cargo {{fast}} clippy {{features}} --all-targets -- -D warnings

# the documentation, private items too
[group('hand in')]
docs:
    RUSTDOCFLAGS=-Dwarnings cargo doc --no-deps --document-private-items

# fuzz `world_save`, `world_actions` or `sentence`; see fuzz/README.md
[group('now and then')]
fuzz TARGET *FLAGS:
    cargo fuzz run -s none --no-trace-compares {{TARGET}} -- -timeout=20 -rss_limit_mb=3000 -len_control=0 -max_len=1200 {{FLAGS}}

# write the golden hashes of the embedded world anew, after a change of rules or land
[group('loop')]
bless:
    UPDATE_GENERATED=1 cargo {{fast}} test {{features}} --test it determinism::a_fixed_script

# the sandbox's speed and memory, against its promises
[group('now and then')]
bench-skill *SCENES:
    cargo {{fast}} bench {{features}} --bench skill -- {{SCENES}}

# the sandbox's tests under valgrind (apt-get install valgrind); `just valgrind skill::attacks` takes hours
[group('now and then')]
valgrind FILTER="skill::runtime":
    cargo {{fast}} test {{features}} --lib --no-run
    valgrind -q --error-exitcode=1 "$(ls -t target/debug/deps/mindforge-???????????????? | head -1)" --test-threads=1 {{FILTER}}

# licences, sources and bans of the dependencies
[group('hand in')]
deny:
    cargo deny check bans licenses sources

# what CI runs
[group('hand in')]
ci:
    .ci/run
