# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Placement_Bind(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/widgets/placement-bind.html

    PLACEMENT: string, HANDLER: string, TITLE: string, DESCRIPTION: string, GROUP_NAME: string,
    LANG_ALL: object, OPTIONS: object, USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        PLACEMENT: Value,
        HANDLER: Value,
        TITLE: Value = ...,
        DESCRIPTION: Value = ...,
        GROUP_NAME: Value = ...,
        LANG_ALL: Value = ...,
        OPTIONS: Value = ...,
        USER_ID: Value = ...,
    ) -> Call: ...

class Placement_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/widgets/placement-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Placement_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/widgets/placement-list.html

    SCOPE: string, FULL: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        SCOPE: Value = ...,
        FULL: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Placement_Unbind(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/widgets/placement-unbind.html

    PLACEMENT: string, HANDLER: string, USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        PLACEMENT: Value,
        HANDLER: Value = ...,
        USER_ID: Value = ...,
    ) -> Call: ...

class Placement(Family):
    bind: Placement_Bind
    get: Placement_Get
    list: Placement_List
    unbind: Placement_Unbind
