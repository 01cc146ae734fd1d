# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Event_Bind(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/events/event-bind.html

    event: string, handler: string, auth_type: integer, event_type: string, auth_connector:
    string, options: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        event: Value,
        handler: Value,
        auth_type: Value = ...,
        event_type: Value = ...,
        auth_connector: Value = ...,
        options: Value = ...,
    ) -> Call: ...

class Event_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/events/event-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Event_Offline_Clear(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/events/event-offline-clear.html

    process_id: string, id: array, message_id: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        process_id: Value,
        id: Value = ...,
        message_id: Value = ...,
    ) -> Call: ...

class Event_Offline_Error(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/events/event-offline-error.html

    process_id: string, message_id: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, process_id: Value, message_id: Value = ...) -> Call: ...

class Event_Offline_Get(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/events/event-offline-get.html

    filter: array, order: array, limit: integer, clear: integer, process_id: string,
    auth_connector: string, error: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        filter: Value = ...,
        order: Value = ...,
        limit: Value = ...,
        clear: Value = ...,
        process_id: Value = ...,
        auth_connector: Value = ...,
        error: Value = ...,
    ) -> Call: ...

class Event_Offline_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/events/event-offline-list.html

    filter: array, order: array, start: integer, auth_connector: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
        auth_connector: Value = ...,
    ) -> Call: ...

class Event_Offline(Family):
    clear: Event_Offline_Clear
    error: Event_Offline_Error
    get: Event_Offline_Get
    list: Event_Offline_List

class Event_Test(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/events/test-handler.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Event_Unbind(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/events/event-unbind.html

    event: string, handler: string, auth_type: integer, event_type: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        event: Value,
        handler: Value,
        auth_type: Value = ...,
        event_type: Value = ...,
    ) -> Call: ...

class Event(Family):
    bind: Event_Bind
    get: Event_Get
    offline: Event_Offline
    test: Event_Test
    unbind: Event_Unbind
