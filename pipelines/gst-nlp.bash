# gst-nlp: text analysis for GStreamer
# SPDX-FileCopyrightText: 2026 The gst-nlp authors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# Completes the arguments of gst-nlp and of the programs gst-nlp-* in bash.
# It needs bash-completion.

_gst_nlp_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_gst_nlp_files() {
  compopt -o filenames
  mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}

# Completes the options of a program, which its help lists, and files.
_gst_nlp_program() {
  local cur prev words cword split
  _init_completion -s || return
  case $prev in
    --average | --decay | --dropout | --epochs | --folds | --max-weights | --min-count | \
      --penalty | --prune | --rate | --refine | --rounds | --runs | --seed) return ;;
  esac
  if [[ $cur == -* ]]; then
    _gst_nlp_words "$(_parse_help "$1") --version"
    [[ ${COMPREPLY-} != *= ]] || compopt -o nospace
  else
    _gst_nlp_files
  fi
}

_gst_nlp() {
  local cur prev words cword split options
  _init_completion -s || return
  if [ "$cword" -eq 1 ]; then
    _gst_nlp_words "agenda brief entities entities-of-subtitles entity-cues entity-overlay facts html
      jsonl stix syntax tee tokens --help --version"
    return
  fi
  case $prev in
    --colour) _gst_nlp_words "always auto never" && return ;;
    --language) _gst_nlp_words "de en es fr it nl pt" && return ;;
    --tlp) _gst_nlp_words "amber amber-strict auto clear green none red" && return ;;
    --html) _gst_nlp_files && return ;;
    --sentences) return ;;
  esac
  if [[ $cur == -* ]]; then
    options="--help --show --version"
    case ${words[1]} in
      agenda) options+=" --date" ;;
      brief) options+=" --facts --sentences" ;;
      entities) options+=" --colour" ;;
      facts) options+=" --colour --date" ;;
      stix) options+=" --tlp" ;;
      syntax) options+=" --annotated --colour --html" ;;
      tokens) options+=" --flags --language" ;;
    esac
    _gst_nlp_words "$options"
  else
    _gst_nlp_files
  fi
}

complete -F _gst_nlp gst-nlp
complete -F _gst_nlp_program gst-nlp-clusters gst-nlp-gazetteer gst-nlp-train gst-nlp-train-syntax \
  gst-nlp-train-techniques
