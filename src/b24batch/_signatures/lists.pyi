# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Lists_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/lists/lists/lists-add.html

    IBLOCK_TYPE_ID: string, IBLOCK_CODE: string, SOCNET_GROUP_ID: integer, FIELDS: array,
    MESSAGES: array, RIGHTS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_CODE: Value,
        FIELDS: Value,
        SOCNET_GROUP_ID: Value = ...,
        MESSAGES: Value = ...,
        RIGHTS: Value = ...,
    ) -> Call: ...

class Lists_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/lists/lists/lists-delete.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value,
        IBLOCK_CODE: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_CODE: Value,
        IBLOCK_ID: Value = ...,
    ) -> Call: ...

class Lists_Element_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/lists/elements/lists-element-add.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, ELEMENT_CODE: string,
    FIELDS: array, IBLOCK_SECTION_ID: integer, LIST_ELEMENT_URL: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value,
        ELEMENT_CODE: Value,
        FIELDS: Value,
        IBLOCK_CODE: Value = ...,
        IBLOCK_SECTION_ID: Value = ...,
        LIST_ELEMENT_URL: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_CODE: Value,
        ELEMENT_CODE: Value,
        FIELDS: Value,
        IBLOCK_ID: Value = ...,
        IBLOCK_SECTION_ID: Value = ...,
        LIST_ELEMENT_URL: Value = ...,
    ) -> Call: ...

class Lists_Element_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/lists/elements/lists-element-delete.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, ELEMENT_ID: integer,
    ELEMENT_CODE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value = ...,
        IBLOCK_CODE: Value = ...,
        ELEMENT_ID: Value = ...,
        ELEMENT_CODE: Value = ...,
    ) -> Call: ...

class Lists_Element_Get_File_Url(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/lists/elements/lists-element-get-file-url.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, ELEMENT_ID: integer,
    ELEMENT_CODE: string, FIELD_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        FIELD_ID: Value,
        IBLOCK_ID: Value = ...,
        IBLOCK_CODE: Value = ...,
        ELEMENT_ID: Value = ...,
        ELEMENT_CODE: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Lists_Element_Get_File(Family):
    url: Lists_Element_Get_File_Url

class Lists_Element_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/lists/elements/lists-element-get.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, ELEMENT_ID: integer,
    ELEMENT_CODE: string, SELECT: array, FILTER: object, ELEMENT_ORDER: object, start: integer
    """
    file: Lists_Element_Get_File
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value,
        IBLOCK_CODE: Value = ...,
        ELEMENT_ID: Value = ...,
        ELEMENT_CODE: Value = ...,
        SELECT: Value = ...,
        FILTER: Value = ...,
        ELEMENT_ORDER: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_CODE: Value,
        IBLOCK_ID: Value = ...,
        ELEMENT_ID: Value = ...,
        ELEMENT_CODE: Value = ...,
        SELECT: Value = ...,
        FILTER: Value = ...,
        ELEMENT_ORDER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Lists_Element_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/lists/elements/lists-element-update.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, ELEMENT_ID: integer,
    ELEMENT_CODE: string, FIELDS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        FIELDS: Value,
        IBLOCK_ID: Value = ...,
        IBLOCK_CODE: Value = ...,
        ELEMENT_ID: Value = ...,
        ELEMENT_CODE: Value = ...,
    ) -> Call: ...

class Lists_Element(Family):
    add: Lists_Element_Add
    delete: Lists_Element_Delete
    get: Lists_Element_Get
    update: Lists_Element_Update

class Lists_Field_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/lists/fields/lists-field-add.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, FIELDS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value,
        FIELDS: Value,
        IBLOCK_CODE: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_CODE: Value,
        FIELDS: Value,
        IBLOCK_ID: Value = ...,
    ) -> Call: ...

class Lists_Field_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/lists/fields/lists-field-delete.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, FIELD_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value,
        FIELD_ID: Value,
        IBLOCK_CODE: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_CODE: Value,
        FIELD_ID: Value,
        IBLOCK_ID: Value = ...,
    ) -> Call: ...

class Lists_Field_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/lists/fields/lists-field-get.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, FIELD_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value,
        IBLOCK_CODE: Value = ...,
        FIELD_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_CODE: Value,
        IBLOCK_ID: Value = ...,
        FIELD_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Lists_Field_Type_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/lists/fields/lists-field-type-get.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, FIELD_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value,
        IBLOCK_CODE: Value = ...,
        FIELD_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_CODE: Value,
        IBLOCK_ID: Value = ...,
        FIELD_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Lists_Field_Type(Family):
    get: Lists_Field_Type_Get

class Lists_Field_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/lists/fields/lists-field-update.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, FIELDS: array, FIELD_ID:
    string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value,
        FIELDS: Value,
        FIELD_ID: Value,
        IBLOCK_CODE: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_CODE: Value,
        FIELDS: Value,
        FIELD_ID: Value,
        IBLOCK_ID: Value = ...,
    ) -> Call: ...

class Lists_Field(Family):
    add: Lists_Field_Add
    delete: Lists_Field_Delete
    get: Lists_Field_Get
    type: Lists_Field_Type
    update: Lists_Field_Update

class Lists_Get_Iblock_Type_Id(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/lists/lists/lists-get-iblock-type-id.html

    IBLOCK_ID: integer, IBLOCK_CODE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_ID: Value,
        IBLOCK_CODE: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_CODE: Value,
        IBLOCK_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Lists_Get_Iblock_Type(Family):
    id: Lists_Get_Iblock_Type_Id

class Lists_Get_Iblock(Family):
    type: Lists_Get_Iblock_Type

class Lists_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/lists/lists/lists-get.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, SOCNET_GROUP_ID: integer,
    IBLOCK_ORDER: object, start: integer
    """
    iblock: Lists_Get_Iblock
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value = ...,
        IBLOCK_CODE: Value = ...,
        SOCNET_GROUP_ID: Value = ...,
        IBLOCK_ORDER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Lists_Section_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/lists/sections/lists-section-add.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, IBLOCK_SECTION_ID: integer,
    SECTION_CODE: string, FIELDS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value,
        SECTION_CODE: Value,
        FIELDS: Value,
        IBLOCK_CODE: Value = ...,
        IBLOCK_SECTION_ID: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_CODE: Value,
        SECTION_CODE: Value,
        FIELDS: Value,
        IBLOCK_ID: Value = ...,
        IBLOCK_SECTION_ID: Value = ...,
    ) -> Call: ...

