# The few verbs of this project; `make help` lists them.
# CARGO_TARGET_DIR is honoured. ARGS is handed to the program that a verb starts: make run ARGS="--help"

.DEFAULT_GOAL := help
.PHONY: help run build dev test shots fuzz bench clean setup

program = "$${CARGO_TARGET_DIR:-target}/release/hearback"

help: ## list what make can do here
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

run: build ## build what has changed and serve, with demo data if there is none yet
	@echo "Starting $(program) serve --demo-if-empty; Ctrl-C ends it."
	@exec $(program) serve --demo-if-empty $(ARGS)

build: setup ## build the release, one program with everything in it
	@echo "1 of 2: what the browser downloads, into target/site"
	@cargo run --package xtask -- build
	@echo "2 of 2: the server, with that in it"
	@cargo build --release --package hearback

dev: setup ## serve, and build again after each change
	@cargo run --package xtask -- watch $(ARGS)

test: setup ## check and test everything: both databases, and a browser
	@scripts/setup-test
	@exec scripts/test

shots: build ## photograph every page, in both languages and themes, into target/shots
	@scripts/setup-test
	@scripts/end2end --config gallery/playwright.config.ts shots.spec.ts

fuzz: ## read a million mails that were changed at random
	@HEARBACK_FUZZ_ROUNDS=1000000 cargo test --release --package desk --test corpus

bench: build ## measure
	@cargo run --release --package bench -- $(ARGS)

clean: ## remove what was built and downloaded; ./data stays
	@cargo clean
	@rm -rf target xtask/node_modules end2end/node_modules end2end/test-results end2end/playwright-report

setup:
	@scripts/setup
