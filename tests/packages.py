# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""The suite "packages": the archive of "meson dist" and the Debian packages that are built from it.

The packages are built from the archive, without git, so that one build tests both, and its unit
tests run. Then the tests of debian/tests use the packages, unpacked in a folder. The archive holds
the last commit; changes that aren't committed are not tested."""

import glob
import os
import shutil
import subprocess
import tarfile

# Programs that the build of an archive must not need.
FORBIDDEN = ("git",)


def _make_archive(tally, root, build, folder):
    """Makes the archive of the last commit and unpacks it in the folder. Returns the folder of the
    sources, or None on failure."""
    if not tally.add_command("packages: meson dist", [
            "meson", "dist", "-C", build, "--no-tests", "--formats", "gztar", "--allow-dirty"]):
        return None
    archive = max(glob.glob(os.path.join(build, "meson-dist", "*.tar.gz")), key=os.path.getmtime)
    with tarfile.open(archive) as tar:
        tar.extractall(folder)
    return os.path.join(folder, os.path.basename(archive)[:-len(".tar.gz")])


def _forbid_programs(folder):
    """Returns an environment in which FORBIDDEN programs fail."""
    os.makedirs(folder)
    for name in FORBIDDEN:
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf8") as file:
            file.write('#!/bin/sh\necho "$0 must not be used" >&2\nexit 1\n')
        os.chmod(path, 0o755)
    return {**os.environ, "PATH": folder + ":" + os.environ["PATH"]}


def _unpack(folder):
    """Unpacks all packages into a folder of their own, and returns it."""
    unpacked = os.path.join(folder, "unpacked")
    for package in glob.glob(os.path.join(folder, "*.deb")):
        subprocess.run(["dpkg-deb", "-x", package, unpacked], check=True)
    for path in glob.glob(os.path.join(unpacked, "usr/lib/*/pkgconfig/*.pc")):
        with open(path, encoding="utf8") as file:
            text = file.read()
        with open(path, "w", encoding="utf8") as file:
            file.write(text.replace("prefix=/usr\n", f"prefix={unpacked}/usr\n", 1))
    return unpacked


def _test_packages(tally, source, unpacked):
    for test in "brief", "library", "bindings":
        home = os.path.join(source, "..", "home-" + test)
        os.makedirs(home)
        tally.add_command(f"packages: debian/tests/{test}",
                          [os.path.join(source, "debian", "tests", test)],
                          env={"PATH": "/usr/bin:/bin", "AUTOPKGTEST_TMP": os.path.abspath(home),
                               "GST_NLP_ROOT": unpacked})


def _test_dependency(tally, source, unpacked, folder, env):
    """A project finds the installed library, or builds it as its subproject."""
    project = os.path.join(folder, "project")
    shutil.copytree(os.path.join(source, "tests", "subproject"), project)
    os.makedirs(os.path.join(project, "subprojects"))
    os.symlink(source, os.path.join(project, "subprojects", "gst-nlp"))
    found = glob.glob(os.path.join(unpacked, "usr/lib/*/pkgconfig"))[0]
    for name, options, path in (("installed", [], found),
                                ("subproject", ["--force-fallback-for=gst-nlp"], "")):
        build = os.path.join(folder, name)
        run_env = {**env, "PKG_CONFIG_PATH": path, "LD_LIBRARY_PATH": os.path.dirname(path)}
        tally.add_command(f"packages: dependency, {name}", [
            "sh", "-c", 'meson setup "$@" && ninja -C "$1" demo && test "$("$1"/demo)" = "$answer"',
            "sh", build, project, *options], env={**run_env, "answer": "PERSON Ana Ruiz"})


def _test_linker(tally, source, folder, env):
    """The library builds where the linker has no version scripts: "cc" and "c++" reject them."""
    wrapper = os.path.join(folder, "no-version-script")
    os.makedirs(wrapper)
    for name, compiler in ("cc", "gcc"), ("c++", "g++"):
        path = os.path.join(wrapper, name)
        with open(path, "w", encoding="utf8") as file:
            file.write('#!/bin/sh\ncase "$*" in *--version-script*) exit 1 ;; esac\n'
                       f'exec {compiler} "$@"\n')
        os.chmod(path, 0o755)
    build = os.path.join(folder, "linker")
    tally.add_command("packages: linker without version scripts", [
        "sh", "-c", 'meson setup "$@" && ninja -C "$1" library/libgstnlp-1.0.so.0.1.0',
        "sh", build, source, "-Dintrospection=disabled", "-Dtests=disabled", "-Dpdf=disabled"],
        env={**env, "CC": os.path.join(wrapper, "cc"), "CXX": os.path.join(wrapper, "c++")})


def run(tally, root, build):
    if not os.path.exists(os.path.join(root, ".git")):
        tally.add("packages: only a checkout makes an archive", 0, 0, 1)
        return
    folder = os.path.join(build, "trees", "packages")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    source = _make_archive(tally, root, build, folder)
    if not source:
        return
    tally.add_command("packages: reuse lint", ["reuse", "--root", source, "lint"])
    env = _forbid_programs(os.path.join(folder, "forbidden"))
    if not tally.add_command("packages: dpkg-buildpackage", [
            "sh", "-c", 'cd "$1" && exec dpkg-buildpackage -us -uc --source-option=-Zgzip',
            "sh", source],
            env={**env, "DEB_BUILD_OPTIONS": f"noautodbgsym parallel={os.cpu_count()}"}):
        return
    changes = glob.glob(os.path.join(folder, "*.changes"))
    tally.add_command("packages: lintian", ["lintian", "--allow-root", "--fail-on", "error,warning",
                                            *changes])
    unpacked = _unpack(folder)
    _test_packages(tally, source, unpacked)
    _test_dependency(tally, source, unpacked, folder, env)
    _test_linker(tally, source, folder, env)
