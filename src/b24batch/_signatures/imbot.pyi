# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Imbot_App_Register(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chats/outdated/create-app/imbot-app-register.html

    BOT_ID, CODE, JS_METHOD, JS_PARAM, ICON_FILE, CONTEXT, EXTRANET_SUPPORT, LIVECHAT_SUPPORT,
    IFRAME_POPUP, LANG
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        BOT_ID: Value = ...,
        CODE: Value = ...,
        JS_METHOD: Value = ...,
        JS_PARAM: Value = ...,
        ICON_FILE: Value = ...,
        CONTEXT: Value = ...,
        EXTRANET_SUPPORT: Value = ...,
        LIVECHAT_SUPPORT: Value = ...,
        IFRAME_POPUP: Value = ...,
        LANG: Value = ...,
    ) -> Call: ...

class Imbot_App_Unregister(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chats/outdated/create-app/imbot-app-unregister.html

    APP_ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, APP_ID: Value = ...) -> Call: ...

class Imbot_App_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chats/outdated/create-app/imbot-app-update.html

    APP_ID, IFRAME, IFRAME_WIDTH, IFRAME_HEIGHT, JS_METHOD, JS_PARAM, HASH, ICON_FILE, CONTEXT,
    EXTRANET_SUPPORT, LIVECHAT_SUPPORT, IFRAME_POPUP, LANG
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        APP_ID: Value,
        IFRAME: Value = ...,
        IFRAME_WIDTH: Value = ...,
        IFRAME_HEIGHT: Value = ...,
        JS_METHOD: Value = ...,
        JS_PARAM: Value = ...,
        HASH: Value = ...,
        ICON_FILE: Value = ...,
        CONTEXT: Value = ...,
        EXTRANET_SUPPORT: Value = ...,
        LIVECHAT_SUPPORT: Value = ...,
        IFRAME_POPUP: Value = ...,
        LANG: Value = ...,
    ) -> Call: ...

class Imbot_App(Family):
    register: Imbot_App_Register
    unregister: Imbot_App_Unregister
    update: Imbot_App_Update

class Imbot_Bot_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/bots/imbot-bot-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Imbot_Bot(Family):
    list: Imbot_Bot_List

class Imbot_Chat_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-chat-add.html

    TYPE: string, TITLE: string, DESCRIPTION: string, COLOR: string, MESSAGE: string, USERS:
    array, AVATAR: string, ENTITY_TYPE: string, ENTITY_ID: string, BOT_ID: integer, CLIENT_ID:
    string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TYPE: Value = ...,
        TITLE: Value = ...,
        DESCRIPTION: Value = ...,
        COLOR: Value = ...,
        MESSAGE: Value = ...,
        USERS: Value = ...,
        AVATAR: Value = ...,
        ENTITY_TYPE: Value = ...,
        ENTITY_ID: Value = ...,
        BOT_ID: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Chat_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-chat-get.html

    ENTITY_TYPE: string, ENTITY_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ENTITY_TYPE: Value, ENTITY_ID: Value, start: Value = ...) -> Call: ...

