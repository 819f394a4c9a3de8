#!/usr/bin/env bash
# usage: tests/CodeFixes/Manifests/layouts.sh [HOW_MANY]; repairs manifests that are laid out at random, 100,000 unless told otherwise.
set -eu
cd "$(dirname "$0")/../../.."
LINKERD_LAYOUTS="${1:-100000}" dotnet test --project tests --filter-class "*ManifestLayoutTests"
