# `make run` and `make test` need a Swift toolchain and do the rest of the set-up themselves.
# Works with the make that macOS brings (3.81).

SHELL = /bin/sh
PREFIX = /usr/local
DESTDIR =
ARGS =
FILTER =
FILE =
PART =
SECONDS = 60
NODES = 10000
OUT = .build/bench/pack-$(NODES)

program = .build/release/unstick
scripts = .ci/run $(shell find Sources Tests Tools -name '*.sh')
swift_files = Package.swift Sources Tests

.DEFAULT_GOAL = build
.PHONY: run test test-real build deps deps-test deps-real check docs story format screens bench bench-pack \
  fuzz beginnings install uninstall help swift resources venv \
  dist deb test-deb deps-deb

run: build ## build unstick and start it; ARGS="--plain" hands it arguments
	@exec $(program) $(ARGS)

test: deps-test resources venv ## run every test; FILTER=Name runs those of that name
	@Tools/test.sh $(if $(FILTER),--filter '$(FILTER)')

test-real: deps-real build venv ## tests with real parts (root on Linux); PART="Network WORLD" or PART="Mishaps --all" for one
	@Tools/test-real.sh $(PART)

build: deps resources ## build the release program, .build/release/unstick
	@Tools/build.sh

check: deps-test venv ## prove what every change must keep: layout, imports, scripts, generated files
	@swift format lint --strict --recursive $(swift_files)
	@Tools/imports.sh
	@shellcheck $(scripts)
	@Sources/CResources/embed.sh --check
	@.build/venv/bin/python -B Tools/complaints.py --check
	@swift build --quiet --build-tests --explicit-target-dependency-import-check error
	@echo "All in order."

docs: venv ## write docs/complaints.md anew from the program's words
	@.build/venv/bin/python -B Tools/complaints.py

story: build venv ## play the session of docs/story.svg and draw it anew; look at it
	@.build/venv/bin/python -B Tools/story.py --release

format: swift ## lay out all Swift code
	@swift format --in-place --recursive $(swift_files)

screens: deps-test resources venv ## record what golden tests compare; fails, so that it is no pass
	@RECORD=1 Tools/test.sh --filter 'TranscriptTests|BrokenPackTests|GoldenScreenTests'

bench: build venv ## measure speed and memory against their goals; PART="start removal" for some
	@.build/venv/bin/python -B Tests/Bench/bench.py $(PART)

fuzz: deps ## feed everything that reads wild input, each for SECONDS=60
	@Tests/Fuzz/fuzz.sh $(SECONDS)

beginnings: deps ## read every shipped file cut off at every byte; FILE=ja.yaml reads that one
	@Tools/beginnings.sh "$(FILE)"

bench-pack: ## write a valid pack of NODES=N nodes to OUT=DIR
	@python3 Tests/Bench/generate.py $(NODES) "$(OUT)"

deps: swift ## install the system packages that are missing
	@Tools/deps.sh

deps-test: swift ## the same, and those that only the tests need
	@Tools/deps.sh test

deps-real: swift ## the same, and what the tests with real networks need
	@Tools/deps.sh real

deps-deb: swift ## the same, and what making and testing a Debian package needs
	@Tools/deps.sh deb

install: | $(program) ## install below PREFIX (/usr/local); DESTDIR is put before it
	@Tools/install.sh "$(DESTDIR)" "$(PREFIX)"

uninstall: ## remove what install put below PREFIX; nothing of the user's
	@Tools/install.sh --remove "$(DESTDIR)" "$(PREFIX)"

dist: ## pack the sources of the last commit, the same bytes each time
	@Tools/dist.sh

deb: deps-deb resources ## make a Debian package; MAINTAINER="Name <mail>" says whose it is
	@Tools/build.sh --shared
	@Tools/deb.sh

test-deb: deps-deb venv resources ## make the package and the sources' archive, and use them (root)
	@Tools/test-deb.sh $(PART)

help: ## list what make can do
	@sed -nE 's/^([a-z-]+):.* ## (.*)/make \1	\2/p' Makefile | expand -t 18

$(program):
	@$(MAKE) --no-print-directory build

swift:
	@Tools/swift.sh

resources:
	@Sources/CResources/embed.sh

venv: deps-test
	@Tools/venv.sh
