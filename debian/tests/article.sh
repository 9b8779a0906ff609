# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# Shared by the tests of the installed packages, which source this file: a folder of their own, an
# article, and the check of a brief of it.

set -eu
folder=${AUTOPKGTEST_TMP:-$(mktemp -d)}
cd "$folder"
export HOME="$folder" LC_ALL=C.UTF-8

# With GST_NLP_ROOT, the packages are not installed but unpacked in that folder.
root=${GST_NLP_ROOT-}
if [ -n "$root" ]; then
  libraries=$(dirname "$root"/usr/lib/*/gstreamer-1.0)
  export PATH="$root/usr/bin:$PATH" XDG_DATA_DIRS="$root/usr/share:/usr/share"
  export LD_LIBRARY_PATH="$libraries" GI_TYPELIB_PATH="$libraries/girepository-1.0"
  export PKG_CONFIG_PATH="$libraries/pkgconfig"
  export GST_PLUGIN_PATH_1_0="$libraries/gstreamer-1.0" GST_REGISTRY_1_0="$folder/registry.bin"
fi

cat >article.txt <<'END'
Japan and Brazil agree on cyber talks

Foreign Minister Ana Ruiz met Prime Minister Ken Sato in Tokyo on Friday. They agreed to warn
each other of any attack.
END

# expect TEXT FILE: fails unless the file contains the text, with any whitespace for a space.
expect() {
  grep -qE "$(printf '%s' "$1" | sed 's/ /[[:space:]]+/g')" "$2" || {
    echo "expected \"$1\" in:"
    cat "$2"
    exit 1
  }
}

expect_brief() {
  expect "Japan and Brazil agree on cyber talks" "$1"
  expect "PERSON Ana Ruiz" "$1"
  expect "GPE Japan" "$1"
  expect "DATE Friday" "$1"
}
