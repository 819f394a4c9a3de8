#!/usr/bin/env bash
# Fuzzes one target for some seconds, guided by the code that it reaches:   tests/Fuzzing/run.sh TARGET SECONDS
# Needs AFL++ and SharpFuzz's tool, and installs what is missing. Where it cannot, it says so, and fuzzes without guidance.
set -eu
cd "$(dirname "$0")/../.."

target=${1:?which target: csharp, yaml, json, options or values}
seconds=${2:?how many seconds}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

folder=artifacts/fuzzing
program=$folder/bin
tools=$folder/tools
work=$folder/$target
mkdir -p "$tools" "$work"

dotnet build tests/Fuzzing -c Release -v quiet

fuzz_without_guidance() {
    echo "NOT guided by coverage: $1"
    exec dotnet artifacts/bin/LinkerdAnnotations.Fuzzing/release/LinkerdAnnotations.Fuzzing.dll "$target" --seconds "$seconds"
}

if ! command -v afl-fuzz > /dev/null; then
    { apt-get update && apt-get install -y --no-install-recommends afl++; } > "$folder/install.log" 2>&1 || true
    command -v afl-fuzz > /dev/null || fuzz_without_guidance "there is no afl-fuzz here, and it could not be installed (see $folder/install.log)."
fi

if [ ! -x "$tools/sharpfuzz" ]; then
    dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$tools" > "$folder/install.log" 2>&1 ||
        fuzz_without_guidance "SharpFuzz's tool could not be installed (see $folder/install.log)."
fi

rm -rf "$work/seeds" "$work/afl"
dotnet artifacts/bin/LinkerdAnnotations.Fuzzing/release/LinkerdAnnotations.Fuzzing.dll "$target" --write-seeds "$work/seeds"

# What the product is made of tells where it has been; compiler and tests do not.
rm -rf "$program"
cp -r artifacts/bin/LinkerdAnnotations.Fuzzing/release "$program"
for assembly in LinkerdAnnotations.Analyzers LinkerdAnnotations.CodeFixes YamlDotNet; do
    "$tools/sharpfuzz" "$program/$assembly.dll" > "$folder/instrument.log" 2>&1 || fuzz_without_guidance "$assembly could not be instrumented (see $folder/instrument.log)."
done

export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1
# The first input waits for the compiler to be loaded.
export AFL_FORKSRV_INIT_TMOUT=120000
afl-fuzz -i "$work/seeds" -o "$work/afl" -t 60000 -m none -V "$seconds" -- dotnet "$program/LinkerdAnnotations.Fuzzing.dll" "$target" --guided > "$work/afl.log" 2>&1 ||
    { tail -n 20 "$work/afl.log"; fuzz_without_guidance "afl-fuzz did not run (see $work/afl.log)."; }

stats=$work/afl/default/fuzzer_stats
sed -n '/^run_time\|^execs_done\|^execs_per_sec\|^corpus_\(count\|found\)\|^saved_\(crashes\|hangs\)\|^bitmap_cvg\|^stability/p' "$stats"
found=$(find "$work/afl/default/crashes" "$work/afl/default/hangs" -name 'id:*' | sort)
[ -z "$found" ] && exit 0
echo "To see what is wrong with one of them: dotnet run -c Release --project tests/Fuzzing -- $target FILE"
echo "$found"
exit 1