class Imbot_Chat_Leave(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-chat-leave.html

    CHAT_ID: integer, BOT_ID: integer, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        BOT_ID: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Chat_SendTyping(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-chat-send-typing.html

    BOT_ID: integer, DIALOG_ID: string, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DIALOG_ID: Value,
        BOT_ID: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Chat_SetManager(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-chat-set-manager.html

    CHAT_ID: integer, USER_ID: integer, IS_MANAGER: string, BOT_ID: integer, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        USER_ID: Value,
        IS_MANAGER: Value = ...,
        BOT_ID: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Chat_SetOwner(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-chat-set-owner.html

    CHAT_ID: integer, USER_ID: integer, BOT_ID: integer, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        USER_ID: Value,
        BOT_ID: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Chat_UpdateAvatar(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-chat-update-avatar.html

    CHAT_ID: integer, AVATAR: string, BOT_ID: integer, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        AVATAR: Value,
        BOT_ID: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Chat_UpdateColor(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-chat-update-color.html

    CHAT_ID: integer, COLOR: string, BOT_ID: integer, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        COLOR: Value,
        BOT_ID: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Chat_UpdateTitle(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-chat-update-title.html

    CHAT_ID: integer, TITLE: string, BOT_ID: integer, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        TITLE: Value,
        BOT_ID: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Chat_User_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-chat-user-add.html

    CHAT_ID: integer, USERS: array, HIDE_HISTORY: string, BOT_ID: integer, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        USERS: Value,
        HIDE_HISTORY: Value = ...,
        BOT_ID: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Chat_User_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-chat-user-delete.html

    CHAT_ID: integer, USER_ID: integer, BOT_ID: integer, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        USER_ID: Value,
        BOT_ID: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Chat_User_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-chat-user-list.html

    CHAT_ID: integer, BOT_ID: integer, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        BOT_ID: Value = ...,
        CLIENT_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imbot_Chat_User(Family):
    add: Imbot_Chat_User_Add
    delete: Imbot_Chat_User_Delete
    list: Imbot_Chat_User_List

class Imbot_Chat(Family):
    add: Imbot_Chat_Add
    get: Imbot_Chat_Get
    leave: Imbot_Chat_Leave
    sendTyping: Imbot_Chat_SendTyping
    setManager: Imbot_Chat_SetManager
    setOwner: Imbot_Chat_SetOwner
    updateAvatar: Imbot_Chat_UpdateAvatar
    updateColor: Imbot_Chat_UpdateColor
    updateTitle: Imbot_Chat_UpdateTitle
    user: Imbot_Chat_User

class Imbot_Command_Answer(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/commands/imbot-command-answer.html

    COMMAND_ID: integer, COMMAND: string, MESSAGE_ID: integer, MESSAGE: string, ATTACH: object,
    KEYBOARD: object, MENU: object, SYSTEM: string, URL_PREVIEW: string, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        COMMAND_ID: Value,
        MESSAGE_ID: Value,
        MESSAGE: Value,
        COMMAND: Value = ...,
        ATTACH: Value = ...,
        KEYBOARD: Value = ...,
        MENU: Value = ...,
        SYSTEM: Value = ...,
        URL_PREVIEW: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        COMMAND: Value,
        MESSAGE_ID: Value,
        MESSAGE: Value,
        COMMAND_ID: Value = ...,
        ATTACH: Value = ...,
        KEYBOARD: Value = ...,
        MENU: Value = ...,
        SYSTEM: Value = ...,
        URL_PREVIEW: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Command_Register(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/commands/imbot-command-register.html

    BOT_ID: integer, COMMAND: string, EVENT_COMMAND_ADD: string, LANG: array, COMMON: string,
    HIDDEN: string, EXTRANET_SUPPORT: string, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        BOT_ID: Value,
        COMMAND: Value,
        EVENT_COMMAND_ADD: Value,
        LANG: Value,
        COMMON: Value = ...,
        HIDDEN: Value = ...,
        EXTRANET_SUPPORT: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Command_Unregister(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/commands/imbot-command-unregister.html

    COMMAND_ID: integer, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, COMMAND_ID: Value, CLIENT_ID: Value = ...) -> Call: ...

class Imbot_Command_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/commands/imbot-command-update.html

    COMMAND_ID: integer, FIELDS: object, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, COMMAND_ID: Value, FIELDS: Value, CLIENT_ID: Value = ...) -> Call: ...

class Imbot_Command(Family):
    answer: Imbot_Command_Answer
    register: Imbot_Command_Register
    unregister: Imbot_Command_Unregister
    update: Imbot_Command_Update

class Imbot_Dialog_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/chats/imbot-dialog-get.html

    DIALOG_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value, start: Value = ...) -> Call: ...

class Imbot_Dialog(Family):
    get: Imbot_Dialog_Get

class Imbot_Message_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/messages/imbot-message-add.html

    BOT_ID: integer, DIALOG_ID: string, FROM_USER_ID: integer, TO_USER_ID: integer, MESSAGE:
    string, ATTACH: object|string, KEYBOARD: object|string, MENU: object|string, SYSTEM: string,
    URL_PREVIEW: string, SKIP_CONNECTOR: string, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DIALOG_ID: Value,
        MESSAGE: Value,
        BOT_ID: Value = ...,
        FROM_USER_ID: Value = ...,
        TO_USER_ID: Value = ...,
        ATTACH: Value = ...,
        KEYBOARD: Value = ...,
        MENU: Value = ...,
        SYSTEM: Value = ...,
        URL_PREVIEW: Value = ...,
        SKIP_CONNECTOR: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FROM_USER_ID: Value,
        MESSAGE: Value,
        BOT_ID: Value = ...,
        DIALOG_ID: Value = ...,
        TO_USER_ID: Value = ...,
        ATTACH: Value = ...,
        KEYBOARD: Value = ...,
        MENU: Value = ...,
        SYSTEM: Value = ...,
        URL_PREVIEW: Value = ...,
        SKIP_CONNECTOR: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TO_USER_ID: Value,
        MESSAGE: Value,
        BOT_ID: Value = ...,
        DIALOG_ID: Value = ...,
        FROM_USER_ID: Value = ...,
        ATTACH: Value = ...,
        KEYBOARD: Value = ...,
        MENU: Value = ...,
        SYSTEM: Value = ...,
        URL_PREVIEW: Value = ...,
        SKIP_CONNECTOR: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Message_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/messages/imbot-message-delete.html

    BOT_ID: integer, MESSAGE_ID: integer, COMPLETE: string, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        MESSAGE_ID: Value,
        BOT_ID: Value = ...,
        COMPLETE: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Message_Like(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/messages/imbot-message-like.html

    BOT_ID: integer, MESSAGE_ID: integer, ACTION: string, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        MESSAGE_ID: Value,
        BOT_ID: Value = ...,
        ACTION: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Message_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/messages/imbot-message-update.html

    BOT_ID: integer, MESSAGE_ID: integer, MESSAGE: string, ATTACH: object|string, KEYBOARD:
    object|string, MENU: object|string, URL_PREVIEW: string, SKIP_CONNECTOR: string, CLIENT_ID:
    string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        MESSAGE_ID: Value,
        BOT_ID: Value = ...,
        MESSAGE: Value = ...,
        ATTACH: Value = ...,
        KEYBOARD: Value = ...,
        MENU: Value = ...,
        URL_PREVIEW: Value = ...,
        SKIP_CONNECTOR: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Message(Family):
    add: Imbot_Message_Add
    delete: Imbot_Message_Delete
    like: Imbot_Message_Like
    update: Imbot_Message_Update

class Imbot_Register(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/bots/imbot-register.html

    CODE: string, TYPE: string, OPENLINE: string, EVENT_HANDLER: string, EVENT_MESSAGE_ADD:
    string, EVENT_MESSAGE_UPDATE: string, EVENT_MESSAGE_DELETE: string, EVENT_WELCOME_MESSAGE:
    string, EVENT_BOT_DELETE: string, CLIENT_ID: string, PROPERTIES: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CODE: Value,
        PROPERTIES: Value,
        TYPE: Value = ...,
        OPENLINE: Value = ...,
        EVENT_HANDLER: Value = ...,
        EVENT_MESSAGE_ADD: Value = ...,
        EVENT_MESSAGE_UPDATE: Value = ...,
        EVENT_MESSAGE_DELETE: Value = ...,
        EVENT_WELCOME_MESSAGE: Value = ...,
        EVENT_BOT_DELETE: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imbot_Unregister(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/bots/imbot-unregister.html

    BOT_ID: integer, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, BOT_ID: Value, CLIENT_ID: Value = ...) -> Call: ...

class Imbot_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chat-bots/outdated/bots/imbot-update.html

    BOT_ID: integer, FIELDS: object, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, BOT_ID: Value, FIELDS: Value, CLIENT_ID: Value = ...) -> Call: ...

class Imbot_V2_Bot_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/bots/bot-get.html

    botId: integer, code: string, botToken: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        code: Value = ...,
        botToken: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        code: Value,
        botId: Value = ...,
        botToken: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imbot_V2_Bot_List(Family):
    """Reads; records under `bots`: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/bots/bot-list.html

    botToken: string, filter: object, limit: integer, offset: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botToken: Value = ...,
        filter: Value = ...,
        limit: Value = ...,
        offset: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imbot_V2_Bot_Register(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/bots/bot-register.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Imbot_V2_Bot_Unregister(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/bots/bot-unregister.html

    botId: integer, botToken: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, botId: Value, botToken: Value = ...) -> Call: ...

class Imbot_V2_Bot_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/bots/bot-update.html

    botId: integer, botToken: string, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, botId: Value, fields: Value, botToken: Value = ...) -> Call: ...

class Imbot_V2_Bot(Family):
    get: Imbot_V2_Bot_Get
    list: Imbot_V2_Bot_List
    register: Imbot_V2_Bot_Register
    unregister: Imbot_V2_Bot_Unregister
    update: Imbot_V2_Bot_Update

class Imbot_V2_Chat_InputAction_Notify(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/ui/chat-input-action-notify.html

    botId: integer, botToken: string, dialogId: string, statusMessageCode: string, duration:
    integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        botToken: Value = ...,
        statusMessageCode: Value = ...,
        duration: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_InputAction(Family):
    notify: Imbot_V2_Chat_InputAction_Notify

class Imbot_V2_Chat_Manager_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/chats/chat-manager-add.html

    botId: integer, botToken: string, dialogId: string, userIds: integer[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        userIds: Value,
        botToken: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_Manager_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/chats/chat-manager-delete.html

    botId: integer, botToken: string, dialogId: string, userIds: integer[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        userIds: Value,
        botToken: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_Manager(Family):
    add: Imbot_V2_Chat_Manager_Add
    delete: Imbot_V2_Chat_Manager_Delete

class Imbot_V2_Chat_Message_Reaction_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/messages/chat-message-reaction-add.html

    botId: integer, botToken: string, messageId: integer, reaction: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        messageId: Value,
        reaction: Value,
        botToken: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_Message_Reaction_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/messages/chat-message-reaction-delete.html

    botId: integer, botToken: string, messageId: integer, reaction: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        messageId: Value,
        reaction: Value,
        botToken: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_Message_Reaction(Family):
    add: Imbot_V2_Chat_Message_Reaction_Add
    delete: Imbot_V2_Chat_Message_Reaction_Delete

class Imbot_V2_Chat_Message_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/messages/chat-message-delete.html

    botId: integer, botToken: string, messageId: integer, complete: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        messageId: Value,
        botToken: Value = ...,
        complete: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_Message_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/messages/chat-message-get.html

    botId: integer, botToken: string, messageId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        messageId: Value,
        botToken: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_Message_GetContext(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/messages/chat-message-get-context.html

    botId: integer, botToken: string, messageId: integer, range: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        messageId: Value,
        botToken: Value = ...,
        range: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_Message_Read(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/messages/chat-message-read.html

    botId: integer, botToken: string, dialogId: string, messageId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        botToken: Value = ...,
        messageId: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_Message_Send(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/messages/chat-message-send.html

    botId: integer, botToken: string, dialogId: string, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        botToken: Value = ...,
        fields: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_Message_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/messages/chat-message-update.html

    botId: integer, botToken: string, messageId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        messageId: Value,
        fields: Value,
        botToken: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_Message(Family):
    Reaction: Imbot_V2_Chat_Message_Reaction
    delete: Imbot_V2_Chat_Message_Delete
    get: Imbot_V2_Chat_Message_Get
    getContext: Imbot_V2_Chat_Message_GetContext
    read: Imbot_V2_Chat_Message_Read
    send: Imbot_V2_Chat_Message_Send
    update: Imbot_V2_Chat_Message_Update

class Imbot_V2_Chat_TextField_Enabled(Family):
    """Reads or writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/ui/chat-text-field-enabled.html

    botId: integer, botToken: string, dialogId: string, enabled: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        botToken: Value = ...,
        enabled: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_TextField(Family):
    enabled: Imbot_V2_Chat_TextField_Enabled

class Imbot_V2_Chat_User_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/chats/chat-user-add.html

    botId: integer, botToken: string, dialogId: string, userIds: integer[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        userIds: Value,
        botToken: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_User_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/chats/chat-user-delete.html

    botId: integer, botToken: string, dialogId: string, userId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        userId: Value,
        botToken: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_User_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/chats/chat-user-list.html

    botId: integer, botToken: string, dialogId: string, order: object, limit: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        botToken: Value = ...,
        order: Value = ...,
        limit: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_User(Family):
    add: Imbot_V2_Chat_User_Add
    delete: Imbot_V2_Chat_User_Delete
    list: Imbot_V2_Chat_User_List

class Imbot_V2_Chat_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/chats/chat-add.html

    botId: integer, botToken: string, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, botId: Value, botToken: Value = ..., fields: Value = ...) -> Call: ...

class Imbot_V2_Chat_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/chats/chat-get.html

    botId: integer, botToken: string, dialogId: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        botToken: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_Leave(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/chats/chat-leave.html

    botId: integer, botToken: string, dialogId: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, botId: Value, dialogId: Value, botToken: Value = ...) -> Call: ...

class Imbot_V2_Chat_SetOwner(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/chats/chat-set-owner.html

    botId: integer, botToken: string, dialogId: string, userId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        userId: Value,
        botToken: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/chats/chat-update.html

    botId: integer, botToken: string, dialogId: string, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        fields: Value,
        botToken: Value = ...,
    ) -> Call: ...

class Imbot_V2_Chat(Family):
    InputAction: Imbot_V2_Chat_InputAction
    Manager: Imbot_V2_Chat_Manager
    Message: Imbot_V2_Chat_Message
    TextField: Imbot_V2_Chat_TextField
    User: Imbot_V2_Chat_User
    add: Imbot_V2_Chat_Add
    get: Imbot_V2_Chat_Get
    leave: Imbot_V2_Chat_Leave
    setOwner: Imbot_V2_Chat_SetOwner
    update: Imbot_V2_Chat_Update

class Imbot_V2_Command_Answer(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/commands/command-answer.html

    botId: integer, botToken: string, commandId: integer, messageId: integer, dialogId: string,
    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        commandId: Value,
        messageId: Value,
        dialogId: Value,
        botToken: Value = ...,
        fields: Value = ...,
    ) -> Call: ...

class Imbot_V2_Command_List(Family):
    """Reads; records under `commands`: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/commands/command-list.html

    botId: integer, botToken: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, botId: Value, botToken: Value = ..., start: Value = ...) -> Call: ...

class Imbot_V2_Command_Register(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/commands/command-register.html

    botId: integer, botToken: string, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, botId: Value, fields: Value, botToken: Value = ...) -> Call: ...

class Imbot_V2_Command_Unregister(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/commands/command-unregister.html

    botId: integer, botToken: string, commandId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, botId: Value, commandId: Value, botToken: Value = ...) -> Call: ...

class Imbot_V2_Command_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/commands/command-update.html

    botId: integer, botToken: string, commandId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        commandId: Value,
        fields: Value,
        botToken: Value = ...,
    ) -> Call: ...

class Imbot_V2_Command(Family):
    answer: Imbot_V2_Command_Answer
    list: Imbot_V2_Command_List
    register: Imbot_V2_Command_Register
    unregister: Imbot_V2_Command_Unregister
    update: Imbot_V2_Command_Update

class Imbot_V2_Event_Get(Family):
    """Reads or writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/events/event-get.html

    botId: integer, botToken: string, offset: integer, limit: integer, withUserEvents: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        botToken: Value = ...,
        offset: Value = ...,
        limit: Value = ...,
        withUserEvents: Value = ...,
    ) -> Call: ...

class Imbot_V2_Event(Family):
    get: Imbot_V2_Event_Get

class Imbot_V2_File_Download(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/files/file-download.html

    botId: integer, botToken: string, fileId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        fileId: Value,
        botToken: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imbot_V2_File_Upload(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/files/file-upload.html

    botId: integer, botToken: string, dialogId: string, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        botId: Value,
        dialogId: Value,
        fields: Value,
        botToken: Value = ...,
    ) -> Call: ...

class Imbot_V2_File(Family):
    download: Imbot_V2_File_Download
    upload: Imbot_V2_File_Upload

class Imbot_V2_Revision_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/imbot.v2/revision-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Imbot_V2_Revision(Family):
    get: Imbot_V2_Revision_Get

class Imbot_V2(Family):
    Bot: Imbot_V2_Bot
    Chat: Imbot_V2_Chat
    Command: Imbot_V2_Command
    Event: Imbot_V2_Event
    File: Imbot_V2_File
    Revision: Imbot_V2_Revision

class Imbot(Family):
    app: Imbot_App
    bot: Imbot_Bot
    chat: Imbot_Chat
    command: Imbot_Command
    dialog: Imbot_Dialog
    message: Imbot_Message
    register: Imbot_Register
    unregister: Imbot_Unregister
    update: Imbot_Update
    v2: Imbot_V2
