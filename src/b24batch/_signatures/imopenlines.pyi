# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Imopenlines_Bot_Session_Finish(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/chat-bots/imopenlines-bot-session-finish.html

    CHAT_ID: integer, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, CLIENT_ID: Value = ...) -> Call: ...

class Imopenlines_Bot_Session_Message_Send(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/chat-bots/imopenlines-bot-session-message-send.html

    CHAT_ID: integer, NAME: string, MESSAGE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, NAME: Value = ..., MESSAGE: Value = ...) -> Call: ...

class Imopenlines_Bot_Session_Message(Family):
    send: Imopenlines_Bot_Session_Message_Send

class Imopenlines_Bot_Session_Operator(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/chat-bots/imopenlines-bot-session-operator.html

    CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value) -> Call: ...

class Imopenlines_Bot_Session_Transfer(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/chat-bots/imopenlines-bot-session-transfer.html

    CHAT_ID: integer, USER_ID: integer, QUEUE_ID: integer, TRANSFER_ID: string|integer, LEAVE:
    boolean, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        USER_ID: Value = ...,
        QUEUE_ID: Value = ...,
        TRANSFER_ID: Value = ...,
        LEAVE: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Imopenlines_Bot_Session(Family):
    finish: Imopenlines_Bot_Session_Finish
    message: Imopenlines_Bot_Session_Message
    operator: Imopenlines_Bot_Session_Operator
    transfer: Imopenlines_Bot_Session_Transfer

class Imopenlines_Bot(Family):
    session: Imopenlines_Bot_Session

class Imopenlines_Config_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/imopenlines-config-add.html

    PARAMS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, PARAMS: Value = ...) -> Call: ...

class Imopenlines_Config_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/imopenlines-config-delete.html

    CONFIG_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CONFIG_ID: Value) -> Call: ...

class Imopenlines_Config_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/imopenlines-config-get.html

    CONFIG_ID: integer, WITH_QUEUE: char, SHOW_OFFLINE: char
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CONFIG_ID: Value,
        WITH_QUEUE: Value = ...,
        SHOW_OFFLINE: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imopenlines_Config_List_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/imopenlines-config-list-get.html

    PARAMS: object, OPTIONS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        PARAMS: Value = ...,
        OPTIONS: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imopenlines_Config_List(Family):
    get: Imopenlines_Config_List_Get

class Imopenlines_Config_Path_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/imopenlines-config-path-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Imopenlines_Config_Path(Family):
    get: Imopenlines_Config_Path_Get

class Imopenlines_Config_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/imopenlines-config-update.html

    CONFIG_ID: integer, PARAMS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CONFIG_ID: Value, PARAMS: Value = ...) -> Call: ...

class Imopenlines_Config(Family):
    add: Imopenlines_Config_Add
    delete: Imopenlines_Config_Delete
    get: Imopenlines_Config_Get
    list: Imopenlines_Config_List
    path: Imopenlines_Config_Path
    update: Imopenlines_Config_Update

class Imopenlines_Crm_Chat_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/chats/imopenlines-crm-chat-get.html

    CRM_ENTITY_TYPE: string, CRM_ENTITY: integer, ACTIVE_ONLY: char
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CRM_ENTITY_TYPE: Value,
        CRM_ENTITY: Value,
        ACTIVE_ONLY: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imopenlines_Crm_Chat_GetLastId(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/chats/imopenlines-crm-chat-get-last-id.html

    CRM_ENTITY_TYPE: string, CRM_ENTITY: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CRM_ENTITY_TYPE: Value,
        CRM_ENTITY: Value,
        start: Value = ...,
    ) -> Call: ...

class Imopenlines_Crm_Chat_User_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/chats/imopenlines-crm-chat-user-add.html

    CRM_ENTITY_TYPE: string, CRM_ENTITY: integer, USER_ID: integer, CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CRM_ENTITY_TYPE: Value,
        CRM_ENTITY: Value,
        USER_ID: Value,
        CHAT_ID: Value = ...,
    ) -> Call: ...

