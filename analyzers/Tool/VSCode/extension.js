// Starts the tool as a language server for manifests, and stops it again.
const os = require("os");
const path = require("path");
const { existsSync } = require("fs");
const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

const section = "linkerdAnnotations";
let client;

/** The command: as it is set, or where "dotnet tool install --global" puts it, which not every desktop has in its PATH. */
function commandOf(settings) {
    const command = settings.get("path") || "linkerd-annotations";
    const installed = path.join(os.homedir(), ".dotnet", "tools", process.platform === "win32" ? `${command}.exe` : command);
    return path.isAbsolute(command) || !existsSync(installed) ? command : installed;
}

function argumentsOf(settings) {
    return ["lsp", "--stdio", ...["linkerd", "kubernetes"].flatMap((name) => (settings.get(name) ? [`--${name}`, settings.get(name)] : []))];
}

async function start() {
    const settings = vscode.workspace.getConfiguration(section);
    client = new LanguageClient(
        section,
        "Linkerd annotations",
        { command: commandOf(settings), args: argumentsOf(settings), transport: TransportKind.stdio },
        { documentSelector: ["yaml", "helm", "json", "jsonc"].map((language) => ({ language })) },
    );
    try {
        await client.start();
    } catch (error) {
        client = undefined;
        vscode.window.showWarningMessage(
            `The Linkerd annotations tool did not start: ${error.message}. Install it with "dotnet tool install --global LinkerdAnnotations.Tool", or set ${section}.path.`,
        );
    }
}

exports.activate = async (context) => {
    context.subscriptions.push(vscode.workspace.onDidChangeConfiguration(async (change) => {
        if (change.affectsConfiguration(section)) {
            await client?.stop();
            await start();
        }
    }));
    await start();
};

exports.deactivate = () => client?.stop();
