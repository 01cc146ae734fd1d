# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Im_Chat_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/im-chat-add.html

    USERS: array, TYPE: string, TITLE: string, DESCRIPTION: string, COLOR: string, MESSAGE:
    string, AVATAR: string, ENTITY_TYPE: string, ENTITY_ID: string, COPILOT_MAIN_ROLE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USERS: Value = ...,
        TYPE: Value = ...,
        TITLE: Value = ...,
        DESCRIPTION: Value = ...,
        COLOR: Value = ...,
        MESSAGE: Value = ...,
        AVATAR: Value = ...,
        ENTITY_TYPE: Value = ...,
        ENTITY_ID: Value = ...,
        COPILOT_MAIN_ROLE: Value = ...,
    ) -> Call: ...

class Im_Chat_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/im-chat-get.html

    ENTITY_TYPE: string, ENTITY_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ENTITY_TYPE: Value, ENTITY_ID: Value, start: Value = ...) -> Call: ...

class Im_Chat_Leave(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/chat-users/im-chat-leave.html

    CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value) -> Call: ...

class Im_Chat_Mute(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/special-operations/im-chat-mute.html

    CHAT_ID: integer, DIALOG_ID: string, MUTE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        DIALOG_ID: Value = ...,
        MUTE: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DIALOG_ID: Value,
        CHAT_ID: Value = ...,
        MUTE: Value = ...,
    ) -> Call: ...

class Im_Chat_SetOwner(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/chat-update/im-chat-set-owner.html

    CHAT_ID: integer, DIALOG_ID: string, USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, USER_ID: Value, DIALOG_ID: Value = ...) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value, USER_ID: Value, CHAT_ID: Value = ...) -> Call: ...

class Im_Chat_UpdateAvatar(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/chat-update/im-chat-update-avatar.html

    CHAT_ID: integer, DIALOG_ID: string, AVATAR: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, AVATAR: Value, DIALOG_ID: Value = ...) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value, AVATAR: Value, CHAT_ID: Value = ...) -> Call: ...

class Im_Chat_UpdateColor(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/chat-update/im-chat-update-color.html

    CHAT_ID: integer, DIALOG_ID: string, COLOR: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, COLOR: Value, DIALOG_ID: Value = ...) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value, COLOR: Value, CHAT_ID: Value = ...) -> Call: ...

class Im_Chat_UpdateTitle(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/chat-update/im-chat-update-title.html

    CHAT_ID: integer, DIALOG_ID: string, TITLE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, TITLE: Value, DIALOG_ID: Value = ...) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value, TITLE: Value, CHAT_ID: Value = ...) -> Call: ...

class Im_Chat_User_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/chat-users/im-chat-user-add.html

    CHAT_ID: integer, USERS: array, HIDE_HISTORY: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, USERS: Value, HIDE_HISTORY: Value = ...) -> Call: ...

class Im_Chat_User_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/chat-users/im-chat-user-delete.html

    CHAT_ID: integer, USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, USER_ID: Value) -> Call: ...

class Im_Chat_User_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/chat-users/im-chat-user-list.html

    CHAT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, start: Value = ...) -> Call: ...

class Im_Chat_User(Family):
    add: Im_Chat_User_Add
    delete: Im_Chat_User_Delete
    list: Im_Chat_User_List

class Im_Chat(Family):
    add: Im_Chat_Add
    get: Im_Chat_Get
    leave: Im_Chat_Leave
    mute: Im_Chat_Mute
    setOwner: Im_Chat_SetOwner
    updateAvatar: Im_Chat_UpdateAvatar
    updateColor: Im_Chat_UpdateColor
    updateTitle: Im_Chat_UpdateTitle
    user: Im_Chat_User

class Im_Counters_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/im-counters-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Im_Counters(Family):
    get: Im_Counters_Get