class Imopenlines_Crm_Chat_User_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/chats/imopenlines-crm-chat-user-delete.html

    CRM_ENTITY_TYPE: string, CRM_ENTITY: integer, USER_ID: integer, CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CRM_ENTITY_TYPE: Value,
        CRM_ENTITY: Value,
        USER_ID: Value,
        CHAT_ID: Value = ...,
    ) -> Call: ...

class Imopenlines_Crm_Chat_User(Family):
    add: Imopenlines_Crm_Chat_User_Add
    delete: Imopenlines_Crm_Chat_User_Delete

class Imopenlines_Crm_Chat(Family):
    get: Imopenlines_Crm_Chat_Get
    getLastId: Imopenlines_Crm_Chat_GetLastId
    user: Imopenlines_Crm_Chat_User

class Imopenlines_Crm_Lead_Create(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-crm-lead-create.html

    CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value) -> Call: ...

class Imopenlines_Crm_Lead(Family):
    create: Imopenlines_Crm_Lead_Create

class Imopenlines_Crm_Message_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/messages/imopenlines-crm-message-add.html

    CRM_ENTITY_TYPE: string, CRM_ENTITY: integer, USER_ID: integer, CHAT_ID: integer, MESSAGE:
    string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CRM_ENTITY_TYPE: Value,
        CRM_ENTITY: Value,
        USER_ID: Value,
        CHAT_ID: Value,
        MESSAGE: Value,
    ) -> Call: ...

class Imopenlines_Crm_Message(Family):
    add: Imopenlines_Crm_Message_Add

class Imopenlines_Crm(Family):
    chat: Imopenlines_Crm_Chat
    lead: Imopenlines_Crm_Lead
    message: Imopenlines_Crm_Message

class Imopenlines_Dialog_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-dialog-get.html

    CHAT_ID: integer, DIALOG_ID: string, SESSION_ID: integer, USER_CODE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        DIALOG_ID: Value = ...,
        SESSION_ID: Value = ...,
        USER_CODE: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DIALOG_ID: Value,
        CHAT_ID: Value = ...,
        SESSION_ID: Value = ...,
        USER_CODE: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        SESSION_ID: Value,
        CHAT_ID: Value = ...,
        DIALOG_ID: Value = ...,
        USER_CODE: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_CODE: Value,
        CHAT_ID: Value = ...,
        DIALOG_ID: Value = ...,
        SESSION_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imopenlines_Dialog(Family):
    get: Imopenlines_Dialog_Get

class Imopenlines_Message_Quick_Save(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/messages/imopenlines-message-quick-save.html

    CHAT_ID: integer, MESSAGE_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, MESSAGE_ID: Value) -> Call: ...

class Imopenlines_Message_Quick(Family):
    save: Imopenlines_Message_Quick_Save

class Imopenlines_Message_Session_Start(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-message-session-start.html

    CHAT_ID: integer, MESSAGE_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, MESSAGE_ID: Value) -> Call: ...

class Imopenlines_Message_Session(Family):
    start: Imopenlines_Message_Session_Start

class Imopenlines_Message(Family):
    quick: Imopenlines_Message_Quick
    session: Imopenlines_Message_Session

class Imopenlines_Network_Join(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/imopenlines-network-join.html

    CODE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CODE: Value) -> Call: ...

class Imopenlines_Network_Message_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/imopenlines-network-message-add.html

    CODE: string, USER_ID: integer, MESSAGE: string, ATTACH: object, KEYBOARD: object,
    URL_PREVIEW: char
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CODE: Value,
        USER_ID: Value,
        MESSAGE: Value,
        ATTACH: Value = ...,
        KEYBOARD: Value = ...,
        URL_PREVIEW: Value = ...,
    ) -> Call: ...

class Imopenlines_Network_Message(Family):
    add: Imopenlines_Network_Message_Add

class Imopenlines_Network(Family):
    join: Imopenlines_Network_Join
    message: Imopenlines_Network_Message

class Imopenlines_Operator_Another_Finish(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/operators/imopenlines-operator-another-finish.html

    CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value) -> Call: ...

class Imopenlines_Operator_Another(Family):
    finish: Imopenlines_Operator_Another_Finish

