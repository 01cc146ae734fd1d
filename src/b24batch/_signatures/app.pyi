# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class App_Info(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/common/system/app-info.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class App_Option_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/common/settings/app-option-get.html

    option: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, option: Value = ..., start: Value = ...) -> Call: ...

class App_Option_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/common/settings/app-option-set.html

    options: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, options: Value) -> Call: ...

class App_Option(Family):
    get: App_Option_Get
    set: App_Option_Set

class App(Family):
    info: App_Info
    option: App_Option
