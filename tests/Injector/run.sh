#!/usr/bin/env bash
# Holds the analyzer against every case of the real injector, as a manifest and as a program, or against those of another file:
# tests/Injector/run.sh [FILE.jsonl]
set -eu
cd "$(dirname "$0")/../.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

export INJECTOR_VERDICTS_SHARE=1
if [ $# -gt 0 ]; then
    INJECTOR_VERDICTS=$(realpath "$1")
    export INJECTOR_VERDICTS
fi

dotnet test -c Release --project tests --filter-class "*InjectorVerdictTests" --output Detailed
