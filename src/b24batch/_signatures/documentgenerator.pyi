# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Documentgenerator_Document_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/document-generator-document-add.html

    templateId: integer, providerClassName: string, value: string, values: object,
    stampsEnabled: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        templateId: Value,
        value: Value,
        providerClassName: Value = ...,
        values: Value = ...,
        stampsEnabled: Value = ...,
        fields: Value = ...,
    ) -> Call: ...

class Documentgenerator_Document_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/document-generator-document-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Documentgenerator_Document_Enablepublicurl(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/document-generator-document-enable-public-url.html

    id: integer, status: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, status: Value = ...) -> Call: ...

class Documentgenerator_Document_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/document-generator/document-generator-document-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Documentgenerator_Document_Getfields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/document-generator/document-generator-document-get-fields.html

    id: integer, values: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, values: Value = ..., start: Value = ...) -> Call: ...

class Documentgenerator_Document_List(Family):
    """Reads; records under `documents`: https://apidocs.bitrix24.com/api-reference/document-generator/document-generator-document-list.html

    select: array, order: object, filter: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Documentgenerator_Document_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/document-generator-document-update.html

    id: integer, values: object, stampsEnabled: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        values: Value = ...,
        stampsEnabled: Value = ...,
        fields: Value = ...,
    ) -> Call: ...

class Documentgenerator_Document(Family):
    add: Documentgenerator_Document_Add
    delete: Documentgenerator_Document_Delete
    enablepublicurl: Documentgenerator_Document_Enablepublicurl
    get: Documentgenerator_Document_Get
    getfields: Documentgenerator_Document_Getfields
    list: Documentgenerator_Document_List
    update: Documentgenerator_Document_Update

class Documentgenerator_Numerator_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/numerators/document-generator-numerator-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Documentgenerator_Numerator_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/numerators/document-generator-numerator-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Documentgenerator_Numerator_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/document-generator/numerators/document-generator-numerator-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Documentgenerator_Numerator_List(Family):
    """Reads; records under `numerators`: https://apidocs.bitrix24.com/api-reference/document-generator/numerators/document-generator-numerator-list.html

    start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Documentgenerator_Numerator_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/numerators/document-generator-numerator-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Documentgenerator_Numerator(Family):
    add: Documentgenerator_Numerator_Add
    delete: Documentgenerator_Numerator_Delete
    get: Documentgenerator_Numerator_Get
    list: Documentgenerator_Numerator_List
    update: Documentgenerator_Numerator_Update

class Documentgenerator_Region_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/region/document-generator-region-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Documentgenerator_Region_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/region/document-generator-region-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Documentgenerator_Region_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/document-generator/region/document-generator-region-get.html

    id: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Documentgenerator_Region_List(Family):
    """Reads; records under `regions`: https://apidocs.bitrix24.com/api-reference/document-generator/region/document-generator-region-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Documentgenerator_Region_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/region/document-generator-region-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Documentgenerator_Region(Family):
    add: Documentgenerator_Region_Add
    delete: Documentgenerator_Region_Delete
    get: Documentgenerator_Region_Get
    list: Documentgenerator_Region_List
    update: Documentgenerator_Region_Update

class Documentgenerator_Role_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/role/document-generator-role-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Documentgenerator_Role_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/role/document-generator-role-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Documentgenerator_Role_Fillaccesses(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/role/document-generator-role-fill-accesses.html

    accesses: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, accesses: Value = ...) -> Call: ...

class Documentgenerator_Role_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/document-generator/role/document-generator-role-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Documentgenerator_Role_List(Family):
    """Reads; records under `roles`: https://apidocs.bitrix24.com/api-reference/document-generator/role/document-generator-role-list.html

    start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Documentgenerator_Role_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/role/document-generator-role-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Documentgenerator_Role(Family):
    add: Documentgenerator_Role_Add
    delete: Documentgenerator_Role_Delete
    fillaccesses: Documentgenerator_Role_Fillaccesses
    get: Documentgenerator_Role_Get
    list: Documentgenerator_Role_List
    update: Documentgenerator_Role_Update

class Documentgenerator_Template_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/templates/document-generator-template-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Documentgenerator_Template_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/templates/document-generator-template-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Documentgenerator_Template_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/document-generator/templates/document-generator-template-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Documentgenerator_Template_Getfields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/document-generator/templates/document-generator-template-get-fields.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Documentgenerator_Template_List(Family):
    """Reads; records under `templates`: https://apidocs.bitrix24.com/api-reference/document-generator/templates/document-generator-template-list.html

    select: array, order: object, filter: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Documentgenerator_Template_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/document-generator/templates/document-generator-template-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Documentgenerator_Template(Family):
    add: Documentgenerator_Template_Add
    delete: Documentgenerator_Template_Delete
    get: Documentgenerator_Template_Get
    getfields: Documentgenerator_Template_Getfields
    list: Documentgenerator_Template_List
    update: Documentgenerator_Template_Update

class Documentgenerator(Family):
    document: Documentgenerator_Document
    numerator: Documentgenerator_Numerator
    region: Documentgenerator_Region
    role: Documentgenerator_Role
    template: Documentgenerator_Template
