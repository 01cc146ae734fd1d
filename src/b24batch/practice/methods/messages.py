"""The messenger: chats, messages and notifications; and the news feed."""

from __future__ import annotations

import functools
from typing import Any

from b24batch.practice.answers import Answer, Fault
from b24batch.practice.casts import as_list, to_int, to_text
from b24batch.practice.context import Context, Method
from b24batch.practice.params import LooseParams
from b24batch.practice.store import Record

__all__ = ["methods"]

_CHAT = "chat"
_MOST = 50


def methods() -> tuple[Method, ...]:
    """Messages to people and chats."""
    return (
        Method("im.notify.personal.add", functools.partial(_notify, 1), LooseParams, writes=True),
        Method("im.notify.system.add", functools.partial(_notify, 0), LooseParams, writes=True),
        Method("im.notify.delete", _delete_note, LooseParams, writes=True),
        Method("im.message.add", _say, LooseParams, writes=True),
        Method("im.message.update", _reword, LooseParams, writes=True),
        Method("im.message.delete", _unsay, LooseParams, writes=True),
        Method("im.dialog.messages.get", _messages, LooseParams),
        Method("im.chat.add", _add_chat, LooseParams, writes=True),
        Method("im.chat.user.list", _members, LooseParams),
        Method("im.chat.user.add", _join, LooseParams, writes=True),
        Method("im.chat.user.delete", _leave, LooseParams, writes=True),
        Method("log.blogpost.add", _post, LooseParams, writes=True),
        Method("log.blogpost.get", _posts, LooseParams),
        Method("log.blogpost.delete", _delete_post, LooseParams, writes=True),
    )


def _notify(author: int, context: Context, params: LooseParams) -> Answer:
    user_id, message = to_int(params.get("USER_ID")), params.text("MESSAGE")
    if user_id <= 0:
        raise Fault("USER_ID_EMPTY", "User ID can't be empty")
    if not message:
        raise Fault("MESSAGE_EMPTY", "Message can't be empty")
    note: Record = {"userId": user_id, "message": message, "created": context.now}
    note |= {"authorId": author and context.user_id, "tag": params.text("TAG")}
    return {"result": context.store.keep("notification", note)}


def _delete_note(context: Context, params: LooseParams) -> Answer:
    """Notifications with an id or a tag; whether there were any."""
    note_id, tag = to_int(params.get("ID")), params.text("TAG")
    if note_id <= 0 and not tag:
        raise Fault("PARAMS_ERROR", "Incorrect params")
    rows = context.store.rows("notification")
    found = [row["id"] for row in rows if row["id"] == note_id or (tag and row["tag"] == tag)]
    return {"result": all([context.store.drop("notification", one) for one in found] or [False])}


def _dialog(context: Context, params: LooseParams) -> str:
    """The dialog that a call is about: `chat5`, or the number of a person who exists."""
    dialog = params.text("DIALOG_ID")
    if dialog.startswith(_CHAT):
        if context.store.find("chat", to_int(dialog.removeprefix(_CHAT))) is None:
            raise Fault("ACCESS_ERROR", "Action unavailable")
        return dialog
    if to_int(dialog) <= 0:
        raise Fault("USER_ID_EMPTY", "User ID can't be empty")
    if context.store.find("user", to_int(dialog)) is None:
        raise Fault("USER_NOT_FOUND", "User not found")
    return str(to_int(dialog))


def _say(context: Context, params: LooseParams) -> Answer:
    dialog, text = _dialog(context, params), params.text("MESSAGE")
    if not text and not params.get("ATTACH"):
        raise Fault("MESSAGE_EMPTY", "Message can't be empty")
    row: Record = {"dialog": dialog, "text": text, "author": context.user_id, "at": context.now}
    return {"result": context.store.keep("message", row)}


def _message(context: Context, params: LooseParams) -> Record:
    return context.existing(
        "message", to_int(params.get("MESSAGE_ID")), "MESSAGE_ID_ERROR", "Message ID can't be empty"
    )


def _reword(context: Context, params: LooseParams) -> Answer:
    row = _message(context, params)
    row["text"] = params.text("MESSAGE") or row["text"]
    return {"result": True}


