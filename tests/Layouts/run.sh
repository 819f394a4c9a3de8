#!/usr/bin/env bash
# Tries 100,000 layouts of the inputs for edits, or as many as are named, of the seed that is named: tests/Layouts/run.sh 100000 7
set -u
cd "$(dirname "$0")/../.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

export LINKERD_LAYOUTS=${1:-100000} LINKERD_SEED=${2:-20241101}
dotnet test -c Release --project tests --filter-class "*LayoutAxisTests" --output Detailed