class Im_Department_Colleagues_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/departments/im-department-colleagues-list.html

    USER_DATA: string, OFFSET: integer, LIMIT: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_DATA: Value = ...,
        OFFSET: Value = ...,
        LIMIT: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Department_Colleagues(Family):
    list: Im_Department_Colleagues_List

class Im_Department_Employees_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/departments/im-department-employees-get.html

    ID: array, USER_DATA: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, USER_DATA: Value = ..., start: Value = ...) -> Call: ...

class Im_Department_Employees(Family):
    get: Im_Department_Employees_Get

class Im_Department_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/departments/im-department-get.html

    ID: array, USER_DATA: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, USER_DATA: Value = ..., start: Value = ...) -> Call: ...

class Im_Department_Managers_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/departments/im-department-managers-get.html

    ID: array, USER_DATA: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, USER_DATA: Value = ..., start: Value = ...) -> Call: ...

class Im_Department_Managers(Family):
    get: Im_Department_Managers_Get

class Im_Department(Family):
    colleagues: Im_Department_Colleagues
    employees: Im_Department_Employees
    get: Im_Department_Get
    managers: Im_Department_Managers

class Im_Dialog_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/im-dialog-get.html

    DIALOG_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value, start: Value = ...) -> Call: ...

class Im_Dialog_Messages_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/messages/im-dialog-messages-get.html

    DIALOG_ID: string, LAST_ID: integer, FIRST_ID: integer, LIMIT: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DIALOG_ID: Value,
        LAST_ID: Value = ...,
        FIRST_ID: Value = ...,
        LIMIT: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Dialog_Messages_Search(Family):
    """Reads; records under `messages`: https://apidocs.bitrix24.com/api-reference/chats/messages/im-dialog-messages-search.html

    CHAT_ID: integer, SEARCH_MESSAGE: string, DATE_FROM: datetime, DATE_TO: datetime, DATE:
    datetime, ORDER: object, LIMIT: integer, LAST_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        SEARCH_MESSAGE: Value = ...,
        DATE_FROM: Value = ...,
        DATE_TO: Value = ...,
        DATE: Value = ...,
        ORDER: Value = ...,
        LIMIT: Value = ...,
        LAST_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Dialog_Messages(Family):
    get: Im_Dialog_Messages_Get
    search: Im_Dialog_Messages_Search

class Im_Dialog_Read_All(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/special-operations/im-dialog-read-all.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self) -> Call: ...

class Im_Dialog_Read(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/messages/im-dialog-read.html

    DIALOG_ID: string, MESSAGE_ID: integer
    """
    all: Im_Dialog_Read_All
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value, MESSAGE_ID: Value = ...) -> Call: ...

class Im_Dialog_Unread(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/messages/im-dialog-unread.html

    DIALOG_ID: string, MESSAGE_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value, MESSAGE_ID: Value) -> Call: ...

class Im_Dialog_Users_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/chat-users/im-dialog-users-list.html

    DIALOG_ID: string, SKIP_EXTERNAL: string, SKIP_EXTERNAL_EXCEPT_TYPES: string, LIMIT:
    integer, LAST_ID: integer, OFFSET: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DIALOG_ID: Value,
        SKIP_EXTERNAL: Value = ...,
        SKIP_EXTERNAL_EXCEPT_TYPES: Value = ...,
        LIMIT: Value = ...,
        LAST_ID: Value = ...,
        OFFSET: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Dialog_Users(Family):
    list: Im_Dialog_Users_List

class Im_Dialog_Writing(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/messages/im-dialog-writing.html

    DIALOG_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value) -> Call: ...

class Im_Dialog(Family):
    get: Im_Dialog_Get
    messages: Im_Dialog_Messages
    read: Im_Dialog_Read
    unread: Im_Dialog_Unread
    users: Im_Dialog_Users
    writing: Im_Dialog_Writing

