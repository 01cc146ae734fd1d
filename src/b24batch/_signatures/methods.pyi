# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Methods(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/common/system/methods.html

    full: boolean, scope: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        full: Value = ...,
        scope: Value = ...,
        start: Value = ...,
    ) -> Call: ...
