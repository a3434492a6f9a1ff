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
# What xdotool does to come to the text of the first chapter and to its end, and to the
# first keyword. What follows are keys of a Korean keyboard: 한글을, 한글, 국제.
CHAPTER := key --delay 400 $(NEXT) $(NEXT) $(NEXT) $(NEXT) mousemove 600 300 click 1 sleep 0.5 key --delay 60
KEYWORD := key --delay 400 $(NEXT) mousemove 500 787 click 1 sleep 0.5 key --delay 60

screenshots: deps-test build/moaplan example
	scripts/screenshot.sh build/moaplan $(EXAMPLE) docs/screenshots/window.png
	scripts/screenshot.sh build/moaplan $(EXAMPLE) docs/screenshots/chapter.png key --delay 400 $(NEXT) $(NEXT) $(NEXT) $(NEXT)
	scripts/screenshot.sh build/moaplan $(EXAMPLE) docs/screenshots/budget.png key --delay 400 $(NEXT) $(NEXT) $(NEXT) $(NEXT) $(NEXT) $(NEXT) $(NEXT) $(NEXT) $(NEXT)
	MOAPLAN_LANG=en scripts/screenshot.sh build/moaplan $(EXAMPLE) docs/screenshots/window.en.png
	for shade in light dark; do \
		SHADE=$$shade CROP=860x245+250+610 scripts/screenshot.sh build/moaplan $(EXAMPLE) docs/screenshots/typing-$$shade.png \
			$(CHAPTER) ctrl+End Return g k s r m f d m f && \
		SHADE=$$shade CROP=860x180+250+690 scripts/screenshot.sh build/moaplan $(EXAMPLE) docs/screenshots/typing-line-$$shade.png \
			$(KEYWORD) ctrl+End space g k s r m f && \
		SHADE=$$shade CROP=860x400+250+120 scripts/screenshot.sh build/moaplan $(EXAMPLE) docs/screenshots/typing-hanja-$$shade.png \
			$(CHAPTER) ctrl+Home Return Up r n r w p F9 || exit 1; \
	done

deps-build:
	@scripts/install-deps.sh build

deps-run:
	@scripts/install-deps.sh build run

deps-test:
	@scripts/install-deps.sh build test

clean:
	rm -rf build
