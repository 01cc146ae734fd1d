# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Main_Eventlog_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/event-log/main-eventlog-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Main_Eventlog_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/event-log/main-eventlog-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Main_Eventlog_Field(Family):
    get: Main_Eventlog_Field_Get
    list: Main_Eventlog_Field_List

class Main_Eventlog_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/event-log/main-eventlog-get.html

    id: integer, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, select: Value = ...) -> Call: ...

class Main_Eventlog_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/event-log/main-eventlog-list.html

    select: array, filter: array, order: object, pagination: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        pagination: Value = ...,
    ) -> Call: ...

class Main_Eventlog_Tail(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/event-log/main-eventlog-tail.html

    select: array, filter: array, cursor: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        cursor: Value = ...,
    ) -> Call: ...

class Main_Eventlog(Family):
    field: Main_Eventlog_Field
    get: Main_Eventlog_Get
    list: Main_Eventlog_List
    tail: Main_Eventlog_Tail

class Main(Family):
    eventlog: Main_Eventlog
