# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Catalog_Catalog_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/catalog/catalog-catalog-get.html

    id: catalog_catalog.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Catalog_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/catalog/catalog-catalog-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Catalog_IsOffers(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/catalog/catalog-catalog-is-offers.html

    id: catalog_catalog.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Catalog_List(Family):
    """Reads; records under `catalogs`: https://apidocs.bitrix24.com/api-reference/catalog/catalog/catalog-catalog-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Catalog(Family):
    get: Catalog_Catalog_Get
    getFields: Catalog_Catalog_GetFields
    isOffers: Catalog_Catalog_IsOffers
    list: Catalog_Catalog_List

class Catalog_Document_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/document/catalog-document-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Document_Cancel(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/document/catalog-document-cancel.html

    id: catalog_document.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Document_CancelList(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/document/catalog-document-cancel-list.html

    documentIds: catalog_document.id[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, documentIds: Value) -> Call: ...

class Catalog_Document_Conduct(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/document/catalog-document-conduct.html

    id: catalog_document.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Document_ConductList(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/document/catalog-document-conduct-list.html

    documentIds: catalog_document.id[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, documentIds: Value) -> Call: ...

class Catalog_Document_Confirm(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/catalog/document/outdated/catalog-document-confirm.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Document_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/document/catalog-document-delete.html

    id: catalog_document.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Document_DeleteList(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/document/catalog-document-delete-list.html

    documentIds: catalog_document.id[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, documentIds: Value) -> Call: ...

class Catalog_Document_Element_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/document/document-element/catalog-document-element-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Document_Element_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/document/document-element/catalog-document-element-delete.html

    id: catalog_document_element.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Document_Element_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/catalog/document/outdated/catalog-document-element-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Document_Element_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/document/document-element/catalog-document-element-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Document_Element_List(Family):
    """Reads; records under `documentElements`: https://apidocs.bitrix24.com/api-reference/catalog/document/document-element/catalog-document-element-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Document_Element_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/document/document-element/catalog-document-element-update.html

    id: catalog_document_element.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_Document_Element(Family):
    add: Catalog_Document_Element_Add
    delete: Catalog_Document_Element_Delete
    fields: Catalog_Document_Element_Fields
    getFields: Catalog_Document_Element_GetFields
    list: Catalog_Document_Element_List
    update: Catalog_Document_Element_Update

class Catalog_Document_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/catalog/document/outdated/catalog-document-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Document_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/document/catalog-document-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Document_List(Family):
    """Reads; records under `documents`: https://apidocs.bitrix24.com/api-reference/catalog/document/catalog-document-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Document_Mode_Status(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/document/catalog-document-mode-status.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Document_Mode(Family):
    status: Catalog_Document_Mode_Status

class Catalog_Document_Unconfirm(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/catalog/document/outdated/catalog-document-unconfirm.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Document_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/document/catalog-document-update.html

    id: catalog_document.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_Document(Family):
    add: Catalog_Document_Add
    cancel: Catalog_Document_Cancel
    cancelList: Catalog_Document_CancelList
    conduct: Catalog_Document_Conduct
    conductList: Catalog_Document_ConductList
    confirm: Catalog_Document_Confirm
    delete: Catalog_Document_Delete
    deleteList: Catalog_Document_DeleteList
    element: Catalog_Document_Element
    fields: Catalog_Document_Fields
    getFields: Catalog_Document_GetFields
    list: Catalog_Document_List
    mode: Catalog_Document_Mode
    unconfirm: Catalog_Document_Unconfirm
    update: Catalog_Document_Update

class Catalog_Documentcontractor_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/documentcontractor/catalog-documentcontractor-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Documentcontractor_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/documentcontractor/catalog-documentcontractor-delete.html

    id: catalog_documentcontractor.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Documentcontractor_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/documentcontractor/catalog-documentcontractor-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Documentcontractor_List(Family):
    """Reads; records under `documentContractor`: https://apidocs.bitrix24.com/api-reference/catalog/documentcontractor/catalog-documentcontractor-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Documentcontractor(Family):
    add: Catalog_Documentcontractor_Add
    delete: Catalog_Documentcontractor_Delete
    getFields: Catalog_Documentcontractor_GetFields
    list: Catalog_Documentcontractor_List

class Catalog_Enum_GetRoundTypes(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/enum/catalog-enum-get-round-types.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Enum_GetStoreDocumentTypes(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/enum/catalog-enum-get-store-document-types.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Enum(Family):
    getRoundTypes: Catalog_Enum_GetRoundTypes
    getStoreDocumentTypes: Catalog_Enum_GetStoreDocumentTypes

class Catalog_Extra_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/extra/catalog-extra-get.html

    id: catalog_extra.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Extra_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/extra/catalog-extra-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Extra_List(Family):
    """Reads; records under `extras`: https://apidocs.bitrix24.com/api-reference/catalog/extra/catalog-extra-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Extra(Family):
    get: Catalog_Extra_Get
    getFields: Catalog_Extra_GetFields
    list: Catalog_Extra_List

class Catalog_Measure_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/measure/catalog-measure-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Measure_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/measure/catalog-measure-delete.html

    id: catalog_measure.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Measure_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/measure/catalog-measure-get.html

    id: catalog_measure.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Measure_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/measure/catalog-measure-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Measure_List(Family):
    """Reads; records under `measures`: https://apidocs.bitrix24.com/api-reference/catalog/measure/catalog-measure-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Measure_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/measure/catalog-measure-update.html

    Id: catalog_measure.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, Id: Value, fields: Value) -> Call: ...

class Catalog_Measure(Family):
    add: Catalog_Measure_Add
    delete: Catalog_Measure_Delete
    get: Catalog_Measure_Get
    getFields: Catalog_Measure_GetFields
    list: Catalog_Measure_List
    update: Catalog_Measure_Update

class Catalog_Price_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/price/catalog-price-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Price_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/price/catalog-price-delete.html

    id: catalog_price.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Price_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/price/catalog-price-get.html

    id: catalog_price.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Price_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/price/catalog-price-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Price_List(Family):
    """Reads; records under `prices`: https://apidocs.bitrix24.com/api-reference/catalog/price/catalog-price-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Price_Modify(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/price/catalog-price-modify.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Price_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/price/catalog-price-update.html

    id: catalog_price.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_Price(Family):
    add: Catalog_Price_Add
    delete: Catalog_Price_Delete
    get: Catalog_Price_Get
    getFields: Catalog_Price_GetFields
    list: Catalog_Price_List
    modify: Catalog_Price_Modify
    update: Catalog_Price_Update

class Catalog_PriceType_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/price-type/catalog-price-type-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_PriceType_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/price-type/catalog-price-type-delete.html

    id: catalog_price_type.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_PriceType_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/price-type/catalog-price-type-get.html

    id: catalog_price_type.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_PriceType_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/price-type/catalog-price-type-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_PriceType_List(Family):
    """Reads; records under `priceTypes`: https://apidocs.bitrix24.com/api-reference/catalog/price-type/catalog-price-type-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_PriceType_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/price-type/catalog-price-type-update.html

    id: catalog_price_type.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_PriceType(Family):
    add: Catalog_PriceType_Add
    delete: Catalog_PriceType_Delete
    get: Catalog_PriceType_Get
    getFields: Catalog_PriceType_GetFields
    list: Catalog_PriceType_List
    update: Catalog_PriceType_Update

class Catalog_PriceTypeGroup_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/price-type/price-type-group/catalog-price-type-group-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_PriceTypeGroup_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/price-type/price-type-group/catalog-price-type-group-delete.html

    id: catalog_price_type_group.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_PriceTypeGroup_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/price-type/price-type-group/catalog-price-type-group-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_PriceTypeGroup_List(Family):
    """Reads; records under `priceTypeGroups`: https://apidocs.bitrix24.com/api-reference/catalog/price-type/price-type-group/catalog-price-type-group-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_PriceTypeGroup(Family):
    add: Catalog_PriceTypeGroup_Add
    delete: Catalog_PriceTypeGroup_Delete
    getFields: Catalog_PriceTypeGroup_GetFields
    list: Catalog_PriceTypeGroup_List

class Catalog_PriceTypeLang_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/price-type/price-type-lang/catalog-price-type-lang-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_PriceTypeLang_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/price-type/price-type-lang/catalog-price-type-lang-delete.html

    id: catalog_price_type_lang.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_PriceTypeLang_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/price-type/price-type-lang/catalog-price-type-lang-get.html

    id: catalog_price_type_lang.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_PriceTypeLang_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/price-type/price-type-lang/catalog-price-type-lang-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_PriceTypeLang_GetLanguages(Family):
    """Reads; records under `languages`: https://apidocs.bitrix24.com/api-reference/catalog/price-type/price-type-lang/catalog-price-type-lang-get-languages.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_PriceTypeLang_List(Family):
    """Reads; records under `priceTypeLangs`: https://apidocs.bitrix24.com/api-reference/catalog/price-type/price-type-lang/catalog-price-type-lang-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_PriceTypeLang_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/price-type/price-type-lang/catalog-price-type-lang-update.html

    Id: catalog_price_type_lang.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, Id: Value, fields: Value) -> Call: ...

class Catalog_PriceTypeLang(Family):
    add: Catalog_PriceTypeLang_Add
    delete: Catalog_PriceTypeLang_Delete
    get: Catalog_PriceTypeLang_Get
    getFields: Catalog_PriceTypeLang_GetFields
    getLanguages: Catalog_PriceTypeLang_GetLanguages
    list: Catalog_PriceTypeLang_List
    update: Catalog_PriceTypeLang_Update

class Catalog_Product_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product/catalog-product-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Product_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product/catalog-product-delete.html

    id: catalog_product.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Product_Download(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product/catalog-product-download.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value, start: Value = ...) -> Call: ...

class Catalog_Product_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product/catalog-product-get.html

    id: catalog_product.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Product_GetFieldsByFilter(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product/catalog-product-get-fields-by-filter.html

    filter: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, filter: Value, start: Value = ...) -> Call: ...

class Catalog_Product_List(Family):
    """Reads; records under `products`: https://apidocs.bitrix24.com/api-reference/catalog/product/catalog-product-list.html

    select: array, filter: object, order: object, start: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Product_Offer_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product/offer/catalog-product-offer-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Product_Offer_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product/offer/catalog-product-offer-delete.html

    id: catalog_product_offer.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Product_Offer_Download(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product/offer/catalog-product-offer-download.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value, start: Value = ...) -> Call: ...

class Catalog_Product_Offer_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product/offer/catalog-product-offer-get.html

    id: catalog_product_offer.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Product_Offer_GetFieldsByFilter(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product/offer/catalog-product-offer-get-fields-by-filter.html

    filter: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, filter: Value, start: Value = ...) -> Call: ...

class Catalog_Product_Offer_List(Family):
    """Reads; records under `offers`: https://apidocs.bitrix24.com/api-reference/catalog/product/offer/catalog-product-offer-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Product_Offer_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product/offer/catalog-product-offer-update.html

    id: catalog_product_offer.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_Product_Offer(Family):
    add: Catalog_Product_Offer_Add
    delete: Catalog_Product_Offer_Delete
    download: Catalog_Product_Offer_Download
    get: Catalog_Product_Offer_Get
    getFieldsByFilter: Catalog_Product_Offer_GetFieldsByFilter
    list: Catalog_Product_Offer_List
    update: Catalog_Product_Offer_Update

class Catalog_Product_Service_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product/service/catalog-product-service-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Product_Service_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product/service/catalog-product-service-delete.html

    id: catalog_product_service.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Product_Service_Download(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product/service/catalog-product-service-download.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value, start: Value = ...) -> Call: ...

class Catalog_Product_Service_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product/service/catalog-product-service-get.html

    id: catalog_product_service.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Product_Service_GetFieldsByFilter(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product/service/catalog-product-service-get-fields-by-filter.html

    filter: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, filter: Value, start: Value = ...) -> Call: ...

class Catalog_Product_Service_List(Family):
    """Reads; records under `services`: https://apidocs.bitrix24.com/api-reference/catalog/product/service/catalog-product-service-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Product_Service_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product/service/catalog-product-service-update.html

    id: catalog_product_service.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_Product_Service(Family):
    add: Catalog_Product_Service_Add
    delete: Catalog_Product_Service_Delete
    download: Catalog_Product_Service_Download
    get: Catalog_Product_Service_Get
    getFieldsByFilter: Catalog_Product_Service_GetFieldsByFilter
    list: Catalog_Product_Service_List
    update: Catalog_Product_Service_Update

class Catalog_Product_Sku_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product/sku/catalog-product-sku-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Product_Sku_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product/sku/catalog-product-sku-delete.html

    id: catalog_product_sku.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Product_Sku_Download(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product/sku/catalog-product-sku-download.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value, start: Value = ...) -> Call: ...

class Catalog_Product_Sku_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product/sku/catalog-product-sku-get.html

    id: catalog_product_sku.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Product_Sku_GetFieldsByFilter(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product/sku/catalog-product-sku-get-fields-by-filter.html

    filter: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, filter: Value, start: Value = ...) -> Call: ...

class Catalog_Product_Sku_List(Family):
    """Reads; records under `units`: https://apidocs.bitrix24.com/api-reference/catalog/product/sku/catalog-product-sku-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Product_Sku_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product/sku/catalog-product-sku-update.html

    id: catalog_product_sku.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_Product_Sku(Family):
    add: Catalog_Product_Sku_Add
    delete: Catalog_Product_Sku_Delete
    download: Catalog_Product_Sku_Download
    get: Catalog_Product_Sku_Get
    getFieldsByFilter: Catalog_Product_Sku_GetFieldsByFilter
    list: Catalog_Product_Sku_List
    update: Catalog_Product_Sku_Update

class Catalog_Product_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product/catalog-product-update.html

    id: catalog_product.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_Product(Family):
    add: Catalog_Product_Add
    delete: Catalog_Product_Delete
    download: Catalog_Product_Download
    get: Catalog_Product_Get
    getFieldsByFilter: Catalog_Product_GetFieldsByFilter
    list: Catalog_Product_List
    offer: Catalog_Product_Offer
    service: Catalog_Product_Service
    sku: Catalog_Product_Sku
    update: Catalog_Product_Update

class Catalog_ProductImage_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product-image/catalog-product-image-add.html

    fields: object, fileContent: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value, fileContent: Value) -> Call: ...

class Catalog_ProductImage_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product-image/catalog-product-image-delete.html

    productId:
    catalog_product.id|catalog_product_sku.id|catalog_product_offer.id|catalog_product_service.id,
    id: catalog_product_image.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, productId: Value, id: Value) -> Call: ...

class Catalog_ProductImage_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product-image/catalog-product-image-get.html

    productId:
    catalog_product.id|catalog_product_sku.id|catalog_product_offer.id|catalog_product_service.id,
    id: catalog_product_image.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, productId: Value, id: Value, start: Value = ...) -> Call: ...

class Catalog_ProductImage_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product-image/catalog-product-image-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_ProductImage_List(Family):
    """Reads; records under `productImages`: https://apidocs.bitrix24.com/api-reference/catalog/product-image/catalog-product-image-list.html

    productId:
    catalog_product.id|catalog_product_sku.id|catalog_product_offer.id|catalog_product_service.id,
    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        productId: Value,
        select: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_ProductImage(Family):
    add: Catalog_ProductImage_Add
    delete: Catalog_ProductImage_Delete
    get: Catalog_ProductImage_Get
    getFields: Catalog_ProductImage_GetFields
    list: Catalog_ProductImage_List

class Catalog_ProductProperty_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product-property/catalog-product-property-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_ProductProperty_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product-property/catalog-product-property-delete.html

    id: catalog_product_property.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_ProductProperty_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product-property/catalog-product-property-get.html

    id: catalog_product_property.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_ProductProperty_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product-property/catalog-product-property-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_ProductProperty_List(Family):
    """Reads; records under `productProperties`: https://apidocs.bitrix24.com/api-reference/catalog/product-property/catalog-product-property-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_ProductProperty_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product-property/catalog-product-property-update.html

    id: catalog_product_property.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_ProductProperty(Family):
    add: Catalog_ProductProperty_Add
    delete: Catalog_ProductProperty_Delete
    get: Catalog_ProductProperty_Get
    getFields: Catalog_ProductProperty_GetFields
    list: Catalog_ProductProperty_List
    update: Catalog_ProductProperty_Update

class Catalog_ProductPropertyEnum_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product-property-enum/catalog-product-property-enum-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_ProductPropertyEnum_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product-property-enum/catalog-product-property-enum-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_ProductPropertyEnum_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product-property-enum/catalog-product-property-enum-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_ProductPropertyEnum_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product-property-enum/catalog-product-property-enum-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_ProductPropertyEnum_List(Family):
    """Reads; records under `productPropertyEnums`: https://apidocs.bitrix24.com/api-reference/catalog/product-property-enum/catalog-product-property-enum-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_ProductPropertyEnum_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product-property-enum/catalog-product-property-enum-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_ProductPropertyEnum(Family):
    add: Catalog_ProductPropertyEnum_Add
    delete: Catalog_ProductPropertyEnum_Delete
    get: Catalog_ProductPropertyEnum_Get
    getFields: Catalog_ProductPropertyEnum_GetFields
    list: Catalog_ProductPropertyEnum_List
    update: Catalog_ProductPropertyEnum_Update

class Catalog_ProductPropertyFeature_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product-property-feature/catalog-product-property-feature-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_ProductPropertyFeature_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product-property-feature/catalog-product-property-feature-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_ProductPropertyFeature_GetAvailableFeaturesByProperty(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product-property-feature/catalog-product-property-feature-get-available-features-by-property.html

    propertyId: catalog_product_property.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, propertyId: Value, start: Value = ...) -> Call: ...

class Catalog_ProductPropertyFeature_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product-property-feature/catalog-product-property-feature-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_ProductPropertyFeature_List(Family):
    """Reads; records under `productPropertyFeatures`: https://apidocs.bitrix24.com/api-reference/catalog/product-property-feature/catalog-product-property-feature-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_ProductPropertyFeature_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product-property-feature/catalog-product-property-feature-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_ProductPropertyFeature(Family):
    add: Catalog_ProductPropertyFeature_Add
    get: Catalog_ProductPropertyFeature_Get
    getAvailableFeaturesByProperty: Catalog_ProductPropertyFeature_GetAvailableFeaturesByProperty
    getFields: Catalog_ProductPropertyFeature_GetFields
    list: Catalog_ProductPropertyFeature_List
    update: Catalog_ProductPropertyFeature_Update

class Catalog_ProductPropertySection_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/product-property-section/catalog-product-property-section-get.html

    propertyId: catalog_product_property.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, propertyId: Value, start: Value = ...) -> Call: ...

class Catalog_ProductPropertySection_List(Family):
    """Reads; records under `productPropertySections`: https://apidocs.bitrix24.com/api-reference/catalog/product-property-section/catalog-product-property-section-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_ProductPropertySection_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/product-property-section/catalog-product-property-section-set.html

    propertyId: catalog_product_property.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, propertyId: Value, fields: Value) -> Call: ...

class Catalog_ProductPropertySection(Family):
    get: Catalog_ProductPropertySection_Get
    list: Catalog_ProductPropertySection_List
    set: Catalog_ProductPropertySection_Set

class Catalog_Ratio_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/ratio/catalog-ratio-get.html

    id: catalog_ratio.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Ratio_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/ratio/catalog-ratio-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Ratio_List(Family):
    """Reads; records under `ratios`: https://apidocs.bitrix24.com/api-reference/catalog/ratio/catalog-ratio-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Ratio(Family):
    get: Catalog_Ratio_Get
    getFields: Catalog_Ratio_GetFields
    list: Catalog_Ratio_List

class Catalog_RoundingRule_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/rounding-rule/catalog-rounding-rule-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_RoundingRule_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/rounding-rule/catalog-rounding-rule-delete.html

    id: catalog_rounding_rule.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_RoundingRule_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/rounding-rule/catalog-rounding-rule-get.html

    id: catalog_rounding_rule.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_RoundingRule_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/rounding-rule/catalog-rounding-rule-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_RoundingRule_List(Family):
    """Reads; records under `roundingRules`: https://apidocs.bitrix24.com/api-reference/catalog/rounding-rule/catalog-rounding-rule-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_RoundingRule_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/rounding-rule/catalog-rounding-rule-update.html

    Id: catalog_rounding_rule.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, Id: Value, fields: Value) -> Call: ...