class Im_Disk_File_Commit(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chats/files/im-disk-file-commit.html

    CHAT_ID: integer, DIALOG_ID: string, FILE_ID: integer, UPLOAD_ID: integer, MESSAGE: string,
    SILENT_MODE: string, AS_FILE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value = ...,
        DIALOG_ID: Value = ...,
        FILE_ID: Value = ...,
        UPLOAD_ID: Value = ...,
        MESSAGE: Value = ...,
        SILENT_MODE: Value = ...,
        AS_FILE: Value = ...,
    ) -> Call: ...

class Im_Disk_File_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/files/im-disk-file-delete.html

    CHAT_ID: integer, FILE_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CHAT_ID: Value, FILE_ID: Value) -> Call: ...

class Im_Disk_File_Save(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/files/im-disk-file-save.html

    FILE_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, FILE_ID: Value) -> Call: ...

class Im_Disk_File(Family):
    commit: Im_Disk_File_Commit
    delete: Im_Disk_File_Delete
    save: Im_Disk_File_Save

class Im_Disk_Folder_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/chats/files/im-disk-folder-get.html

    CHAT_ID: integer, DIALOG_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CHAT_ID: Value,
        DIALOG_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DIALOG_ID: Value,
        CHAT_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Disk_Folder(Family):
    get: Im_Disk_Folder_Get

class Im_Disk(Family):
    file: Im_Disk_File
    folder: Im_Disk_Folder

class Im_Message_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/messages/im-message-add.html

    DIALOG_ID: string, MESSAGE: string, ATTACH: object|string, KEYBOARD: object|string, MENU:
    object|string, SYSTEM: string, URL_PREVIEW: string, REPLY_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DIALOG_ID: Value,
        MESSAGE: Value,
        ATTACH: Value = ...,
        KEYBOARD: Value = ...,
        MENU: Value = ...,
        SYSTEM: Value = ...,
        URL_PREVIEW: Value = ...,
        REPLY_ID: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DIALOG_ID: Value,
        ATTACH: Value,
        MESSAGE: Value = ...,
        KEYBOARD: Value = ...,
        MENU: Value = ...,
        SYSTEM: Value = ...,
        URL_PREVIEW: Value = ...,
        REPLY_ID: Value = ...,
    ) -> Call: ...

class Im_Message_Command(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/messages/im-message-command.html

    MESSAGE_ID: integer, BOT_ID: integer, COMMAND: string, COMMAND_PARAMS: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        MESSAGE_ID: Value,
        BOT_ID: Value,
        COMMAND: Value,
        COMMAND_PARAMS: Value = ...,
    ) -> Call: ...

class Im_Message_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/messages/im-message-delete.html

    MESSAGE_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, MESSAGE_ID: Value) -> Call: ...

class Im_Message_Like(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/messages/im-message-like.html

    MESSAGE_ID: integer, ACTION: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, MESSAGE_ID: Value, ACTION: Value = ...) -> Call: ...

class Im_Message_Share(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/messages/im-message-share.html

    MESSAGE_ID: integer, DIALOG_ID: string, TYPE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, MESSAGE_ID: Value, DIALOG_ID: Value, TYPE: Value) -> Call: ...

class Im_Message_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/messages/im-message-update.html

    MESSAGE_ID: integer, MESSAGE: string, ATTACH: object|string, KEYBOARD: object|string, MENU:
    object|string, URL_PREVIEW: string, IS_EDITED: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        MESSAGE_ID: Value,
        MESSAGE: Value = ...,
        ATTACH: Value = ...,
        KEYBOARD: Value = ...,
        MENU: Value = ...,
        URL_PREVIEW: Value = ...,
        IS_EDITED: Value = ...,
    ) -> Call: ...

class Im_Message(Family):
    add: Im_Message_Add
    command: Im_Message_Command
    delete: Im_Message_Delete
    like: Im_Message_Like
    share: Im_Message_Share
    update: Im_Message_Update

