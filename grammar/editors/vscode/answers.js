// What the server answers, in the terms of the editor. Numbers of kinds begin with 1 in the
// protocol and with 0 in the editor.
"use strict";

const vscode = require("vscode");

const TRIGGERS = [".", "$", "{", "[", "|", ":"];

const position = ({ line, character }) => new vscode.Position(line, character);
const range = ({ start, end }) => new vscode.Range(position(start), position(end));
const place = ({ uri, range: there }) => new vscode.Location(vscode.Uri.parse(uri), range(there));
const edit = ({ range: there, newText }) => new vscode.TextEdit(range(there), newText);

function diagnostic(found) {
  const made = new vscode.Diagnostic(range(found.range), found.message, found.severity - 1);
  const target = found.codeDescription && vscode.Uri.parse(found.codeDescription.href);
  made.source = found.source;
  made.code = target ? { value: found.code, target } : found.code;
  made.tags = found.tags ?? [];
  made.relatedInformation = found.relatedInformation?.map(
    ({ location, message }) =>
      new vscode.DiagnosticRelatedInformation(place(location), message),
  );
  return made;
}

function workspaceEdit({ changes }) {
  const made = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(changes ?? {})) {
    made.set(vscode.Uri.parse(uri), edits.map(edit));
  }
  return made;
}

function completion({ isIncomplete, items }) {
  const made = items.map((item) => {
    const one = new vscode.CompletionItem(item.label, item.kind - 1);
    one.detail = item.detail;
    one.sortText = item.sortText;
    one.filterText = item.filterText;
    one.insertText = item.textEdit.newText;
    one.range = range(item.textEdit.range);
    return one;
  });
  return new vscode.CompletionList(made, isIncomplete);
}

function symbol({ name, detail, kind, range: whole, selectionRange, children }) {
  const made = new vscode.DocumentSymbol(
    name,
    detail ?? "",
    kind - 1,
    range(whole),
    range(selectionRange),
  );
  made.children = (children ?? []).map(symbol);
  return made;
}

function action({ title, edit: changes }) {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.edit = workspaceEdit(changes);
  return made;
}

// Registers what the editor may ask the server; the parts can be disposed of.
function provide(server, recipes) {
  const { languages } = vscode;
  const ask = async (method, document, params, token, made) => {
    const textDocument = { uri: document.uri.toString() };
    const found = await server.request(
      `textDocument/${method}`,
      { textDocument, ...params },
      token,
    );
    return found ? made(found) : undefined;
  };
  const at = (there) => ({ position: there });
  return [
    languages.registerCompletionItemProvider(
      recipes,
      {
        provideCompletionItems: (document, there, token) =>
          ask("completion", document, at(there), token, completion),
      },
      ...TRIGGERS,
    ),
    languages.registerHoverProvider(recipes, {
      provideHover: (document, there, token) =>
        ask("hover", document, at(there), token, ({ contents, range: of }) => {
          const text = new vscode.MarkdownString(contents.value);
          return new vscode.Hover(text, of && range(of));
        }),
    }),
    languages.registerDefinitionProvider(recipes, {
      provideDefinition: (document, there, token) =>
        ask("definition", document, at(there), token, place),
    }),
    languages.registerReferenceProvider(recipes, {
      provideReferences: (document, there, context, token) =>
        ask("references", document, { ...at(there), context }, token, (all) => all.map(place)),
    }),
    languages.registerDocumentSymbolProvider(recipes, {
      provideDocumentSymbols: (document, token) =>
        ask("documentSymbol", document, {}, token, (all) => all.map(symbol)),
    }),
    languages.registerDocumentFormattingEditProvider(recipes, {
      provideDocumentFormattingEdits: (document, options, token) =>
        ask("formatting", document, { options }, token, (all) => all.map(edit)),
    }),
    languages.registerRenameProvider(recipes, {
      async prepareRename(document, there, token) {
        const found = await ask("prepareRename", document, at(there), token, range);
        if (!found) throw new Error("there is no name here that could be changed");
        return found;
      },
      provideRenameEdits: (document, there, newName, token) =>
        ask("rename", document, { ...at(there), newName }, token, workspaceEdit),
    }),
    languages.registerCodeActionsProvider(
      recipes,
      {
        provideCodeActions: (document, there, context, token) =>
          ask(
            "codeAction",
            document,
            { range: { start: there.start, end: there.end }, context: { diagnostics: [] } },
            token,
            (all) => all.map(action),
          ),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  ];
}

module.exports = { diagnostic, provide };
