"""The server: one function for each thing that an editor may ask."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import ParamSpec, Protocol, TypeAlias, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from b24batch import assist
from b24batch.catalogue import Catalogue
from b24batch.errors import BatchError, RecipeError, SyntaxProblem
from b24batch.lsp.positions import Positions
from b24batch.lsp.setting import Setting, SettingOf
from b24batch.lsp.symbols import symbols
from b24batch.lsp.wording import completion_item, diagnostic, range_of, text_edits

__all__ = ["PlanOf", "make_server"]

PlanOf: TypeAlias = Callable[[str, int, Catalogue], str]
"""The plan of the statement in a line, counted from 1, of a text; raises BatchError."""

P = ParamSpec("P")
T = TypeVar("T")

_PAUSE = 0.15  # seconds without typing before a text is checked
_TRIGGERS = [".", "$", "{", "[", "|", ":"]


class _About(Protocol):
    """A question about a place; the classes of the protocol have no common one."""

    @property
    def text_document(self) -> types.TextDocumentIdentifier: ...

    @property
    def position(self) -> types.Position: ...


class _Server(LanguageServer):
    """A server with what it has to know: whom to ask for plans, and for what holds in a folder.

    What may take long in a long text, checks and plans, is done beside the loop one after the
    other, so that completion need not wait for it.
    """

    def __init__(self, version: str, plan_of: PlanOf, setting_of: SettingOf) -> None:
        super().__init__("b24batch", version, types.TextDocumentSyncKind.Full)
        self.plan_of = plan_of
        self.setting_of = setting_of
        self.checks: dict[str, asyncio.Task[None]] = {}
        self.worker = ThreadPoolExecutor(max_workers=1)

    def setting(self, uri: str) -> Setting:
        """What holds for a document; one that is in no file is as if in the working directory."""
        path = to_fs_path(uri) if uri.startswith("file:") else None
        return self.setting_of(Path.cwd() if path is None else Path(path).parent)

    def known(self, about: _About) -> assist.Known:
        """What is known besides a text."""
        return assist.Known(catalogue=self.setting(about.text_document.uri).catalogue)

    def positions(self, uri: str) -> Positions:
        """The text of an open document, or of a file; empty where there is none."""
        try:
            return Positions(self.workspace.get_text_document(uri).source)
        except (OSError, UnicodeDecodeError):
            return Positions("")

    def place(self, params: _About) -> tuple[Positions, int]:
        """The text and the offset that a question is about."""
        positions = self.positions(params.text_document.uri)
        return positions, positions.offset(params.position.line, params.position.character)

    async def beside(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The value of a function that is called where it keeps nothing from being answered."""
        called = functools.partial(function, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self.worker, called)

    def check_soon(self, uri: str, pause: float = 0.0) -> None:
        """Tell everything that is wrong with a document, in the place of an earlier check."""
        self.forget(uri)
        self.checks[uri] = asyncio.ensure_future(self._check(uri, pause))

    async def _check(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        positions = self.positions(uri)
        self.publish(uri, await self.beside(self._found, uri, positions))

    def _found(self, uri: str, positions: Positions) -> list[types.Diagnostic]:
        setting = self.setting(uri)
        found = assist.problems(positions.text, setting.catalogue, strict=setting.strict)
        if setting.problem is not None:
            found.insert(0, setting.problem)
        return [diagnostic(problem, positions, uri) for problem in found]

    def publish(self, uri: str, diagnostics: list[types.Diagnostic]) -> None:
        """Tell the editor what to mark in a document."""
        told = types.PublishDiagnosticsParams(uri=uri, diagnostics=diagnostics)
        self.text_document_publish_diagnostics(told)

    def forget(self, uri: str) -> None:
        """Call off a check that is not done; what it would tell is out of date."""
        check = self.checks.pop(uri, None)
        if check is not None:
            check.cancel()


def make_server(version: str, plan_of: PlanOf, setting_of: SettingOf) -> LanguageServer:
    """A server that has not begun to listen."""
    logging.getLogger("pygls.protocol.json_rpc").addFilter(_is_no_refusal)
    server = _Server(version, plan_of, setting_of)
    _follow_documents(server)
    _answer_about_places(server)
    _outline_documents(server)
    _change_documents(server)
    return server


def _is_no_refusal(record: logging.LogRecord) -> bool:
    """Whether a record is to be logged: what the user is told anyway is no failure of ours."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, JsonRpcInvalidParams)


def _follow_documents(server: _Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        server.check_soon(params.text_document.uri, _PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.forget(params.text_document.uri)
        server.publish(params.text_document.uri, [])


def _answer_about_places(server: _Server) -> None:
    @server.feature(
        types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=_TRIGGERS)
    )
    def completed(params: types.CompletionParams) -> types.CompletionList:
        positions, offset = server.place(params)
        found = assist.complete(positions.text, offset, server.known(params))
        items = [completion_item(s, number, positions) for number, s in enumerate(found)]
        return types.CompletionList(is_incomplete=True, items=items)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(params: types.HoverParams) -> types.Hover | None:
        positions, offset = server.place(params)
        known = server.known(params)
        found = assist.hover(positions.text, offset, known)
        if found is None:
            return None
        plan = await server.beside(_plan, server, positions.text, offset, known)
        told = [found.text, plan]
        content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n".join(filter(None, told)))
        return types.Hover(content, range_of(positions, found.span.start, found.span.end))

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def defined(params: types.DefinitionParams) -> types.Location | None:
        positions, offset = server.place(params)
        span = assist.definition(positions.text, offset)
        if span is None:
            return None
        return types.Location(params.text_document.uri, range_of(positions, span.start, span.end))

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    def referred(params: types.ReferenceParams) -> list[types.Location]:
        positions, offset = server.place(params)
        spans = assist.references(positions.text, offset)
        uri = params.text_document.uri
        return [types.Location(uri, range_of(positions, span.start, span.end)) for span in spans]


def _outline_documents(server: _Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def outlined(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        return symbols(server.positions(params.text_document.uri))


def _plan(server: _Server, text: str, offset: int, known: assist.Known) -> str:
    """The plan of the statement at a place, where a plan can be made."""
    from b24batch.syntax.outline import outline

    pieces = outline(text)
    at = pieces.at(offset)
    if at is None:
        return ""
    try:
        line = text.count("\n", 0, pieces.pieces[at].start) + 1
        lines = server.plan_of(text, line, known.catalogue)
    except BatchError:
        return ""
    return f"```text\n{lines}\n```" if lines else ""


def _change_documents(server: _Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    def formatted(params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
        from b24batch.syntax import format_text, parse

        positions = server.positions(params.text_document.uri)
        try:
            text = format_text(parse(positions.text))
        except SyntaxProblem:
            return None
        if text == positions.text:
            return []
        return text_edits([assist.Edit(0, len(positions.text), text)], positions)

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepared(params: types.PrepareRenameParams) -> types.Range | None:
        positions, offset = server.place(params)
        spans = assist.references(positions.text, offset)
        here = [span for span in spans if span.start - 1 <= offset <= span.end]
        return range_of(positions, here[0].start, here[0].end) if here else None

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    def renamed(params: types.RenameParams) -> types.WorkspaceEdit | None:
        positions, offset = server.place(params)
        try:
            edits = assist.rename(positions.text, offset, params.new_name)
        except RecipeError as error:
            problem = error.problems[0]
            raise JsonRpcInvalidParams(message=f"{problem.message}; {problem.hint}") from None
        uri = params.text_document.uri
        return types.WorkspaceEdit({uri: text_edits(edits, positions)}) if edits else None

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix]),
    )
    async def offered(params: types.CodeActionParams) -> list[types.CodeAction]:
        return await server.beside(_code_actions, server, params)


def _code_actions(server: _Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    uri = params.text_document.uri
    positions = server.positions(uri)
    start = positions.offset(params.range.start.line, params.range.start.character)
    end = positions.offset(params.range.end.line, params.range.end.character)
    found: list[types.CodeAction] = []
    catalogue = server.setting(uri).catalogue
    for problem in assist.problems(positions.text, catalogue):
        if problem.span is None or problem.span.end < start or problem.span.start > end:
            continue
        for action in assist.actions(positions.text, problem, catalogue):
            edits = text_edits([action.edit], positions)
            found.append(
                types.CodeAction(
                    title=action.title,
                    kind=types.CodeActionKind.QuickFix,
                    diagnostics=[diagnostic(problem, positions, uri)],
                    edit=types.WorkspaceEdit({uri: edits}),
                )
            )
    return found