class Lists_Section_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/lists/sections/lists-section-delete.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, SECTION_ID: integer,
    SECTION_CODE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value = ...,
        IBLOCK_CODE: Value = ...,
        SECTION_ID: Value = ...,
        SECTION_CODE: Value = ...,
    ) -> Call: ...

class Lists_Section_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/lists/sections/lists-section-get.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, FILTER: object, SELECT:
    array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value,
        IBLOCK_CODE: Value = ...,
        FILTER: Value = ...,
        SELECT: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_CODE: Value,
        IBLOCK_ID: Value = ...,
        FILTER: Value = ...,
        SELECT: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Lists_Section_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/lists/sections/lists-section-update.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, SECTION_ID: integer,
    SECTION_CODE: string, FIELDS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        FIELDS: Value,
        IBLOCK_ID: Value = ...,
        IBLOCK_CODE: Value = ...,
        SECTION_ID: Value = ...,
        SECTION_CODE: Value = ...,
    ) -> Call: ...

class Lists_Section(Family):
    add: Lists_Section_Add
    delete: Lists_Section_Delete
    get: Lists_Section_Get
    update: Lists_Section_Update

class Lists_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/lists/lists/lists-update.html

    IBLOCK_TYPE_ID: string, IBLOCK_ID: integer, IBLOCK_CODE: string, SOCNET_GROUP_ID: integer,
    FIELDS: array, MESSAGES: array, RIGHTS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_ID: Value,
        FIELDS: Value,
        IBLOCK_CODE: Value = ...,
        SOCNET_GROUP_ID: Value = ...,
        MESSAGES: Value = ...,
        RIGHTS: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        IBLOCK_TYPE_ID: Value,
        IBLOCK_CODE: Value,
        FIELDS: Value,
        IBLOCK_ID: Value = ...,
        SOCNET_GROUP_ID: Value = ...,
        MESSAGES: Value = ...,
        RIGHTS: Value = ...,
    ) -> Call: ...

class Lists(Family):
    add: Lists_Add
    delete: Lists_Delete
    element: Lists_Element
    field: Lists_Field
    get: Lists_Get
    section: Lists_Section
    update: Lists_Update
