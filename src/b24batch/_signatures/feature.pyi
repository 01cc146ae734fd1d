# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Feature_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/common/system/feature-get.html

    CODE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CODE: Value, start: Value = ...) -> Call: ...

class Feature(Family):
    get: Feature_Get
