#!/usr/bin/env bash
# Packs the extension: artifacts/vscode/linkerd-annotations.vsix. It needs node with npm, and leaves nothing behind in this folder.
set -eu
cd "$(dirname "$0")"
output=../../../artifacts/vscode
rm -rf "$output"
mkdir -p "$output"
cp package.json extension.js README.md .vscodeignore "$output"
cp ../../../LICENSE "$output/LICENSE"
cd "$output"
npm install --no-audit --no-fund --no-package-lock --loglevel=error
npm run --silent bundle
npm run --silent package