class Im_Notify_Answer(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-answer.html

    NOTIFY_ID: integer, ANSWER_TEXT: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, NOTIFY_ID: Value, ANSWER_TEXT: Value) -> Call: ...

class Im_Notify_Confirm(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-confirm.html

    NOTIFY_ID: integer, NOTIFY_VALUE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, NOTIFY_ID: Value, NOTIFY_VALUE: Value) -> Call: ...

class Im_Notify_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-delete.html

    ID: integer, TAG: string, SUB_TAG: string, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ID: Value,
        TAG: Value = ...,
        SUB_TAG: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TAG: Value,
        ID: Value = ...,
        SUB_TAG: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        SUB_TAG: Value,
        ID: Value = ...,
        TAG: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Im_Notify_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-get.html

    LAST_ID: integer, LAST_TYPE: integer, LIMIT: integer, CONVERT_TEXT: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        LAST_ID: Value = ...,
        LAST_TYPE: Value = ...,
        LIMIT: Value = ...,
        CONVERT_TEXT: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Notify_History_Search(Family):
    """Reads; records under `notifications`: https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-history-search.html

    SEARCH_TEXT: string, SEARCH_TYPE: string, SEARCH_TYPES: array, SEARCH_DATE: string,
    SEARCH_DATE_FROM: string, SEARCH_DATE_TO: string, SEARCH_AUTHORS: array, LAST_ID: integer,
    LIMIT: integer, CONVERT_TEXT: string, GROUP_TAG: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        SEARCH_TEXT: Value = ...,
        SEARCH_TYPE: Value = ...,
        SEARCH_TYPES: Value = ...,
        SEARCH_DATE: Value = ...,
        SEARCH_DATE_FROM: Value = ...,
        SEARCH_DATE_TO: Value = ...,
        SEARCH_AUTHORS: Value = ...,
        LAST_ID: Value = ...,
        LIMIT: Value = ...,
        CONVERT_TEXT: Value = ...,
        GROUP_TAG: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Notify_History(Family):
    search: Im_Notify_History_Search

class Im_Notify_Personal_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-personal-add.html

    USER_ID: integer, MESSAGE: string, MESSAGE_OUT: string, TAG: string, SUB_TAG: string,
    ATTACH: object|string, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_ID: Value,
        MESSAGE: Value,
        MESSAGE_OUT: Value = ...,
        TAG: Value = ...,
        SUB_TAG: Value = ...,
        ATTACH: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Im_Notify_Personal(Family):
    add: Im_Notify_Personal_Add

class Im_Notify_Read_All(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-read-all.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self) -> Call: ...

class Im_Notify_Read_List(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-read-list.html

    IDS: array, ACTION: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, IDS: Value, ACTION: Value = ...) -> Call: ...

class Im_Notify_Read(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-read.html

    ID: integer, ACTION: string, ONLY_CURRENT: string
    """
    all: Im_Notify_Read_All
    list: Im_Notify_Read_List
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ID: Value = ...,
        ACTION: Value = ...,
        ONLY_CURRENT: Value = ...,
    ) -> Call: ...

class Im_Notify_Schema_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-schema-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Im_Notify_Schema(Family):
    get: Im_Notify_Schema_Get

class Im_Notify_System_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify-system-add.html

    USER_ID: integer, MESSAGE: string, MESSAGE_OUT: string, TAG: string, SUB_TAG: string,
    ATTACH: object|string, CLIENT_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_ID: Value,
        MESSAGE: Value,
        MESSAGE_OUT: Value = ...,
        TAG: Value = ...,
        SUB_TAG: Value = ...,
        ATTACH: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Im_Notify_System(Family):
    add: Im_Notify_System_Add