def _unsay(context: Context, params: LooseParams) -> Answer:
    return {"result": context.store.drop("message", _message(context, params)["id"])}


def _messages(context: Context, params: LooseParams) -> Answer:
    """The newest messages of a dialog, those before `LAST_ID` if it is given."""
    dialog, last = _dialog(context, params), to_int(params.get("LAST_ID"))
    rows = [row for row in context.store.rows("message") if row["dialog"] == dialog]
    rows = [row for row in rows if not last or row["id"] < last]
    chat_id = to_int(dialog.removeprefix(_CHAT))
    shown = [
        {
            "id": row["id"],
            "chat_id": chat_id,
            "author_id": row["author"],
            "date": row["at"],
            "text": row["text"],
            "unread": False,
            "uuid": None,
            "replaces": [],
            "params": [],
            "disappearing_date": None,
        }
        for row in rows[::-1][:_MOST]
    ]
    return {"result": {"chat_id": chat_id, "messages": shown, "users": [], "files": []}}


def _people(context: Context, value: Any) -> list[int]:
    ids = (to_int(item) for item in as_list(value))
    return [user_id for user_id in ids if context.store.find("user", user_id) is not None]


def _add_chat(context: Context, params: LooseParams) -> Answer:
    """A chat with its maker in it."""
    users = list(dict.fromkeys([context.user_id, *_people(context, params.get("USERS"))]))
    title = params.text("TITLE") or "Chat"
    return {"result": context.store.keep("chat", {"title": title, "users": users})}


def _chat(context: Context, params: LooseParams) -> Record:
    number = to_int(params.get("CHAT_ID"))
    if number <= 0:
        raise Fault("CHAT_ID_EMPTY", "Chat ID can't be empty")
    return context.existing("chat", number, "ACCESS_ERROR", "You don't have access to this chat")


def _members(context: Context, params: LooseParams) -> Answer:
    return {"result": list(_chat(context, params)["users"])}


def _join(context: Context, params: LooseParams) -> Answer:
    chat = _chat(context, params)
    chat["users"] = list(dict.fromkeys([*chat["users"], *_people(context, params.get("USERS"))]))
    return {"result": True}


def _leave(context: Context, params: LooseParams) -> Answer:
    chat, user_id = _chat(context, params), to_int(params.get("USER_ID"))
    if user_id not in chat["users"]:
        raise Fault("USER_NOT_FOUND", "User is not in the chat")
    chat["users"] = [one for one in chat["users"] if one != user_id]
    return {"result": True}


def _post(context: Context, params: LooseParams) -> Answer:
    text = params.text("POST_MESSAGE")
    if not text:
        raise Fault("SONET_CONTROLLER_LIVEFEED_BLOGPOST_ADD_ERROR", "Message is empty")
    row: Record = {
        "title": params.text("POST_TITLE"),
        "text": text,
        "author": to_int(params.get("USER_ID")) or context.user_id,
        "at": context.now,
    }
    return {"result": context.store.keep("blog_post", row)}


def _posts(context: Context, params: LooseParams) -> Answer:
    """The feed, newest first, or one post of it."""
    wanted = to_int(params.get("POST_ID"))
    rows = [row for row in context.store.rows("blog_post")[::-1] if wanted in (0, row["id"])]
    shown = [
        {
            "ID": str(row["id"]),
            "BLOG_ID": "1",
            "PUBLISH_STATUS": "P",
            "TITLE": row["title"],
            "AUTHOR_ID": str(row["author"]),
            "ENABLE_COMMENTS": "Y",
            "NUM_COMMENTS": "0",
            "DETAIL_TEXT": row["text"],
            "DATE_PUBLISH": row["at"],
        }
        for row in rows[:_MOST]
    ]
    return {"result": shown, "total": len(shown)}


def _delete_post(context: Context, params: LooseParams) -> Answer:
    if not context.store.drop("blog_post", to_int(params.get("POST_ID"))):
        raise Fault("0", f"Post {to_text(params.get('POST_ID'))} is not found")
    return {"result": True}
