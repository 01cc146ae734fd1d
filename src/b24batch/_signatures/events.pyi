# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Events(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/events/events.html

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
