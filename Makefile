# martlet: `make demo` shows it, `make test` proves it. Both install what is missing.
#
# The two lists below are the only way that packages are installed; CI and a newcomer use the same.

# What the program is built from and runs with.
PACKAGES = libncurses-dev ncurses-term libsqlite3-dev libssl-dev libsodium-dev libqrencode-dev \
  libmicrohttpd-dev libgnutls28-dev libcurl4-openssl-dev libwslay-dev libpng-dev zlib1g-dev \
  pkg-config ca-certificates ffmpeg poppler-utils

# What the tests use besides: independent peers, and a terminal to drive.
TEST_PACKAGES = libsignal-protocol-c-dev protobuf-compiler sqlite3 zbar-tools tmux curl \
  python3 python3-venv libmagic1 wrk

SWIFT ?= swift
PREFIX ?= /usr/local
BUILD ?= .build
JOBS ?= $(shell nproc)
# --explicit-target-dependency-import-check keeps the target graph honest.
SWIFT_FLAGS = --scratch-path $(BUILD) -j $(JOBS) --explicit-target-dependency-import-check error
# The middle is many small modules: optimizing across them saves a fifth of the work on each message.
RELEASE_FLAGS = $(SWIFT_FLAGS) -c release --static-swift-stdlib --disable-local-rpath --product martlet \
  -Xswiftc -cross-module-optimization $(LINKING)
# Types are made at run time from what the compiler knows of them, not by their names: finding each by name means a
# search through all that conforms to anything, a tenth of a millisecond before the terminal's first frame.
# Every function is a section of its own: the linker leaves out what nobody calls, and lays side by side what the
# terminal client runs (`make order`). Relocations are packed, nothing is exported, and what is needed of
# libstdc++ is in the program: that much less is read and searched at each start.
LINKING = -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
  -Xswiftc -Xfrontend -Xswiftc -function-sections -Xswiftc -use-ld=lld \
  -Xlinker -z -Xlinker pack-relative-relocs -Xlinker --no-export-dynamic \
  -Xlinker --symbol-ordering-file=$(abspath Sources/Linking/start.order) -Xlinker --no-warn-symbol-ordering \
  -Xlinker -L$(abspath $(BUILD)/static)
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# The independent peers, clients that others wrote: name, PyPI package, version, SHA-256 of the wheel.
# See Tests/Peers/README.md.
PEERS = \
  whatsmeow/neonize/0.5.2/d737efc03d3a4db0a89d1efac3b55199472eb57acda041927ca8efc797872b69 \
  tryx/tryx/1.5.0/9e0d16acace4d2b02550e6259ff6e492f3629a75abc71b125e39ea42f24c20bd \
  pywhats/pywhats/0.2.0/274df72892ddd9b7ed2b7ac6b278b0957b277e0e0ee9e00c754803ed04b9d262 \
  waton/waton/0.1.6/7833c3e6579bd47ee77f98dab9101871f8f24c6ac9f51e8e8b2c2c49587163bc
# What they import and do not name, or not new enough.
NEEDS_whatsmeow = "protobuf>=7.34.1"
NEEDS_waton = cryptography
PEER = $(BUILD)/peer

.PHONY: demo build order test kills bench sanitize fuzz install lint format clean deps test-deps peer proto manual

demo: deps build
	$(BUILD)/release/martlet --sandbox

build: deps $(BUILD)/static/libstdc++.a
	$(SWIFT) build $(RELEASE_FLAGS)

# A folder with the archive alone, so that the linker takes it and not the shared library beside it.
$(BUILD)/static/libstdc++.a:
	mkdir -p $(@D) && ln -sf $$(clang -print-file-name=libstdc++.a) $@

# Finds anew which functions the terminal client calls when it starts, with an account that `make bench` made.
# An order that is out of date costs memory and some page faults, nothing else. The next build links anew.
order:
	python3 Sources/Linking/start.py $(BUILD)/release/martlet $(BUILD)/release/bench/home-1000000 >$(BUILD)/start.order
	mv $(BUILD)/start.order Sources/Linking/start.order
	rm -f $(BUILD)/release/martlet

