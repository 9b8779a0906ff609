#!/usr/bin/env python3
# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""Runs the test suites and counts their tests. tests/run installs their needs and starts this."""

import glob
import json
import os
import re
import shutil
import subprocess
import sys
import time

import house
import packages as debian_packages

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.path.join(ROOT, "build")
PREFIX = os.path.join(BUILD, "trees", "prefix")

# Without fair scheduling, a thread that waits with a timeout may wake long after it.
VALGRIND = ["valgrind", "--quiet", "--fair-sched=yes", "--error-exitcode=99", "--leak-check=full",
            "--errors-for-leak-kinds=definite", "--num-callers=20",
            "--suppressions=/usr/share/glib-2.0/valgrind/glib.supp",
            "--suppressions=" + os.path.join(ROOT, "tests", "valgrind.supp")]


class Tally:
    """Counts tests, and prints the output of those that failed."""

    def __init__(self):
        self.passed = self.failed = self.skipped = 0

    def add(self, name, passed, failed, skipped=0, output=""):
        self.passed += passed
        self.failed += failed
        self.skipped += skipped
        if failed:
            print(f"FAILED: {name}\n{output.rstrip()}\n", flush=True)

    def add_command(self, name, command, **kwargs):
        """Runs a command that counts as one test. Returns whether it passed."""
        run = subprocess.run(command, cwd=ROOT, text=True, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, errors="replace", **kwargs)
        failed = run.returncode != 0
        self.add(name, not failed, failed, output=run.stdout)
        return not failed


def count(output, failed):
    """Returns the numbers of tests (passed, failed, skipped) that a program reported in TAP.

    A program that ends early or exits with an error although all its tests passed counts as one
    more failure. One that prints no TAP is one test."""
    results = re.findall(r"^(not )?ok \d+.*?(# SKIP.*)?$", output, re.M)
    plan = re.search(r"^1\.\.(\d+)$", output, re.M)
    if not results and not plan:
        return int(not failed), int(failed), 0
    bad = sum(1 for not_ok, _ in results if not_ok)
    skipped = sum(1 for not_ok, skip in results if skip and not not_ok)
    passed = len(results) - bad - skipped
    if not plan or int(plan.group(1)) != len(results) or (failed and not bad):
        bad += 1
    return passed, bad, skipped


