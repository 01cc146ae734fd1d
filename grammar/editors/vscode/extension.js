// Starts `b24batch lsp` for recipes, and hands its answers to the editor.
"use strict";

const vscode = require("vscode");
const { connect } = require("./connection.js");
const { diagnostic, provide } = require("./answers.js");

const RECIPES = { language: "b24" };

let running; // what was started last, until it ends or is stopped

function capabilities() {
  return {
    general: { positionEncodings: ["utf-16"] },
    textDocument: {
      hover: { contentFormat: ["markdown"] },
      rename: { prepareSupport: true },
      publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
    },
  };
}

async function start(log) {
  const command = vscode.workspace.getConfiguration("b24batch").get("command");
  const problems = vscode.languages.createDiagnosticCollection("b24batch");
  const parts = [problems];
  const here = { ended: false };
  const server = connect(command, {
    log: (text) => log.append(text),
    notified(method, params) {
      if (method === "textDocument/publishDiagnostics") {
        problems.set(vscode.Uri.parse(params.uri), params.diagnostics.map(diagnostic));
      }
    },
    ended(reason) {
      here.ended = true;
      parts.forEach((part) => part.dispose());
      if (running === here) {
        running = undefined;
        complain(reason, log);
      }
    },
  });
  Object.assign(here, { server, parts });
  running = here;
  try {
    const started = { processId: process.pid, rootUri: null, capabilities: capabilities() };
    await server.request("initialize", started);
  } catch {
    return; // that it ended is told of
  }
  if (here.ended) return;
  server.notify("initialized", {});
  parts.push(...follow(server), ...provide(server, RECIPES));
}

async function complain(reason, log) {
  const again = "Start again";
  const told = await vscode.window.showErrorMessage(
    `b24batch: the language server is not running (${reason}). ` +
      'Install it with: pip install "b24batch[lsp]", or set b24batch.command.',
    again,
  );
  if (told === again) await start(log);
}

async function stop() {
  const here = running;
  running = undefined;
  if (!here) return;
  here.parts.forEach((part) => part.dispose());
  await here.server.stop();
}

// Keeps the server up to date with the recipes that are open.
function follow(server) {
  const isRecipe = (document) => vscode.languages.match(RECIPES, document) > 0;
  const opened = (document) => {
    if (!isRecipe(document)) return;
    const { uri, version } = document;
    const textDocument = { uri: uri.toString(), languageId: "b24", version };
    server.notify("textDocument/didOpen", {
      textDocument: { ...textDocument, text: document.getText() },
    });
  };
  vscode.workspace.textDocuments.forEach(opened);
  return [
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!isRecipe(document) || !contentChanges.length) return;
      server.notify("textDocument/didChange", {
        textDocument: { uri: document.uri.toString(), version: document.version },
        contentChanges: [{ text: document.getText() }],
      });
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (!isRecipe(document)) return;
      server.notify("textDocument/didClose", { textDocument: { uri: document.uri.toString() } });
    }),
  ];
}

exports.activate = async (context) => {
  const log = vscode.window.createOutputChannel("b24batch");
  context.subscriptions.push(
    log,
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("b24batch.command")) {
        await stop();
        await start(log);
      }
    }),
  );
  await start(log);
};

exports.deactivate = stop;
