# MoaPlan: what can be made. docs/building.md explains it.

SHELL := /bin/sh
GO ?= go

# The version stands in FyneApp.toml alone.
VERSION := $(shell sed -n 's/^ *Version *= *"\(.*\)" *$$/\1/p' FyneApp.toml)
LDFLAGS := -X moaplan/internal/version.number=$(VERSION)
# Fyne's native Wayland driver has not been tried yet; X11 also serves Wayland desktops.
TAGS := x11
BUILD := $(GO) build -trimpath -buildvcs=false -ldflags "$(LDFLAGS)"

EXAMPLE := build/example.moaplan
CALL := msit-2024-medical-sw
TRACK := rnd
# How long every fuzzer runs in `make test` and in `make soak`.
FUZZTIME ?= 10s
SOAKTIME ?= 10m

.PHONY: help run build example test lint fmt fuzz bench soak screenshots deps-build deps-run deps-test clean

help:
	@echo 'make run          build the program and open it on the example plan'
	@echo 'make build        build/moaplan (window and commands) and build/moaplan-cli (commands only)'
	@echo 'make test         every test, with the race detector, and a short run of every fuzzer'
	@echo 'make lint         gofumpt, go vet, staticcheck, errcheck'
	@echo 'make fmt          format the sources'
	@echo 'make bench        the benchmarks'
	@echo 'make soak         the long runs: full fuzzing and the tests tagged soak'
	@echo 'make screenshots  pictures of the window in docs/screenshots'

run: deps-run build/moaplan example
	@scripts/run.sh build/moaplan $(EXAMPLE)

build: build/moaplan build/moaplan-cli

# The Go tool knows better than make what has changed.
.PHONY: build/moaplan build/moaplan-cli
build/moaplan: deps-build
	$(BUILD) -tags $(TAGS) -o $@ .

build/moaplan-cli:
	CGO_ENABLED=0 $(BUILD) -tags headless -o $@ .

example: build/moaplan
	build/moaplan new -o $(EXAMPLE) --call $(CALL) --track $(TRACK) --example --force

test: deps-test
	$(GO) test -race -tags $(TAGS) ./...
	scripts/headless.sh vet
	scripts/headless.sh build
	scripts/fuzz.sh $(FUZZTIME)

lint: deps-build
	@scripts/lint.sh

fmt:
	@scripts/go-files.sh | xargs $(GO) tool -modfile=.ci/tools/go.mod gofumpt -w

fuzz:
	scripts/fuzz.sh $(FUZZTIME)

bench: deps-build
	$(GO) test -tags $(TAGS) -run '^$$' -bench . -benchmem ./...

soak: deps-test
	$(GO) test -tags $(TAGS),soak -count=1 -timeout 0 -v -run 'Soak' ./...
	scripts/fuzz.sh $(SOAKTIME)

# The key that goes on to the next section of the window.
NEXT := ctrl+Next

screenshots: deps-test build/moaplan example
	scripts/screenshot.sh build/moaplan $(EXAMPLE) docs/screenshots/window.png
	scripts/screenshot.sh build/moaplan $(EXAMPLE) docs/screenshots/chapter.png key --delay 400 $(NEXT) $(NEXT) $(NEXT) $(NEXT)
	scripts/screenshot.sh build/moaplan $(EXAMPLE) docs/screenshots/budget.png key --delay 400 $(NEXT) $(NEXT) $(NEXT) $(NEXT) $(NEXT) $(NEXT) $(NEXT) $(NEXT) $(NEXT)
	MOAPLAN_LANG=en scripts/screenshot.sh build/moaplan $(EXAMPLE) docs/screenshots/window.en.png

deps-build:
	@scripts/install-deps.sh build

deps-run:
	@scripts/install-deps.sh build run

deps-test:
	@scripts/install-deps.sh build test

clean:
	rm -rf build
