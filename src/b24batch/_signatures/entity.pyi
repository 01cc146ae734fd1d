# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Entity_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/entity/entities/entity-add.html

    ENTITY: string, NAME: string, ACCESS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ENTITY: Value, NAME: Value, ACCESS: Value = ...) -> Call: ...

class Entity_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/entity/entities/entity-delete.html

    ENTITY: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ENTITY: Value) -> Call: ...

class Entity_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/entity/entities/entity-get.html

    ENTITY: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ENTITY: Value = ..., start: Value = ...) -> Call: ...

class Entity_Item_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/entity/items/entity-item-add.html

    ENTITY: string, NAME: string, PROPERTY_VALUES: object, SECTION: integer, DATE_ACTIVE_FROM:
    datetime, DATE_ACTIVE_TO: datetime, PREVIEW_PICTURE: file, DETAIL_PICTURE: file, UF_*: any
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ENTITY: Value,
        NAME: Value = ...,
        PROPERTY_VALUES: Value = ...,
        SECTION: Value = ...,
        DATE_ACTIVE_FROM: Value = ...,
        DATE_ACTIVE_TO: Value = ...,
        PREVIEW_PICTURE: Value = ...,
        DETAIL_PICTURE: Value = ...,
        **fields: Value,
    ) -> Call: ...

class Entity_Item_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/entity/items/entity-item-delete.html

    ENTITY: string, ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ENTITY: Value, ID: Value) -> Call: ...

class Entity_Item_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/entity/items/entity-item-get.html

    ENTITY: string, SORT: object, FILTER: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ENTITY: Value,
        SORT: Value = ...,
        FILTER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Entity_Item_Property_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/entity/items/properties/entity-item-property-add.html

    ENTITY: string, PROPERTY: string, NAME: string, TYPE: string, SORT: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ENTITY: Value,
        PROPERTY: Value,
        NAME: Value = ...,
        TYPE: Value = ...,
        SORT: Value = ...,
    ) -> Call: ...

class Entity_Item_Property_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/entity/items/properties/entity-item-property-delete.html

    ENTITY: string, PROPERTY: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ENTITY: Value, PROPERTY: Value) -> Call: ...

class Entity_Item_Property_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/entity/items/properties/entity-item-property-get.html

    ENTITY: string, PROPERTY: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ENTITY: Value, PROPERTY: Value = ..., start: Value = ...) -> Call: ...

class Entity_Item_Property_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/entity/items/properties/entity-item-property-update.html

    ENTITY: string, PROPERTY: string, PROPERTY_NEW: string, NAME: string, TYPE: string, SORT:
    integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ENTITY: Value,
        PROPERTY: Value,
        PROPERTY_NEW: Value = ...,
        NAME: Value = ...,
        TYPE: Value = ...,
        SORT: Value = ...,
    ) -> Call: ...

class Entity_Item_Property(Family):
    add: Entity_Item_Property_Add
    delete: Entity_Item_Property_Delete
    get: Entity_Item_Property_Get
    update: Entity_Item_Property_Update

class Entity_Item_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/entity/items/entity-item-update.html

    ENTITY: string, ID: integer, NAME: string, PROPERTY_VALUES: object, SECTION: integer,
    DATE_ACTIVE_FROM: datetime, DATE_ACTIVE_TO: datetime, PREVIEW_PICTURE: file, DETAIL_PICTURE:
    file, UF_*: any
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ENTITY: Value,
        ID: Value,
        NAME: Value = ...,
        PROPERTY_VALUES: Value = ...,
        SECTION: Value = ...,
        DATE_ACTIVE_FROM: Value = ...,
        DATE_ACTIVE_TO: Value = ...,
        PREVIEW_PICTURE: Value = ...,
        DETAIL_PICTURE: Value = ...,
        **fields: Value,
    ) -> Call: ...

class Entity_Item(Family):
    add: Entity_Item_Add
    delete: Entity_Item_Delete
    get: Entity_Item_Get
    property: Entity_Item_Property
    update: Entity_Item_Update

class Entity_Rights(Family):
    """Reads or writes: https://apidocs.bitrix24.com/api-reference/entity/entities/entity-rights.html

    ENTITY: string, ACCESS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ENTITY: Value, ACCESS: Value = ...) -> Call: ...

class Entity_Section_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/entity/sections/entity-section-add.html

    ENTITY: string, NAME: string, SECTION: integer, ACTIVE: string, SORT: integer, CODE: string,
    DESCRIPTION: string, PICTURE: file, DETAIL_PICTURE: file, UF_*: any
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ENTITY: Value,
        NAME: Value,
        SECTION: Value = ...,
        ACTIVE: Value = ...,
        SORT: Value = ...,
        CODE: Value = ...,
        DESCRIPTION: Value = ...,
        PICTURE: Value = ...,
        DETAIL_PICTURE: Value = ...,
        **fields: Value,
    ) -> Call: ...

class Entity_Section_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/entity/sections/entity-section-delete.html

    ENTITY: string, ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ENTITY: Value, ID: Value) -> Call: ...

class Entity_Section_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/entity/sections/entity-section-get.html

    ENTITY: string, SORT: object, FILTER: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ENTITY: Value,
        SORT: Value = ...,
        FILTER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Entity_Section_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/entity/sections/entity-section-update.html

    ENTITY: string, ID: integer, NAME: string, SECTION: integer, ACTIVE: string, SORT: integer,
    CODE: string, DESCRIPTION: string, PICTURE: file, DETAIL_PICTURE: file, UF_*: any
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ENTITY: Value,
        ID: Value,
        NAME: Value = ...,
        SECTION: Value = ...,
        ACTIVE: Value = ...,
        SORT: Value = ...,
        CODE: Value = ...,
        DESCRIPTION: Value = ...,
        PICTURE: Value = ...,
        DETAIL_PICTURE: Value = ...,
        **fields: Value,
    ) -> Call: ...

class Entity_Section(Family):
    add: Entity_Section_Add
    delete: Entity_Section_Delete
    get: Entity_Section_Get
    update: Entity_Section_Update

class Entity_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/entity/entities/entity-update.html

    ENTITY: string, NAME: string, ENTITY_NEW: string, ACCESS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ENTITY: Value,
        NAME: Value = ...,
        ENTITY_NEW: Value = ...,
        ACCESS: Value = ...,
    ) -> Call: ...

class Entity(Family):
    add: Entity_Add
    delete: Entity_Delete
    get: Entity_Get
    item: Entity_Item
    rights: Entity_Rights
    section: Entity_Section
    update: Entity_Update
