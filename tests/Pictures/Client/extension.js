// Starts the language servers that CSHARP_SERVERS names, separated by colons, for the C# files of the open folder.
const path = require("path");
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let clients = [];

exports.activate = () => {
    clients = process.env.CSHARP_SERVERS.split(":").map((command) => new LanguageClient(
        path.basename(command),
        { command, options: { cwd: workspace.workspaceFolders[0].uri.fsPath } },
        { documentSelector: [{ scheme: "file", language: "csharp" }], synchronize: { configurationSection: "csharp" } },
    ));
    return Promise.all(clients.map((client) => client.start()));
};

exports.deactivate = () => Promise.all(clients.map((client) => client.stop()));