class Catalog_RoundingRule(Family):
    add: Catalog_RoundingRule_Add
    delete: Catalog_RoundingRule_Delete
    get: Catalog_RoundingRule_Get
    getFields: Catalog_RoundingRule_GetFields
    list: Catalog_RoundingRule_List
    update: Catalog_RoundingRule_Update

class Catalog_Section_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/section/catalog-section-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Section_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/section/catalog-section-delete.html

    id: catalog_section.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Section_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/section/catalog-section-get.html

    id: catalog_section.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Section_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/section/catalog-section-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Section_List(Family):
    """Reads; records under `sections`: https://apidocs.bitrix24.com/api-reference/catalog/section/catalog-section-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Section_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/section/catalog-section-update.html

    id: catalog_section.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_Section(Family):
    add: Catalog_Section_Add
    delete: Catalog_Section_Delete
    get: Catalog_Section_Get
    getFields: Catalog_Section_GetFields
    list: Catalog_Section_List
    update: Catalog_Section_Update

class Catalog_Store_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/store/catalog-store-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Store_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/store/catalog-store-delete.html

    id: catalog_store.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Store_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/store/catalog-store-get.html

    id: catalog_store.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Store_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/store/catalog-store-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Store_List(Family):
    """Reads; records under `stores`: https://apidocs.bitrix24.com/api-reference/catalog/store/catalog-store-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Store_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/store/catalog-store-update.html

    id: catalog_store.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_Store(Family):
    add: Catalog_Store_Add
    delete: Catalog_Store_Delete
    get: Catalog_Store_Get
    getFields: Catalog_Store_GetFields
    list: Catalog_Store_List
    update: Catalog_Store_Update

