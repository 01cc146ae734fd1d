# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Userfieldconfig_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/userfieldconfig/userfieldconfig-add.html

    moduleId: string, field: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, moduleId: Value, field: Value) -> Call: ...

class Userfieldconfig_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/userfieldconfig/userfieldconfig-delete.html

    moduleId: string, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, moduleId: Value, id: Value) -> Call: ...

class Userfieldconfig_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/userfieldconfig/userfieldconfig-get.html

    moduleId: string, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, moduleId: Value, id: Value, start: Value = ...) -> Call: ...

class Userfieldconfig_GetTypes(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/userfieldconfig/userfieldconfig-get-types.html

    moduleId: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, moduleId: Value, start: Value = ...) -> Call: ...

class Userfieldconfig_List(Family):
    """Reads; records under `fields`: https://apidocs.bitrix24.com/api-reference/crm/universal/userfieldconfig/userfieldconfig-list.html

    moduleId: string, select: object, order: object, filter: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        moduleId: Value,
        select: Value = ...,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Userfieldconfig_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/userfieldconfig/userfieldconfig-update.html

    moduleId: string, id: integer, field: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, moduleId: Value, id: Value, field: Value) -> Call: ...

class Userfieldconfig(Family):
    add: Userfieldconfig_Add
    delete: Userfieldconfig_Delete
    get: Userfieldconfig_Get
    getTypes: Userfieldconfig_GetTypes
    list: Userfieldconfig_List
    update: Userfieldconfig_Update
