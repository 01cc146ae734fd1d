# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Socialnetwork_Api_Workgroup_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/socialnetwork-api-workgroup-get.html

    params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, params: Value, start: Value = ...) -> Call: ...

class Socialnetwork_Api_Workgroup_List(Family):
    """Reads; records under `workgroups`: https://apidocs.bitrix24.com/api-reference/sonet-group/socialnetwork-api-workgroup-list.html

    filter: object, select: array, order: object, params: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        filter: Value = ...,
        select: Value = ...,
        order: Value = ...,
        params: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Socialnetwork_Api_Workgroup(Family):
    get: Socialnetwork_Api_Workgroup_Get
    list: Socialnetwork_Api_Workgroup_List

class Socialnetwork_Api(Family):
    workgroup: Socialnetwork_Api_Workgroup

class Socialnetwork(Family):
    api: Socialnetwork_Api
