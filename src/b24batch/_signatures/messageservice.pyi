# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Messageservice_Message_Status_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/messageservice/messageservice-message-status-update.html

    CODE: string, MESSAGE_ID: string, STATUS: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CODE: Value, MESSAGE_ID: Value, STATUS: Value) -> Call: ...

class Messageservice_Message_Status(Family):
    update: Messageservice_Message_Status_Update

class Messageservice_Message(Family):
    status: Messageservice_Message_Status

class Messageservice_Sender_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/messageservice/messageservice-sender-add.html

    CODE: string, TYPE: string, HANDLER: string, NAME: string|object, DESCRIPTION: string|object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CODE: Value,
        TYPE: Value,
        HANDLER: Value,
        NAME: Value,
        DESCRIPTION: Value = ...,
    ) -> Call: ...

class Messageservice_Sender_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/messageservice/messageservice-sender-delete.html

    CODE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CODE: Value) -> Call: ...

class Messageservice_Sender_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/messageservice/messageservice-sender-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Messageservice_Sender_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/messageservice/messageservice-sender-update.html

    CODE: string, HANDLER: string, NAME: string|object, DESCRIPTION: string|object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CODE: Value,
        HANDLER: Value,
        NAME: Value = ...,
        DESCRIPTION: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CODE: Value,
        NAME: Value,
        HANDLER: Value = ...,
        DESCRIPTION: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CODE: Value,
        DESCRIPTION: Value,
        HANDLER: Value = ...,
        NAME: Value = ...,
    ) -> Call: ...

class Messageservice_Sender(Family):
    add: Messageservice_Sender_Add
    delete: Messageservice_Sender_Delete
    list: Messageservice_Sender_List
    update: Messageservice_Sender_Update

class Messageservice(Family):
    message: Messageservice_Message
    sender: Messageservice_Sender
