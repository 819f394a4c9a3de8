#!/usr/bin/env bash
# Mutates parts of the product, and fails where the tests notice less than 85 % of the mutants of a part.
#
#   tests/Mutation/run.sh                  all parts, one after another
#   tests/Mutation/run.sh Values Rules     some of them
#   tests/Mutation/run.sh CodeFixes/Texts  one folder of a part
#   tests/Mutation/run.sh "Manifests/*.cs" the files of a folder, without the folders in it
#
# Each part is run against its own tests only, those in the folder of the same name; its folders against the tests of the whole part,
# but for those that the project names, which are run against the tests of the same folder.
# Reports go to artifacts/mutation.
set -u
cd "$(dirname "$0")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_TieredPGO=0

# Tables are data and no logic: rows of keys are held against the facts one by one, texts and pages of rules by the tests of documentation.
# Nothing but a new process sees a mutant of a table, and there are some thousands.
tables=(
    "!**/Catalog/Keys/LinkerdOwnKeys.cs" "!**/Catalog/Keys/MulticlusterKeys.cs" "!**/Catalog/Keys/NonKeyNames.cs"
    "!**/Catalog/Keys/PolicyKeys.cs" "!**/Catalog/Keys/ProxyConfigKeys.cs"

    # How objects are read is tested by whole programs, in the folder of shapes.
    "!**/CSharp/Objects/**/*.cs"
)

# The folder of packages that nuget.config names must be there before the tool is restored.
mkdir -p ../../artifacts/packages
dotnet tool restore || exit 1

status=0
[ $# -gt 0 ] || set -- Catalog Matching Values Rules Literals Manifests CSharp Edits CodeFixes
# All of Manifests at once, against all of its tests, would take hours.
parts=()
for part in "$@"; do
    case "$part" in
        Manifests) parts+=("Manifests/*.cs" Manifests/InCode Manifests/Nested Manifests/Project Manifests/Templates Manifests/Yaml) ;;
        *) parts+=("$part") ;;
    esac
done

for part in "${parts[@]}"; do
    case "$part" in
        CodeFixes*) project=CodeFixes folder="codefixes${part#CodeFixes}" ;;
        *) project=Analyzers folder="analyzers/$part" ;;
    esac
    case "$part" in
        *.cs) files="$folder" ;;
        *) files="$folder/**/*.cs" ;;
    esac

    # The project of the tests compiles those of this part. Properties are tried with fewer inputs than usual, since they are so on each mutant.
    export MutatedPart="${part%%/*}" MutatedFolder="${part%/*.cs}" LINKERD_MOST_SAMPLES=500
    dotnet stryker --config-file stryker-config.yaml --skip-version-check --output "../../artifacts/mutation/${part%/*.cs}" \
        --project "LinkerdAnnotations.$project.csproj" --concurrency "$(getconf _NPROCESSORS_ONLN)" --mutate "**/$files" "${tables[@]/#/--mutate=}" || status=1
done

exit "$status"
