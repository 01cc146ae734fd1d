# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Imconnector_Activate(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/imconnector/imconnector-activate.html

    CONNECTOR: string, LINE: integer, ACTIVE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CONNECTOR: Value, LINE: Value, ACTIVE: Value) -> Call: ...

class Imconnector_Chat_Name_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/imconnector/imconnector-chat-name-set.html

    CONNECTOR: string, LINE: integer, CHAT_ID: string, NAME: string, USER_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CONNECTOR: Value,
        LINE: Value,
        CHAT_ID: Value,
        NAME: Value,
        USER_ID: Value = ...,
    ) -> Call: ...

class Imconnector_Chat_Name(Family):
    set: Imconnector_Chat_Name_Set

class Imconnector_Chat(Family):
    name: Imconnector_Chat_Name

class Imconnector_Connector_Data_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/imconnector/imconnector-connector-data-set.html

    CONNECTOR: string, LINE: integer, DATA: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CONNECTOR: Value, LINE: Value, DATA: Value) -> Call: ...

class Imconnector_Connector_Data(Family):
    set: Imconnector_Connector_Data_Set

class Imconnector_Connector(Family):
    data: Imconnector_Connector_Data

class Imconnector_Delete_Messages(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/imconnector/imconnector-delete-messages.html

    CONNECTOR: string, LINE: integer, MESSAGES: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CONNECTOR: Value, LINE: Value, MESSAGES: Value) -> Call: ...

class Imconnector_Delete(Family):
    messages: Imconnector_Delete_Messages

class Imconnector_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/imopenlines/imconnector/imconnector-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Imconnector_Register(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/imconnector/imconnector-register.html

    ID: string, NAME: string, ICON: object, PLACEMENT_HANDLER: string, ICON_DISABLED: object,
    DEL_EXTERNAL_MESSAGES: boolean, EDIT_INTERNAL_MESSAGES: boolean, DEL_INTERNAL_MESSAGES:
    boolean, NEWSLETTER: boolean, NEED_SYSTEM_MESSAGES: boolean, NEED_SIGNATURE: boolean,
    CHAT_GROUP: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ID: Value,
        NAME: Value,
        ICON: Value,
        PLACEMENT_HANDLER: Value,
        ICON_DISABLED: Value = ...,
        DEL_EXTERNAL_MESSAGES: Value = ...,
        EDIT_INTERNAL_MESSAGES: Value = ...,
        DEL_INTERNAL_MESSAGES: Value = ...,
        NEWSLETTER: Value = ...,
        NEED_SYSTEM_MESSAGES: Value = ...,
        NEED_SIGNATURE: Value = ...,
        CHAT_GROUP: Value = ...,
    ) -> Call: ...

class Imconnector_Send_Messages(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/imconnector/imconnector-send-messages.html

    CONNECTOR: string, LINE: integer, MESSAGES: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CONNECTOR: Value, LINE: Value, MESSAGES: Value) -> Call: ...

class Imconnector_Send_Status_Delivery(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/imconnector/imconnector-send-status-delivery.html

    CONNECTOR: string, LINE: integer, MESSAGES: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CONNECTOR: Value, LINE: Value, MESSAGES: Value) -> Call: ...

class Imconnector_Send_Status_Reading(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/imconnector/imconnector-send-status-reading.html

    CONNECTOR: string, LINE: integer, MESSAGES: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CONNECTOR: Value, LINE: Value, MESSAGES: Value) -> Call: ...

class Imconnector_Send_Status(Family):
    delivery: Imconnector_Send_Status_Delivery
    reading: Imconnector_Send_Status_Reading

class Imconnector_Send(Family):
    messages: Imconnector_Send_Messages
    status: Imconnector_Send_Status

class Imconnector_Status(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/imopenlines/imconnector/imconnector-status.html

    CONNECTOR: string, LINE: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CONNECTOR: Value, LINE: Value = ..., start: Value = ...) -> Call: ...

class Imconnector_Unregister(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/imconnector/imconnector-unregister.html

    ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Imconnector_Update_Messages(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/imopenlines/imconnector/imconnector-update-messages.html

    CONNECTOR: string, LINE: integer, MESSAGES: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CONNECTOR: Value, LINE: Value, MESSAGES: Value) -> Call: ...

class Imconnector_Update(Family):
    messages: Imconnector_Update_Messages

class Imconnector(Family):
    activate: Imconnector_Activate
    chat: Imconnector_Chat
    connector: Imconnector_Connector
    delete: Imconnector_Delete
    list: Imconnector_List
    register: Imconnector_Register
    send: Imconnector_Send
    status: Imconnector_Status
    unregister: Imconnector_Unregister
    update: Imconnector_Update
