"""The language server as an editor sees it: a process, and the protocol on its streams."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.client import LanguageClient

from command_line import within

URI = "file:///C:/%D1%80%D0%B5%D1%86%D0%B5%D0%BF%D1%82%D1%8B/a.b24"
TEXT = """\
recipe "Сделки 🙂 «Ромашки»"
param день: date = today
Фирмы = crm.item.list { entityTypeId: company, filter: { title ~ "🙂🙂", createdTime >= $день } }
"🙂".x
"""
GOOD = """\
param день: date
Фирмы = crm.item.list { entityTypeId: company, filter: { title ~ "🙂🙂", createdTime >= $день } }
Сделки = crm.item.list {
    entityTypeId: deal
    filter: { companyId in $Фирмы.items[*].id }
}
output $Сделки.items
"""


class Editor:
    """What an editor does: it sends texts and asks about places in them, in UTF-16."""

    def __init__(self, client: LanguageClient) -> None:
        self.client = client
        self.told: asyncio.Queue[list[types.Diagnostic]] = asyncio.Queue()
        self.version = 1
        self.text = ""

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.told.put_nowait(list(params.diagnostics))

    async def open(self, text: str, uri: str = URI) -> list[types.Diagnostic]:
        self.text = text
        item = types.TextDocumentItem(uri, "b24", self.version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.told.get()

    async def change(self, *texts: str) -> list[types.Diagnostic]:
        """Type, without a pause between the texts."""
        for text in texts:
            self.version += 1
            self.text = text
            document = types.VersionedTextDocumentIdentifier(self.version, URI)
            changes = [types.TextDocumentContentChangeWholeDocument(text)]
            self.client.text_document_did_change(
                types.DidChangeTextDocumentParams(document, changes)
            )
        return await self.told.get()

    def at(self, part: str, more: int = 0) -> dict[str, Any]:
        """The place right behind a part of the text."""
        offset = self.text.index(part) + len(part) + more
        line = self.text.count("\n", 0, offset)
        begin = self.text.rfind("\n", 0, offset) + 1
        character = len(self.text[begin:offset].encode("utf-16-le")) // 2
        return {
            "text_document": types.TextDocumentIdentifier(URI),
            "position": types.Position(line, character),
        }

    def of(self, place: types.Range) -> str:
        """The text in a range."""
        lines = self.text.split("\n")[place.start.line : place.end.line + 1]
        units = [line.encode("utf-16-le") for line in lines]
        units[-1] = units[-1][: place.end.character * 2]
        units[0] = units[0][place.start.character * 2 :]
        return "\n".join(unit.decode("utf-16-le") for unit in units)

    def applied(self, edits: Any) -> str:
        """The text after edits in different places."""
        text = self.text
        lines = text.split("\n")

        def offset(at: types.Position) -> int:
            units = lines[at.line].encode("utf-16-le")[: at.character * 2]
            return sum(len(line) + 1 for line in lines[: at.line]) + len(units.decode("utf-16-le"))

        places = [(offset(e.range.start), offset(e.range.end), e.new_text) for e in edits]
        for start, end, new in sorted(places, reverse=True):
            text = text[:start] + new + text[end:]
        return text


ODD = (
    "",
    "\ufeff",
    "\r\n\r\n",
    "Фирмы = crm.",
    "Фирмы = crm.item.list { filter: { ",
    "output $Фирмы.items [id, ",
    'х.у { а: "🙂 ${',
    "{" * 300,
    GOOD.replace("$", "🙂$").replace("\n", "\r\n"),
)
"""Texts as they are while somebody types, from editors of all kinds."""


@asynccontextmanager
async def editor() -> AsyncIterator[Editor]:
    """An editor that has started the server."""
    client = LanguageClient("tests", "1")
    await client.start_io(sys.executable, "-m", "b24batch", "lsp", "--stdio", env=dict(os.environ))
    capabilities = types.ClientCapabilities()
    await client.initialize_async(types.InitializeParams(capabilities, process_id=os.getpid()))
    client.initialized(types.InitializedParams())
    yield Editor(client)
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()


async def session(folder: Path) -> None:
    async with asyncio.timeout(30), editor() as it:
        await look_at_a_project(it, folder)
        await look_at_problems(it)
        await look_at_places(it)
        await look_at_changes(it)
        for text in ODD:
            await look_at_odd_text(it, text)
        await look_at_refusals(it)
        await look_at_a_long_text(it)


async def look_at_a_project(it: Editor, folder: Path) -> None:
    """What is declared around a document is known in it; a file that is broken is told of."""
    recipe = (folder / "рецепт.b24").as_uri()
    (folder / "b24batch.toml").write_text("strict = true\n", encoding="utf-8")
    (found,) = await it.open("my.sync\n", recipe)
    assert (found.code, found.severity) == ("B205", types.DiagnosticSeverity.Error)
    declared = '[methods]\n"my.sync" = "writes"\n'
    (folder / "b24batch.toml").write_text(declared, encoding="utf-8")
    assert await it.open("my.sync\n", recipe) == []
    (folder / "b24batch.toml").write_text("[", encoding="utf-8")
    assert [found.code for found in await it.open("my.sync\n", recipe)] == ["B627", "B205"]


async def look_at_problems(it: Editor) -> None:
    """Problems stand where they are, also behind what is two units wide."""
    (found,) = await it.open(TEXT)
    assert (found.severity, found.source) == (types.DiagnosticSeverity.Error, "b24batch")
    wrong = TEXT.replace('"🙂".x\n', "").replace("$день", "$дата")
    told = await it.change("x", TEXT, wrong)  # one check for all that was typed
    assert [it.of(d.range) for d in told if d.code == "B104"] in (["дата"], ["$дата"])
    assert it.told.empty()
    crlf = await it.change(wrong.replace("\n", "\r\n"))
    assert [d.range for d in crlf] == [d.range for d in told]
    assert await it.change(GOOD) == []


async def look_at_places(it: Editor) -> None:
    """Completion, what a word means, where it is defined."""
    client = it.client
    place = it.at('"🙂🙂", createdT')
    found = await client.text_document_completion_async(types.CompletionParams(**place))
    assert isinstance(found, types.CompletionList)
    first = found.items[0]
    assert (first.label, first.kind) == ("createdTime", types.CompletionItemKind.Field)
    assert isinstance(first.text_edit, types.TextEdit)
    assert it.of(first.text_edit.range) == "createdTime"
    place = it.at("Сделки = crm.item.li")
    told = await client.text_document_hover_async(types.HoverParams(**place))
    assert told is not None
    assert told.range is not None
    assert it.of(told.range) == "crm.item.list"
    assert isinstance(told.contents, types.MarkupContent)
    assert "`entityTypeId` integer, required" in told.contents.value
    assert "filter.@companyId <- Фирмы.items[*].id" in told.contents.value
    place = it.at('"🙂🙂", createdTime >= $де')
    defined = await client.text_document_definition_async(types.DefinitionParams(**place))
    assert isinstance(defined, types.Location)
    assert (it.of(defined.range), defined.range.start.line) == ("день", 0)
    context = types.ReferenceContext(include_declaration=True)
    where = await client.text_document_references_async(
        types.ReferenceParams(**place, context=context)
    )
    assert [it.of(location.range) for location in where or ()] == ["день", "день"]


async def look_at_changes(it: Editor) -> None:
    """Formatting, renaming, and what hints propose."""
    client, document = it.client, types.TextDocumentIdentifier(URI)
    options = types.FormattingOptions(tab_size=2, insert_spaces=True)
    formatting = types.DocumentFormattingParams(document, options)
    edits = await client.text_document_formatting_async(formatting)
    assert "\n  entityTypeId: deal\n" in it.applied(edits)
    renaming = types.RenameParams(**it.at("output $Сде"), new_name="Deals")
    renamed = await client.text_document_rename_async(renaming)
    assert renamed is not None
    assert renamed.changes is not None
    assert it.applied(renamed.changes[URI]) == GOOD.replace("Сделки", "Deals")
    prepared = await client.text_document_prepare_rename_async(
        types.PrepareRenameParams(**it.at("output $Сде"))
    )
    assert isinstance(prepared, types.Range)
    assert it.of(prepared) == "Сделки"
    looped = GOOD + "for d in $Сделки.items {\n  if $d.id exists {\n    Х = user.get\n  }\n}\n"
    await it.change(looped)
    tree = await client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
    *named, loop = [s for s in tree or () if isinstance(s, types.DocumentSymbol)]
    assert [symbol.name for symbol in named] == ["день", "Фирмы", "Сделки"]
    (condition,) = loop.children or ()
    (inner,) = condition.children or ()
    assert (loop.name, condition.name, inner.name) == ("for d", "if $d.id exists", "Х")
    (wrong,) = await it.change(GOOD.replace("$Сделки", "$Сделка"))
    context = types.CodeActionContext([wrong])
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(document, wrong.range, context)
    )
    assert actions
    assert isinstance(actions[0], types.CodeAction)
    assert actions[0].edit is not None
    assert actions[0].edit.changes is not None
    assert it.applied(actions[0].edit.changes[URI]) == GOOD


async def look_at_odd_text(it: Editor, text: str) -> None:
    """Everything is answered everywhere in it, past its end too."""
    await it.change(text)
    client, document = it.client, types.TextDocumentIdentifier(URI)
    last = max(text.count("\n"), text.count("\r"))
    places = [(0, 0), (0, len(text)), (last // 2, 7), (last, 999), (9_999, 9_999)]
    for line, character in places:
        at: dict[str, Any] = {
            "text_document": document,
            "position": types.Position(line, character),
        }
        context = types.ReferenceContext(include_declaration=True)
        await client.text_document_completion_async(types.CompletionParams(**at))
        await client.text_document_hover_async(types.HoverParams(**at))
        await client.text_document_definition_async(types.DefinitionParams(**at))
        await client.text_document_references_async(types.ReferenceParams(**at, context=context))
        await client.text_document_prepare_rename_async(types.PrepareRenameParams(**at))
    whole = types.Range(types.Position(0, 0), types.Position(9_999, 0))
    options = types.FormattingOptions(tab_size=2, insert_spaces=True)
    await client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
    await client.text_document_formatting_async(types.DocumentFormattingParams(document, options))
    actions = types.CodeActionParams(document, whole, types.CodeActionContext([]))
    await client.text_document_code_action_async(actions)


async def look_at_a_long_text(it: Editor) -> None:
    """Who writes is answered while a long text is still being checked."""
    uri = "file:///C:/long.b24"
    line = 'Д{} = crm.item.list {{ entityTypeId: deal, filter: {{ title ~ "🙂" }} }}\n'
    text = "".join(line.format(number) for number in range(1_500))
    opened = asyncio.ensure_future(it.open(text, uri))
    await asyncio.sleep(0)
    place = types.TextDocumentIdentifier(uri), types.Position(1_499, 20)
    found = await it.client.text_document_completion_async(types.CompletionParams(*place))
    assert found
    assert not opened.done()
    assert [d.code for d in await opened] == []


async def look_at_refusals(it: Editor) -> None:
    """A name that cannot be is refused with its reason; a text that is not there is empty."""
    await it.change(GOOD)
    renaming = types.RenameParams(**it.at("output $Сде"), new_name="if")
    with pytest.raises(JsonRpcInvalidParams, match="reserved name; choose another"):
        await it.client.text_document_rename_async(renaming)
    nowhere = types.TextDocumentIdentifier("file:///нигде/нет.b24")
    asked = types.HoverParams(nowhere, types.Position(5, 5))
    assert await it.client.text_document_hover_async(asked) is None


def test_an_editor_is_helped_while_a_recipe_is_written(tmp_path: Path) -> None:
    """One session with one server, from a broken text to a good one."""
    asyncio.run(session(tmp_path))


def test_a_missing_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pygls the command says what to install."""
    monkeypatch.setitem(sys.modules, "pygls.exceptions", None)
    monkeypatch.delitem(sys.modules, "b24batch.lsp.server", raising=False)
    done = within("lsp")
    assert done.code == 2
    assert 'pip install "b24batch[lsp]"' in done.err
