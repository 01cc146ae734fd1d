# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Method_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/common/system/method-get.html

    name: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value = ..., start: Value = ...) -> Call: ...

class Method(Family):
    get: Method_Get