class Im_Notify(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/notifications/im-notify.html

    USER_ID: integer, TYPE: string, MESSAGE: string, MESSAGE_OUT: string, TAG: string, SUB_TAG:
    string, ATTACH: object|string, CLIENT_ID: string
    """
    answer: Im_Notify_Answer
    confirm: Im_Notify_Confirm
    delete: Im_Notify_Delete
    get: Im_Notify_Get
    history: Im_Notify_History
    personal: Im_Notify_Personal
    read: Im_Notify_Read
    schema: Im_Notify_Schema
    system: Im_Notify_System
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_ID: Value,
        MESSAGE: Value,
        TYPE: Value = ...,
        MESSAGE_OUT: Value = ...,
        TAG: Value = ...,
        SUB_TAG: Value = ...,
        ATTACH: Value = ...,
        CLIENT_ID: Value = ...,
    ) -> Call: ...

class Im_Recent_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/im-recent-get.html

    SKIP_OPENLINES: string, SKIP_CHAT: string, SKIP_DIALOG: string, LAST_UPDATE: datetime,
    ONLY_OPENLINES: string, LAST_SYNC_DATE: datetime
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        SKIP_OPENLINES: Value = ...,
        SKIP_CHAT: Value = ...,
        SKIP_DIALOG: Value = ...,
        LAST_UPDATE: Value = ...,
        ONLY_OPENLINES: Value = ...,
        LAST_SYNC_DATE: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Recent_Hide(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/special-operations/im-recent-hide.html

    DIALOG_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value) -> Call: ...

class Im_Recent_List(Family):
    """Reads; records under `items`: https://apidocs.bitrix24.com/api-reference/chats/im-recent-list.html

    SKIP_OPENLINES: string, SKIP_DIALOG: string, SKIP_CHAT: string, LAST_MESSAGE_DATE: datetime,
    UNREAD_ONLY: string, PARSE_TEXT: string, GET_ORIGINAL_TEXT: string,
    SKIP_UNDISTRIBUTED_OPENLINES: string, ONLY_COPILOT: string, ONLY_CHANNEL: string,
    CAN_MANAGE_MESSAGES: string, OFFSET: integer, LIMIT: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        SKIP_OPENLINES: Value = ...,
        SKIP_DIALOG: Value = ...,
        SKIP_CHAT: Value = ...,
        LAST_MESSAGE_DATE: Value = ...,
        UNREAD_ONLY: Value = ...,
        PARSE_TEXT: Value = ...,
        GET_ORIGINAL_TEXT: Value = ...,
        SKIP_UNDISTRIBUTED_OPENLINES: Value = ...,
        ONLY_COPILOT: Value = ...,
        ONLY_CHANNEL: Value = ...,
        CAN_MANAGE_MESSAGES: Value = ...,
        OFFSET: Value = ...,
        LIMIT: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Recent_Pin(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/special-operations/im-recent-pin.html

    DIALOG_ID: string, PIN: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value, PIN: Value = ...) -> Call: ...

class Im_Recent_Unread(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/special-operations/im-recent-unread.html

    DIALOG_ID: string, ACTION: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value, ACTION: Value = ...) -> Call: ...

class Im_Recent(Family):
    get: Im_Recent_Get
    hide: Im_Recent_Hide
    list: Im_Recent_List
    pin: Im_Recent_Pin
    unread: Im_Recent_Unread

class Im_Revision_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/im-revision-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Im_Revision(Family):
    get: Im_Revision_Get

class Im_Search_Chat_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/search/im-search-chat-list.html

    FIND: string, FIND_LINES: string, OFFSET: integer, LIMIT: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FIND: Value,
        FIND_LINES: Value = ...,
        OFFSET: Value = ...,
        LIMIT: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FIND_LINES: Value,
        FIND: Value = ...,
        OFFSET: Value = ...,
        LIMIT: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Search_Chat(Family):
    list: Im_Search_Chat_List

class Im_Search_Department_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/search/im-search-department-list.html

    FIND: string, USER_DATA: string, OFFSET: integer, LIMIT: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FIND: Value,
        USER_DATA: Value = ...,
        OFFSET: Value = ...,
        LIMIT: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Search_Department(Family):
    list: Im_Search_Department_List

class Im_Search_Last_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chats/search/im-search-last-add.html

    DIALOG_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value) -> Call: ...