def meson_tests(tally, name, build, suite, wrapper=None, env=None):
    """Runs a suite of meson's tests in a build folder."""
    command = ["meson", "test", "-C", build, "--no-rebuild", "--suite", suite,
               "--logbase", name, "--quiet"]
    if wrapper:
        command += ["--wrapper", " ".join(wrapper), "--timeout-multiplier", "5"]
    log = os.path.join(build, "meson-logs",
                       name + ("-" + os.path.basename(wrapper[0]) if wrapper else "") + ".json")
    if os.path.exists(log):
        os.remove(log)
    run = subprocess.run(command, cwd=ROOT, env={**os.environ, **(env or {})}, text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace")
    if not os.path.exists(log):
        tally.add(name, 0, 1, output=run.stdout)
        return
    with open(log, encoding="utf8") as lines:
        for test in map(json.loads, lines):
            output = test.get("stdout", "") + test.get("stderr", "")
            if test["result"] == "SKIP":
                tally.add(test["name"], 0, 0, 1)
                continue
            failed = test["result"] != "OK"
            tally.add(f"{name}: {test['name']}", *count(output, failed), output)


def build_tree(tally, name, options, env=None):
    """Builds the project with the options in a separate folder. Returns it, or None on failure."""
    folder = os.path.join(BUILD, "trees", name)
    environment = {**os.environ, **(env or {})}
    if not os.path.exists(os.path.join(folder, "build.ninja")):
        shutil.rmtree(folder, ignore_errors=True)
        if not tally.add_command(f"{name}: meson setup",
                                 ["meson", "setup", folder, *options],
                                 env=environment):
            return None
    if not tally.add_command(f"{name}: build", ["ninja", "-C", folder],
                             env=environment):
        return None
    return folder


def unit(tally):
    meson_tests(tally, "unit", BUILD, "unit")


def bindings(tally):
    meson_tests(tally, "bindings", BUILD, "bindings")


def pipelines(tally):
    meson_tests(tally, "pipelines", BUILD, "pipelines")


def format(tally):
    sources = [path for ending in ("c", "h", "cc", "hh")
               for folder in ("library", "plugin", "elements", "examples", "tests", "benchmarks",
                              "pipelines", "training")
               for path in glob.glob(f"{ROOT}/{folder}/**/*.{ending}", recursive=True)]
    tally.add_command("clang-format", ["clang-format", "--dry-run", "-Werror", *sources])
    tree = house.Tree(ROOT)
    for check in house.CHECKS:
        offences = list(check(tree))
        tally.add(f"house.py {check.__name__}", not offences, bool(offences),
                  output="\n".join(offences))


def gcc(tally):
    return build_tree(tally, "gcc", ["-Dwerror=true", "--prefix", PREFIX, "--libdir", "lib"])


def install(tally):
    folder = gcc(tally)
    shutil.rmtree(PREFIX, ignore_errors=True)
    if folder and tally.add_command("install: meson install",
                                    ["meson", "install", "-C", folder, "--no-rebuild"]):
        for test in ("test_install", "test_docs"):
            run = subprocess.run(["/usr/bin/python3", "-B", "tests/taprun.py",
                                  f"tests/pipelines/{test}.py"],
                                 cwd=ROOT, env={**os.environ, "GST_NLP_PREFIX": PREFIX}, text=True,
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            tally.add(test, *count(run.stdout, run.returncode != 0), run.stdout)


def packages(tally):
    debian_packages.run(tally, ROOT, BUILD)


def clang(tally):
    build_tree(tally, "clang", ["-Dwerror=true"], {"CC": "clang", "CXX": "clang++"})


def bare(tally):
    """Tests a build without the libraries that only some formats need."""
    folder = build_tree(tally, "bare", ["-Dwerror=true", "-Dxml=disabled", "-Darchive=disabled",
                                        "-Dmail=disabled", "-Dcalendar=disabled", "-Dpdf=disabled", "-Dlanguages=disabled",
                                        "-Dintrospection=disabled", "-Dapps=false",
                                        "-Dbenchmarks=disabled", "-Dtraining=disabled"])
    if folder:
        meson_tests(tally, "bare", folder, "unit")


def run_valgrind(tally, name, suite):
    meson_tests(tally, name, BUILD, suite, VALGRIND,
                {"G_SLICE": "always-malloc", "GST_NLP_UNDER_VALGRIND": "1"})


def valgrind(tally):
    """Runs the tests of the library and the elements: references, threads and states. The engines are
    plain C, in which the sanitizers find the same mistakes sooner."""
    for suite in ("library", "elements"):
        run_valgrind(tally, "valgrind-" + suite, suite)


def valgrind_all(tally):
    run_valgrind(tally, "valgrind-all", "unit")


def scan_sanitized(tally, folder):
    """Makes the registry for the tests, because GStreamer's scanner can't load an instrumented
    plugin without the sanitizer's runtime."""
    runtime = subprocess.run(["gcc", "-print-file-name=libasan.so"], text=True,
                             stdout=subprocess.PIPE, check=True).stdout.strip()
    system = subprocess.run(["pkg-config", "--variable=pluginsdir", "gstreamer-1.0"], text=True,
                            stdout=subprocess.PIPE, check=True).stdout.strip()
    registry = os.path.join(folder, "tests", "registry.bin")
    if os.path.exists(registry):
        os.remove(registry)
    return tally.add_command("sanitizers: gst-inspect-1.0", ["gst-inspect-1.0", "nlp"], env={
        **os.environ, "LD_PRELOAD": runtime, "ASAN_OPTIONS": "detect_leaks=0",
        "GST_PLUGIN_PATH_1_0": os.path.join(folder, "plugin"),
        "GST_PLUGIN_SYSTEM_PATH_1_0": system,
        "GST_REGISTRY_1_0": registry})


def sanitizers(tally):
    # gcc's warnings are often wrong about instrumented code, so they are not errors here.
    folder = build_tree(tally, "sanitizers", ["-Db_sanitize=address,undefined", "-Db_lundef=false",
                                              "-Dintrospection=disabled", "-Dapps=false",
                                              "-Dbenchmarks=disabled"])
    if folder and scan_sanitized(tally, folder):
        # GLib drops the table of quarks that it allocated when it was loaded once it needs a larger
        # one. lsan.supp matches it only with slow unwinding, for which short stacks are enough.
        meson_tests(tally, "sanitizers", folder, "unit", env={
            "GST_REGISTRY_UPDATE": "no",
            "ASAN_OPTIONS": "detect_leaks=1:detect_stack_use_after_return=1:"
                            "fast_unwind_on_malloc=0:malloc_context_size=8",
            "LSAN_OPTIONS": "suppressions=" + os.path.join(ROOT, "tests", "lsan.supp"),
            "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
            "GST_NLP_INPUTS": "20"})
        mutate(tally, folder)


def mutate(tally, folder, n_inputs=5000):
    """Reads mutated inputs of every format. Slow unwinding would take an hour."""
    tally.add_command(f"sanitizers: {n_inputs} mutated inputs of each format",
                      [os.path.join(folder, "tests", "test-mutations")], env={
                          **os.environ, "GST_NLP_INPUTS": str(n_inputs),
                          "GST_NLP_TEST_DATA": os.path.join(ROOT, "tests", "data"),
                          "GST_NLP_SOURCE": ROOT, "CK_DEFAULT_TIMEOUT": "1800",
                          "GST_PLUGIN_PATH_1_0": "", "GST_REGISTRY_UPDATE": "no",
                          "GST_REGISTRY_1_0": os.path.join(folder, "tests", "registry.bin"),
                          "LD_LIBRARY_PATH": os.path.join(folder, "library"),
                          "ASAN_OPTIONS": "detect_leaks=0:detect_stack_use_after_return=1",
                          "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1"})


# The number of inputs for each target, from the same seed, and the limits for each input.
N_FUZZED = 1000
N_FUZZED_LONG = 1000000
FUZZ_LIMITS = ["-seed=1", "-timeout=5", "-rss_limit_mb=1000", "-max_len=20000",
             "-print_final_stats=0", "-verbosity=0"]


def fuzz(tally, n_inputs=N_FUZZED):
    """Runs each target of libFuzzer with this number of inputs."""
    folder = build_tree(tally, "fuzz", ["-Dfuzz=true", "-Db_sanitize=address,undefined",
                                        "-Db_lundef=false", "-Dintrospection=disabled",
                                        "-Dapps=false", "-Dbenchmarks=disabled",
                                        "-Dtraining=disabled", "-Dtests=disabled"],
                        {"CC": "clang", "CXX": "clang++"})
    if not folder:
        return
    for target in filter(os.path.isfile, sorted(glob.glob(os.path.join(folder, "tests", "fuzz",
                                                                       "fuzz-*")))):
        ending = os.path.basename(target)[len("fuzz-"):]
        corpus = os.path.join(folder, "corpus", ending)
        shutil.rmtree(corpus, ignore_errors=True)
        os.makedirs(corpus)
        for sample in glob.glob(os.path.join(ROOT, "tests", "data", "documents", "*." + ending)) + \
                glob.glob(os.path.join(ROOT, "tests", "data", "pages", "*-0." + ending)) + \
                glob.glob(os.path.join(ROOT, "tests", "fuzz", "samples", "*." + ending)):
            shutil.copy(sample, corpus)
        tally.add_command(f"fuzz: {ending}", [target, f"-runs={n_inputs}", *FUZZ_LIMITS,
                                             "-artifact_prefix=" + corpus + "-", corpus],
                          env={**os.environ, "ASAN_OPTIONS": "detect_leaks=1",
                               "LSAN_OPTIONS": "suppressions=" +
                               os.path.join(ROOT, "tests", "lsan.supp")})


def fuzz_long(tally):
    """A million inputs for each target: "tests/run fuzz --long". It takes hours."""
    fuzz(tally, N_FUZZED_LONG)


SUITES = [format, unit, bindings, pipelines, install, packages, clang, bare, valgrind, sanitizers,
          fuzz]
# Before a release; too long for each change.
LONG_SUITES = [valgrind_all]


def main():
    names = {suite.__name__.replace("_", "-"): suite for suite in SUITES + LONG_SUITES}
    wanted = [name for name in sys.argv[1:] if name != "--long"] or \
        [suite.__name__ for suite in SUITES]
    if "--long" in sys.argv:
        names["fuzz"] = fuzz_long
    for name in wanted:
        if name not in names:
            sys.exit(f"tests/run: no suite {name}; there are {', '.join(names)}")

    tally = Tally()
    for name in wanted:
        before, start = (tally.passed, tally.failed, tally.skipped), time.monotonic()
        names[name](tally)
        print(f"{name}: {tally.passed - before[0]} passed, {tally.failed - before[1]} failed, "
              f"{tally.skipped - before[2]} skipped in {time.monotonic() - start:.0f} s", flush=True)

    skipped = f", {tally.skipped} skipped" if tally.skipped else ""
    print(f"{tally.passed} passed, {tally.failed} failed{skipped}")
    sys.exit(1 if tally.failed else 0)


main()