class Imopenlines_Operator_Answer(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/operators/imopenlines-operator-answer.html

    CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value) -> Call: ...

class Imopenlines_Operator_Finish(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/operators/imopenlines-operator-finish.html

    CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value) -> Call: ...

class Imopenlines_Operator_Skip(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/operators/imopenlines-operator-skip.html

    CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value) -> Call: ...

class Imopenlines_Operator_Spam(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/operators/imopenlines-operator-spam.html

    CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value) -> Call: ...

class Imopenlines_Operator_Transfer(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/operators/imopenlines-operator-transfer.html

    CHAT_ID: integer, TRANSFER_ID: string|integer, USER_ID: integer, QUEUE_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        TRANSFER_ID: Value = ...,
        USER_ID: Value = ...,
        QUEUE_ID: Value = ...,
    ) -> Call: ...

class Imopenlines_Operator(Family):
    another: Imopenlines_Operator_Another
    answer: Imopenlines_Operator_Answer
    finish: Imopenlines_Operator_Finish
    skip: Imopenlines_Operator_Skip
    spam: Imopenlines_Operator_Spam
    transfer: Imopenlines_Operator_Transfer

class Imopenlines_Revision_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/imopenlines-revision-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Imopenlines_Revision(Family):
    get: Imopenlines_Revision_Get

class Imopenlines_Session_Head_Vote(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-session-head-vote.html

    SESSION_ID: integer, RATING: integer, COMMENT: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, SESSION_ID: Value, RATING: Value, COMMENT: Value = ...) -> Call: ...
    @overload
    def __call__(self, *, SESSION_ID: Value, COMMENT: Value, RATING: Value = ...) -> Call: ...

class Imopenlines_Session_Head(Family):
    vote: Imopenlines_Session_Head_Vote

class Imopenlines_Session_History_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-session-history-get.html

    SESSION_ID: integer, CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        SESSION_ID: Value,
        CHAT_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        SESSION_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Imopenlines_Session_History(Family):
    get: Imopenlines_Session_History_Get

class Imopenlines_Session_Intercept(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-session-intercept.html

    CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value) -> Call: ...

class Imopenlines_Session_Join(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-session-join.html

    CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value) -> Call: ...

class Imopenlines_Session_Mode_Pin(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-session-mode-pin.html

    CHAT_ID: integer, ACTIVATE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, ACTIVATE: Value = ...) -> Call: ...

class Imopenlines_Session_Mode_PinAll(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-session-mode-pin-all.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self) -> Call: ...

class Imopenlines_Session_Mode_Silent(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-session-mode-silent.html

    CHAT_ID: integer, ACTIVATE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, ACTIVATE: Value = ...) -> Call: ...

class Imopenlines_Session_Mode_UnpinAll(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-session-mode-unpin-all.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self) -> Call: ...

class Imopenlines_Session_Mode(Family):
    pin: Imopenlines_Session_Mode_Pin
    pinAll: Imopenlines_Session_Mode_PinAll
    silent: Imopenlines_Session_Mode_Silent
    unpinAll: Imopenlines_Session_Mode_UnpinAll

class Imopenlines_Session_Open(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-session-open.html

    USER_CODE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, USER_CODE: Value) -> Call: ...

class Imopenlines_Session_Start(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/openlines/sessions/imopenlines-session-start.html

    CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value) -> Call: ...

class Imopenlines_Session(Family):
    head: Imopenlines_Session_Head
    history: Imopenlines_Session_History
    intercept: Imopenlines_Session_Intercept
    join: Imopenlines_Session_Join
    mode: Imopenlines_Session_Mode
    open: Imopenlines_Session_Open
    start: Imopenlines_Session_Start

class Imopenlines(Family):
    bot: Imopenlines_Bot
    config: Imopenlines_Config
    crm: Imopenlines_Crm
    dialog: Imopenlines_Dialog
    message: Imopenlines_Message
    network: Imopenlines_Network
    operator: Imopenlines_Operator
    revision: Imopenlines_Revision
    session: Imopenlines_Session