class Catalog_Storeproduct_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/store-product/catalog-store-product-get.html

    id: catalog_storeproduct.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Storeproduct_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/store-product/catalog-store-product-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Storeproduct_List(Family):
    """Reads; records under `storeProducts`: https://apidocs.bitrix24.com/api-reference/catalog/store-product/catalog-store-product-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Storeproduct(Family):
    get: Catalog_Storeproduct_Get
    getFields: Catalog_Storeproduct_GetFields
    list: Catalog_Storeproduct_List

class Catalog_Userfield_Document_List(Family):
    """Reads; records under `documents`: https://apidocs.bitrix24.com/api-reference/catalog/userfield-document/catalog-userfield-document-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value,
        filter: Value,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Userfield_Document_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/userfield-document/catalog-userfield-document-update.html

    documentId: catalog_document.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, documentId: Value, fields: Value) -> Call: ...

class Catalog_Userfield_Document(Family):
    list: Catalog_Userfield_Document_List
    update: Catalog_Userfield_Document_Update

class Catalog_Userfield(Family):
    document: Catalog_Userfield_Document

class Catalog_Vat_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/vat/catalog-vat-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Catalog_Vat_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/vat/catalog-vat-delete.html

    id: catalog_vat.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Catalog_Vat_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/vat/catalog-vat-get.html

    id: catalog_vat.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Catalog_Vat_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/catalog/vat/catalog-vat-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Catalog_Vat_List(Family):
    """Reads; records under `vats`: https://apidocs.bitrix24.com/api-reference/catalog/vat/catalog-vat-list.html

    select: array, filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Catalog_Vat_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/catalog/vat/catalog-vat-update.html

    id: catalog_vat.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Catalog_Vat(Family):
    add: Catalog_Vat_Add
    delete: Catalog_Vat_Delete
    get: Catalog_Vat_Get
    getFields: Catalog_Vat_GetFields
    list: Catalog_Vat_List
    update: Catalog_Vat_Update

class Catalog(Family):
    catalog: Catalog_Catalog
    document: Catalog_Document
    documentcontractor: Catalog_Documentcontractor
    enum: Catalog_Enum
    extra: Catalog_Extra
    measure: Catalog_Measure
    price: Catalog_Price
    priceType: Catalog_PriceType
    priceTypeGroup: Catalog_PriceTypeGroup
    priceTypeLang: Catalog_PriceTypeLang
    product: Catalog_Product
    productImage: Catalog_ProductImage
    productProperty: Catalog_ProductProperty
    productPropertyEnum: Catalog_ProductPropertyEnum
    productPropertyFeature: Catalog_ProductPropertyFeature
    productPropertySection: Catalog_ProductPropertySection
    ratio: Catalog_Ratio
    roundingRule: Catalog_RoundingRule
    section: Catalog_Section
    store: Catalog_Store
    storeproduct: Catalog_Storeproduct
    userfield: Catalog_Userfield
    vat: Catalog_Vat