class Im_Search_Last_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/chats/search/im-search-last-delete.html

    DIALOG_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DIALOG_ID: Value) -> Call: ...

class Im_Search_Last_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/chats/search/im-search-last-get.html

    SKIP_OPENLINES: string, SKIP_CHAT: string, SKIP_DIALOG: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        SKIP_OPENLINES: Value = ...,
        SKIP_CHAT: Value = ...,
        SKIP_DIALOG: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Search_Last(Family):
    add: Im_Search_Last_Add
    delete: Im_Search_Last_Delete
    get: Im_Search_Last_Get

class Im_Search_User_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/search/im-search-user-list.html

    FIND: string, BUSINESS: string, OFFSET: integer, LIMIT: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FIND: Value,
        BUSINESS: Value = ...,
        OFFSET: Value = ...,
        LIMIT: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_Search_User(Family):
    list: Im_Search_User_List

class Im_Search(Family):
    chat: Im_Search_Chat
    department: Im_Search_Department
    last: Im_Search_Last
    user: Im_Search_User

class Im_User_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/users/im-user-get.html

    ID: integer, AVATAR_HR: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ID: Value = ...,
        AVATAR_HR: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_User_List_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/users/im-user-list-get.html

    ID: array|string, AVATAR_HR: string, RESULT_TYPE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ID: Value,
        AVATAR_HR: Value = ...,
        RESULT_TYPE: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_User_List(Family):
    get: Im_User_List_Get

class Im_User_Status_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chats/users/im-user-status-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Im_User_Status_Idle_End(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/users/im-user-status-idle-end.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self) -> Call: ...

class Im_User_Status_Idle_Start(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/users/im-user-status-idle-start.html

    AGO: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, AGO: Value = ...) -> Call: ...

class Im_User_Status_Idle(Family):
    end: Im_User_Status_Idle_End
    start: Im_User_Status_Idle_Start

class Im_User_Status_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chats/users/im-user-status-set.html

    STATUS: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, STATUS: Value) -> Call: ...

class Im_User_Status(Family):
    get: Im_User_Status_Get
    idle: Im_User_Status_Idle
    set: Im_User_Status_Set

class Im_User(Family):
    get: Im_User_Get
    list: Im_User_List
    status: Im_User_Status

class Im_V2_Event_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/im.v2/events/event-get.html

    offset: integer, limit: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        offset: Value = ...,
        limit: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Im_V2_Event_Subscribe(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/im.v2/events/event-subscribe.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self) -> Call: ...

class Im_V2_Event_Unsubscribe(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/im.v2/events/event-unsubscribe.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self) -> Call: ...

class Im_V2_Event(Family):
    get: Im_V2_Event_Get
    subscribe: Im_V2_Event_Subscribe
    unsubscribe: Im_V2_Event_Unsubscribe

class Im_V2_File_Download(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/im.v2/files/file-download.html

    dialogId: string, fileId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, dialogId: Value, fileId: Value, start: Value = ...) -> Call: ...

class Im_V2_File_Upload(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/chat-bots/chat-bots-v2/im.v2/files/file-upload.html

    dialogId: string, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, dialogId: Value, fields: Value) -> Call: ...

class Im_V2_File(Family):
    download: Im_V2_File_Download
    upload: Im_V2_File_Upload

class Im_V2(Family):
    Event: Im_V2_Event
    File: Im_V2_File

class Im(Family):
    chat: Im_Chat
    counters: Im_Counters
    department: Im_Department
    dialog: Im_Dialog
    disk: Im_Disk
    message: Im_Message
    notify: Im_Notify
    recent: Im_Recent
    revision: Im_Revision
    search: Im_Search
    user: Im_User
    v2: Im_V2
