// Starts `rung lsp` for Markdown and plain text in workspaces that hold a rung.toml.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = function () {
  const command = workspace.getConfiguration("rung").get("command", "rung");
  client = new LanguageClient(
    "rung",
    "rung",
    { command, args: ["lsp"] },
    { documentSelector: [{ scheme: "file", language: "markdown" }, { scheme: "file", language: "plaintext" }] },
  );
  return client.start();
};

exports.deactivate = function () {
  return client && client.stop();
};
