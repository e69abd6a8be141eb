#!/usr/bin/env bash
# Renders tests/samples/plans and twins from source/plans and rewrites expected/*.json.
# Needs python3, LibreOffice (soffice) and Chromium from Debian 12; hostile files: poppler-utils, qpdf, openssl.
#   render.sh            everything
#   render.sh expect     expectations only
#   render.sh hostile    the hostile files only
#   render.sh twins DIR  every plan from every producer into DIR, for the benchmark
#   render.sh NAME …     single plans by the name of their source
set -euo pipefail
cd "$(dirname "$0")"
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
case "${1:-all}" in
  expect)  python3 source/tools/build.py expect ;;
  twins)   python3 source/tools/build.py twins "$2" ;;
  hostile) python3 source/tools/hostile.py ;;
  all)     python3 source/tools/build.py render; python3 source/tools/hostile.py ;;
  *)       python3 source/tools/build.py render "$@" ;;
esac
