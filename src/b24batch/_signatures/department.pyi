# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Department_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/departments/department-add.html

    NAME: string, SORT: integer, PARENT: integer, UF_HEAD: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        NAME: Value,
        PARENT: Value,
        SORT: Value = ...,
        UF_HEAD: Value = ...,
    ) -> Call: ...

class Department_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/departments/department-delete.html

    ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Department_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/departments/department-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Department_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/departments/department-get.html

    sort: string, order: string, ID: integer, NAME: string, SORT: integer, PARENT: integer,
    UF_HEAD: integer, START: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        sort: Value = ...,
        order: Value = ...,
        ID: Value = ...,
        NAME: Value = ...,
        SORT: Value = ...,
        PARENT: Value = ...,
        UF_HEAD: Value = ...,
        START: Value = ...,
    ) -> Call: ...

class Department_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/departments/department-update.html

    ID: integer, NAME: string, SORT: integer, PARENT: integer, UF_HEAD: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ID: Value,
        NAME: Value = ...,
        SORT: Value = ...,
        PARENT: Value = ...,
        UF_HEAD: Value = ...,
    ) -> Call: ...

class Department(Family):
    add: Department_Add
    delete: Department_Delete
    fields: Department_Fields
    get: Department_Get
    update: Department_Update