install: build
	install -Dm755 $(BUILD)/release/martlet $(DESTDIR)$(PREFIX)/bin/martlet
	install -Dm644 -t $(DESTDIR)$(PREFIX)/share/man/man1 man/*.1
	install -Dm644 -t $(DESTDIR)$(PREFIX)/share/man/man5 man/*.5
	install -Dm644 -t $(DESTDIR)$(PREFIX)/share/man/man7 man/*.7
	$(BUILD)/release/martlet do --completion bash >$(BUILD)/completion.bash
	install -Dm644 $(BUILD)/completion.bash \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/martlet
	install -Dm644 -t $(DESTDIR)$(PREFIX)/share/martlet/Themes Themes/*.conf

# ONLY="SignalTests StoreTests" builds and runs just those test targets.
test: export MARTLET_TESTS = $(ONLY)
test: test-deps peer
	$(SWIFT) build $(SWIFT_FLAGS) --build-tests
	export TMPDIR=$$(mktemp -d /tmp/mt.XXXXXX); trap 'rm -rf $$TMPDIR' EXIT; \
	$(if $(ONLY),$(RUN_TESTS),$(RUN_TESTS) --skip '$(subst $() $(),|,$(LIVE))' \
	  $(foreach tests,$(LIVE),&& $(RUN_TESTS) --filter '$(tests)')) && Tests/left-behind $$TMPDIR

# Tests that talk over sockets, or look at the memory they take, run after those that only compute, a
# target at a time: beside a hundred thousand mutations, or a whole conversation of somebody else's, a
# peer with a deadline of its own could starve. Those that wait for the disk come last.
LIVE = ^TransportTests[.] ^LoadTests[.] ^HostingTests[.] ^HooksTests[.] ^SandboxTests[.] \
  ^EngineTests[.] ^EndToEndTests[.](?!Comparison|MediaKill|LargeFile) ^EndToEndTests[.]Comparison \
  ^EndToEndTests[.](MediaKill|LargeFile)
# All of a target's tests run at once: on few cores some wait long for their turn, which is no fault of theirs.
PATIENCE ?= 4
RUN_TESTS = MARTLET_PATIENCE=$(PATIENCE) MARTLET_PEER=$(abspath $(PEER)) $(SWIFT) test $(SWIFT_FLAGS) --skip-build

# Kills martlet in the middle of twenty conversations, of which `make test` has a few, and of files on their way.
KILLS ?= 500

kills: export MARTLET_TESTS = EndToEndTests
kills: test-deps
	$(SWIFT) build $(SWIFT_FLAGS) --build-tests
	MARTLET_KILLS=$(KILLS) $(RUN_TESTS) --filter '^EndToEndTests[.](KillTests|MediaKillTests|HookTests)'

# Ratios are against other things on the same machine, in the same run.
bench: build peer $(BUILD)/bare-listener
	$(SWIFT) build $(RELEASE_FLAGS:martlet=martlet-bench)
	MARTLET_PEER=$(abspath $(PEER)) MARTLET_BARE_LISTENER=$(abspath $(BUILD)/bare-listener) \
	  $(BUILD)/release/martlet-bench

$(BUILD)/bare-listener: Tests/Peers/listener.c | deps
	mkdir -p $(BUILD) && clang -O2 -o $@ $< -lmicrohttpd

# What touches memory and wires by hand, under AddressSanitizer: the transport, the codecs, the ciphers, the
# engine against the sandbox. What the runtime keeps for ever is no leak. All of it is slowed down, so waits may
# take longer.
SANITIZED = TransportTests BinaryNodeTests NoiseTests SignalTests CryptoTests MediaTests StoreTests SystemTests \
  TerminalTests EngineTests SandboxTests

# A suite at a time: the testing library keeps each error that was thrown in a process, and goes through all of
# them after each test; a whole target takes tens of gigabytes so.
sanitize: export MARTLET_TESTS = $(SANITIZED)
sanitize: SANITIZE_FLAGS = --scratch-path $(BUILD)/sanitize -j $(JOBS) --sanitize address
sanitize: test-deps
	$(SWIFT) build $(SANITIZE_FLAGS) --build-tests
	@suites=$$($(SWIFT) test list $(SANITIZE_FLAGS) --skip-build | sed -n 's|^\([A-Za-z]*[.][A-Za-z]*\)/.*|\1|p' | sort -u); \
	for suite in $$suites; do \
	  echo "$$suite:"; \
	  ASAN_OPTIONS=detect_leaks=0 MARTLET_PATIENCE=20 $(BUILD)/sanitize/debug/martletPackageTests.xctest \
	    --testing-library swift-testing --filter "^$$suite/" || exit 1; \
	done

# libFuzzer on every decoder, FUZZ_SECONDS each, from valid input on; the corpus is kept.
# What makes one crash is saved as .build/fuzz/found-…; run the program on that file to see why. (Swift's own
# handler would take the signal before libFuzzer's, which writes that file.)
FUZZ_SECONDS ?= 30
DECODERS = frame node protobuf signal config control json http socket address journal stanza terminal \
  text command content record screen server file history

fuzz: deps
	MARTLET_FUZZ=1 $(SWIFT) build --scratch-path $(BUILD)/fuzz -j $(JOBS) -c release \
	  --sanitize fuzzer -Xswiftc -enable-testing --product fuzz
	@for decoder in $(DECODERS); do \
	  corpus=$(BUILD)/fuzz/corpus/$$decoder; mkdir -p $$corpus; \
	  echo "$$decoder: $(FUZZ_SECONDS) s"; \
	  MARTLET_FUZZ_DECODER=$$decoder MARTLET_FUZZ_SEEDS=$$corpus \
	    SWIFT_BACKTRACE=enable=no $(BUILD)/fuzz/release/fuzz \
	    -max_total_time=$(FUZZ_SECONDS) -rss_limit_mb=4096 -verbosity=0 -print_funcs=0 -print_final_stats=1 \
	    -artifact_prefix=$(BUILD)/fuzz/found-$$decoder- $$corpus || exit 1; \
	done

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

# Writes Sources/Protocol/WAProto/Generated anew from Sources/Protocol/WAProto/Proto.
proto:
	mkdir -p $(BUILD)
	protoc -I Sources/Protocol/WAProto/Proto --include_source_info \
	  --descriptor_set_out=$(BUILD)/schema.pb Sources/Protocol/WAProto/Proto/*.proto
	$(SWIFT) run $(SWIFT_FLAGS) protogen $(BUILD)/schema.pb Sources/Protocol/WAProto/Generated

# Writes the tables of the manual anew: commands, settings, keys, paths, events.
manual:
	MARTLET_TESTS="CommandsTests SettingsTests TUITests RESTTests ConventionTests" MARTLET_WRITE_MANUAL=1 \
	  $(SWIFT) test $(SWIFT_FLAGS) --filter "ManualTests|OperationTableTests|CatalogueDigestTests"

deps: ; @$(call install_missing,$(PACKAGES))
test-deps: ; @$(call install_missing,$(PACKAGES) $(TEST_PACKAGES))

define install_missing
missing=$$(for p in $(1); do dpkg-query -W -f='$${db:Status-Status}' $$p 2>/dev/null \
  | grep -qx installed || echo $$p; done); \
if [ -n "$$missing" ]; then echo "Installing:" $$missing; \
  $(SUDO) apt-get update -q && \
  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $$missing; fi
endef

# Installs each peer into an environment of its own (tryx and neonize want different protobufs), once for each
# version. Where one can't be had, the tests that need it say that they were skipped, and fail under CI=true.
# The wheels are those for x86-64, with exactly this content.
peer: $(PEERS:%=$(PEER)/%)

$(PEER)/%: | test-deps
	@$(call install_peer,$(subst /, ,$*))

install_peer = $(call install_wheel,$(word 1,$(1)),$(word 2,$(1))==$(word 3,$(1)),$(word 4,$(1)))
define install_wheel
place=$(PEER)/$(1); pip="$$place/bin/pip install --quiet --disable-pip-version-check"; \
rm -rf $$place && python3 -m venv $$place \
  && echo "$(2) --hash=sha256:$(3)" >$$place/requirements.txt \
  && $$pip --only-binary=:all: --no-deps --require-hashes -r $$place/requirements.txt \
  && $$pip $(2) $(NEEDS_$(1)) \
  && mkdir -p $(@D) && touch $@ $$place/installed \
  || { rm -rf $$place; echo "The peer $(2) could not be installed." >&2; [ -z "$$CI" ]; }
endef

clean:
	rm -rf $(BUILD)
