# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Scope(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/common/system/scope.html

    full: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, full: Value = ..., start: Value = ...) -> Call: ...
