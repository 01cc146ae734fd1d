// Starts `b24batch lsp` for recipes; everything else is the language server's work.
"use strict";

const { window, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

function start() {
  const [command, ...args] = workspace.getConfiguration("b24batch").get("command");
  client = new LanguageClient(
    "b24batch",
    "b24batch",
    { command, args },
    { documentSelector: [{ language: "b24" }] },
  );
  return client.start().catch((error) => {
    client = undefined;
    window.showErrorMessage(
      `b24batch: the language server cannot be started (${error.message}). ` +
        'Install it with: pip install "b24batch[lsp]", or set b24batch.command.',
    );
  });
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop();
}

exports.activate = (context) => {
  context.subscriptions.push(
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("b24batch.command")) {
        await stop();
        await start();
      }
    }),
  );
  return start();
};

exports.deactivate = stop;
