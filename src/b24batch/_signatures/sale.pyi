# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Sale_Basketitem_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/basket-item/sale-basket-item-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Basketitem_AddCatalogProduct(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/basket-item/sale-basket-item-add-catalog-product.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Basketitem_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/basket-item/sale-basket-item-delete.html

    id: sale_basket_item.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Basketitem_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/basket-item/sale-basket-item-get.html

    id: sale_basket_item.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Basketitem_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/basket-item/sale-basket-item-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Basketitem_GetFieldsCatalogProduct(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/basket-item/sale-basket-item-get-catalog-product-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Basketitem_List(Family):
    """Reads; records under `basketItems`: https://apidocs.bitrix24.com/api-reference/sale/basket-item/sale-basket-item-list.html

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

class Sale_Basketitem_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/basket-item/sale-basket-item-update.html

    id: sale_basket_item.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Basketitem_UpdateCatalogProduct(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/basket-item/sale-basket-item-update-catalog-product.html

    id: sale_basket_item.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Basketitem(Family):
    add: Sale_Basketitem_Add
    addCatalogProduct: Sale_Basketitem_AddCatalogProduct
    delete: Sale_Basketitem_Delete
    get: Sale_Basketitem_Get
    getFields: Sale_Basketitem_GetFields
    getFieldsCatalogProduct: Sale_Basketitem_GetFieldsCatalogProduct
    list: Sale_Basketitem_List
    update: Sale_Basketitem_Update
    updateCatalogProduct: Sale_Basketitem_UpdateCatalogProduct

class Sale_Basketproperties_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/basket-properties/sale-basket-properties-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Basketproperties_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/basket-properties/sale-basket-properties-delete.html

    id: sale_basket_item_property.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Basketproperties_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/basket-properties/sale-basket-properties-get.html

    id: sale_basket_item_property.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Basketproperties_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/basket-properties/sale-basket-properties-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Basketproperties_List(Family):
    """Reads; records under `basketProperties`: https://apidocs.bitrix24.com/api-reference/sale/basket-properties/sale-basket-properties-list.html

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

class Sale_Basketproperties_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/basket-properties/sale-basket-properties-update.html

    id: sale_basket_item_property.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Basketproperties(Family):
    add: Sale_Basketproperties_Add
    delete: Sale_Basketproperties_Delete
    get: Sale_Basketproperties_Get
    getFields: Sale_Basketproperties_GetFields
    list: Sale_Basketproperties_List
    update: Sale_Basketproperties_Update

class Sale_BusinessValuePersonDomain_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/business-value-person-domain/sale-business-value-person-domain-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_BusinessValuePersonDomain_DeleteByFilter(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/business-value-person-domain/sale-business-value-person-domain-delete-by-filter.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_BusinessValuePersonDomain_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/business-value-person-domain/sale-business-value-person-domain-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_BusinessValuePersonDomain_List(Family):
    """Reads; records under `businessValuePersonDomains`: https://apidocs.bitrix24.com/api-reference/sale/business-value-person-domain/sale-business-value-person-domain-list.html

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

class Sale_BusinessValuePersonDomain(Family):
    add: Sale_BusinessValuePersonDomain_Add
    deleteByFilter: Sale_BusinessValuePersonDomain_DeleteByFilter
    getFields: Sale_BusinessValuePersonDomain_GetFields
    list: Sale_BusinessValuePersonDomain_List

class Sale_Cashbox_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/cashbox/sale-cashbox-add.html

    NAME: string, REST_CODE: sale_cashbox_handler.CODE, EMAIL: string, OFD: string,
    OFD_SETTINGS: object, NUMBER_KKM: string, ACTIVE: string, SORT: integer, USE_OFFLINE:
    string, SETTINGS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        NAME: Value,
        REST_CODE: Value,
        EMAIL: Value,
        OFD: Value = ...,
        OFD_SETTINGS: Value = ...,
        NUMBER_KKM: Value = ...,
        ACTIVE: Value = ...,
        SORT: Value = ...,
        USE_OFFLINE: Value = ...,
        SETTINGS: Value = ...,
    ) -> Call: ...

class Sale_Cashbox_Check_Apply(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/cashbox/sale-cashbox-check-apply.html

    UUID: string, PRINT_END_TIME: string, REG_NUMBER_KKT: string, FISCAL_DOC_ATTR: string,
    FISCAL_DOC_NUMBER: string, FISCAL_RECEIPT_NUMBER: string, FN_NUMBER: string, SHIFT_NUMBER:
    string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        UUID: Value,
        PRINT_END_TIME: Value = ...,
        REG_NUMBER_KKT: Value = ...,
        FISCAL_DOC_ATTR: Value = ...,
        FISCAL_DOC_NUMBER: Value = ...,
        FISCAL_RECEIPT_NUMBER: Value = ...,
        FN_NUMBER: Value = ...,
        SHIFT_NUMBER: Value = ...,
    ) -> Call: ...

class Sale_Cashbox_Check(Family):
    apply: Sale_Cashbox_Check_Apply

class Sale_Cashbox_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/cashbox/sale-cashbox-delete.html

    ID: sale_cashbox.ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Sale_Cashbox_Handler_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/cashbox/sale-cashbox-handler-add.html

    CODE: string, NAME: string, SORT: integer, SUPPORTS_FFD105: string, SETTINGS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CODE: Value,
        NAME: Value,
        SETTINGS: Value,
        SORT: Value = ...,
        SUPPORTS_FFD105: Value = ...,
    ) -> Call: ...

class Sale_Cashbox_Handler_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/cashbox/sale-cashbox-handler-delete.html

    ID: sale_cashbox_handler.ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Sale_Cashbox_Handler_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/cashbox/sale-cashbox-handler-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Cashbox_Handler_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/cashbox/sale-cashbox-handler-update.html

    ID: sale_cashbox_handler.ID, FIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, FIELDS: Value) -> Call: ...

class Sale_Cashbox_Handler(Family):
    add: Sale_Cashbox_Handler_Add
    delete: Sale_Cashbox_Handler_Delete
    list: Sale_Cashbox_Handler_List
    update: Sale_Cashbox_Handler_Update

class Sale_Cashbox_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/cashbox/sale-cashbox-list.html

    SELECT: array, FILTER: object, ORDER: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        SELECT: Value = ...,
        FILTER: Value = ...,
        ORDER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Sale_Cashbox_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/cashbox/sale-cashbox-update.html

    ID: sale_cashbox.ID, FIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, FIELDS: Value) -> Call: ...

class Sale_Cashbox(Family):
    add: Sale_Cashbox_Add
    check: Sale_Cashbox_Check
    delete: Sale_Cashbox_Delete
    handler: Sale_Cashbox_Handler
    list: Sale_Cashbox_List
    update: Sale_Cashbox_Update

class Sale_Delivery_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/delivery/sale-delivery-add.html

    REST_CODE: string, NAME: string, CURRENCY: crm_currency.CURRENCY, DESCRIPTION: string, SORT:
    integer, ACTIVE: string, CONFIG: object[], LOGOTYPE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        REST_CODE: Value,
        NAME: Value,
        CURRENCY: Value,
        DESCRIPTION: Value = ...,
        SORT: Value = ...,
        ACTIVE: Value = ...,
        CONFIG: Value = ...,
        LOGOTYPE: Value = ...,
    ) -> Call: ...

class Sale_Delivery_Config_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/delivery/delivery/sale-delivery-config-get.html

    ID: sale_delivery_service.ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, start: Value = ...) -> Call: ...

class Sale_Delivery_Config_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/delivery/sale-delivery-config-update.html

    ID: sale_delivery_service.ID, CONFIG: object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, CONFIG: Value = ...) -> Call: ...

class Sale_Delivery_Config(Family):
    get: Sale_Delivery_Config_Get
    update: Sale_Delivery_Config_Update

class Sale_Delivery_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/delivery/sale-delivery-delete.html

    ID: sale_delivery_service.ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Sale_Delivery_Extra_Service_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/extra-service/sale-delivery-extra-service-add.html

    DELIVERY_ID: sale_delivery_service.ID, TYPE: string, NAME: string, ACTIVE: string, CODE:
    string, SORT: integer, DESCRIPTION: string, PRICE: double, ITEMS: object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DELIVERY_ID: Value,
        TYPE: Value,
        NAME: Value,
        ITEMS: Value,
        ACTIVE: Value = ...,
        CODE: Value = ...,
        SORT: Value = ...,
        DESCRIPTION: Value = ...,
        PRICE: Value = ...,
    ) -> Call: ...

class Sale_Delivery_Extra_Service_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/extra-service/sale-delivery-extra-service-delete.html

    ID: sale_delivery_extra_service.ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Sale_Delivery_Extra_Service_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/delivery/extra-service/sale-delivery-extra-service-get.html

    DELIVERY_ID: sale_delivery_service.ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DELIVERY_ID: Value, start: Value = ...) -> Call: ...

class Sale_Delivery_Extra_Service_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/extra-service/sale-delivery-extra-service-update.html

    ID: sale_delivery_extra_service.ID, NAME: string, ACTIVE: string, CODE: string, SORT:
    integer, DESCRIPTION: string, PRICE: double, ITEMS: object[], TYPE
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ID: Value,
        NAME: Value = ...,
        ACTIVE: Value = ...,
        CODE: Value = ...,
        SORT: Value = ...,
        DESCRIPTION: Value = ...,
        PRICE: Value = ...,
        ITEMS: Value = ...,
        TYPE: Value = ...,
    ) -> Call: ...

class Sale_Delivery_Extra_Service(Family):
    add: Sale_Delivery_Extra_Service_Add
    delete: Sale_Delivery_Extra_Service_Delete
    get: Sale_Delivery_Extra_Service_Get
    update: Sale_Delivery_Extra_Service_Update

class Sale_Delivery_Extra(Family):
    service: Sale_Delivery_Extra_Service

class Sale_Delivery_Getlist(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/delivery/delivery/sale-delivery-get-list.html

    SELECT: array, FILTER: object, ORDER: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        SELECT: Value = ...,
        FILTER: Value = ...,
        ORDER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Sale_Delivery_Handler_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/handler/sale-delivery-handler-add.html

    NAME: string, CODE: string, SORT: integer, DESCRIPTION: integer, SETTINGS: object, PROFILES:
    object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        NAME: Value,
        CODE: Value,
        SETTINGS: Value,
        PROFILES: Value,
        SORT: Value = ...,
        DESCRIPTION: Value = ...,
    ) -> Call: ...

class Sale_Delivery_Handler_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/handler/sale-delivery-handler-delete.html

    ID: sale_delivery_handler.ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Sale_Delivery_Handler_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/delivery/handler/sale-delivery-handler-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Delivery_Handler_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/handler/sale-delivery-handler-update.html

    ID: sale_delivery_handler.ID, NAME: string, CODE: string, SORT: integer, DESCRIPTION:
    string, SETTINGS: object, PROFILES: object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ID: Value,
        NAME: Value = ...,
        CODE: Value = ...,
        SORT: Value = ...,
        DESCRIPTION: Value = ...,
        SETTINGS: Value = ...,
        PROFILES: Value = ...,
    ) -> Call: ...

class Sale_Delivery_Handler(Family):
    add: Sale_Delivery_Handler_Add
    delete: Sale_Delivery_Handler_Delete
    list: Sale_Delivery_Handler_List
    update: Sale_Delivery_Handler_Update

class Sale_Delivery_Request_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/delivery-request/sale-delivery-request-delete.html

    DELIVERY_ID: sale_delivery_service.ID, REQUEST_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DELIVERY_ID: Value, REQUEST_ID: Value) -> Call: ...

class Sale_Delivery_Request_Sendmessage(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/delivery-request/sale-delivery-request-send-message.html

    DELIVERY_ID: sale_delivery_service.ID, REQUEST_ID: string, ADDRESSEE: string, MESSAGE:
    object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DELIVERY_ID: Value,
        REQUEST_ID: Value,
        ADDRESSEE: Value,
        MESSAGE: Value,
    ) -> Call: ...

class Sale_Delivery_Request_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/delivery-request/sale-delivery-request-update.html

    DELIVERY_ID: sale_delivery_service.ID, REQUEST_ID: string, FINALIZE: string, STATUS: object,
    PROPERTIES: object[], OVERWRITE_PROPERTIES: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DELIVERY_ID: Value,
        REQUEST_ID: Value,
        FINALIZE: Value = ...,
        STATUS: Value = ...,
        PROPERTIES: Value = ...,
        OVERWRITE_PROPERTIES: Value = ...,
    ) -> Call: ...

class Sale_Delivery_Request(Family):
    delete: Sale_Delivery_Request_Delete
    sendmessage: Sale_Delivery_Request_Sendmessage
    update: Sale_Delivery_Request_Update

class Sale_Delivery_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/delivery/delivery/sale-delivery-update.html

    ID: sale_delivery_service.ID, NAME: string, CURRENCY: crm_currency.CURRENCY, DESCRIPTION:
    string, SORT: integer, ACTIVE: string, LOGOTYPE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ID: Value,
        NAME: Value = ...,
        CURRENCY: Value = ...,
        DESCRIPTION: Value = ...,
        SORT: Value = ...,
        ACTIVE: Value = ...,
        LOGOTYPE: Value = ...,
    ) -> Call: ...

class Sale_Delivery(Family):
    add: Sale_Delivery_Add
    config: Sale_Delivery_Config
    delete: Sale_Delivery_Delete
    extra: Sale_Delivery_Extra
    getlist: Sale_Delivery_Getlist
    handler: Sale_Delivery_Handler
    request: Sale_Delivery_Request
    update: Sale_Delivery_Update

class Sale_Order_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/order/sale-order-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Order_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/order/sale-order-delete.html

    id: sale_order.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Order_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/order/sale-order-get.html

    id: sale_order.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Order_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/order/sale-order-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Order_List(Family):
    """Reads; records under `orders`: https://apidocs.bitrix24.com/api-reference/sale/order/sale-order-list.html

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

class Sale_Order_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/order/sale-order-update.html

    id: sale_order.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Order(Family):
    add: Sale_Order_Add
    delete: Sale_Order_Delete
    get: Sale_Order_Get
    getFields: Sale_Order_GetFields
    list: Sale_Order_List
    update: Sale_Order_Update

class Sale_Payment_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/payment/sale-payment-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Payment_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/payment/sale-payment-delete.html

    id: sale_order_payment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Payment_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/payment/sale-payment-get.html

    id: sale_order_payment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Payment_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/payment/sale-payment-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Payment_List(Family):
    """Reads; records under `payments`: https://apidocs.bitrix24.com/api-reference/sale/payment/sale-payment-list.html

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

class Sale_Payment_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/payment/sale-payment-update.html

    id: sale_order_payment.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Payment(Family):
    add: Sale_Payment_Add
    delete: Sale_Payment_Delete
    get: Sale_Payment_Get
    getFields: Sale_Payment_GetFields
    list: Sale_Payment_List
    update: Sale_Payment_Update

class Sale_PaymentItemShipment_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/payment-item-shipment/sale-payment-item-shipment-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_PaymentItemShipment_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/payment-item-shipment/sale-payment-item-shipment-delete.html

    id: sale_payment_item_shipment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_PaymentItemShipment_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/payment-item-shipment/sale-payment-item-shipment-get.html

    id: sale_payment_item_shipment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_PaymentItemShipment_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/payment-item-shipment/sale-payment-item-shipment-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_PaymentItemShipment_List(Family):
    """Reads; records under `paymentItemsShipment`: https://apidocs.bitrix24.com/api-reference/sale/payment-item-shipment/sale-payment-item-shipment-list.html

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

class Sale_PaymentItemShipment_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/payment-item-shipment/sale-payment-item-shipment-update.html

    id: sale_payment_item_shipment.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_PaymentItemShipment(Family):
    add: Sale_PaymentItemShipment_Add
    delete: Sale_PaymentItemShipment_Delete
    get: Sale_PaymentItemShipment_Get
    getFields: Sale_PaymentItemShipment_GetFields
    list: Sale_PaymentItemShipment_List
    update: Sale_PaymentItemShipment_Update

class Sale_Paymentitembasket_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/payment-item-basket/sale-payment-item-basket-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Paymentitembasket_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/payment-item-basket/sale-payment-item-basket-delete.html

    id: sale_payment_item_basket.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Paymentitembasket_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/payment-item-basket/sale-payment-item-basket-get.html

    id: sale_payment_item_basket.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Paymentitembasket_Getfields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/payment-item-basket/sale-payment-item-basket-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Paymentitembasket_List(Family):
    """Reads; records under `paymentItemsBasket`: https://apidocs.bitrix24.com/api-reference/sale/payment-item-basket/sale-payment-item-basket-list.html

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

class Sale_Paymentitembasket_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/payment-item-basket/sale-payment-item-basket-update.html

    id: sale_payment_item_basket.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Paymentitembasket(Family):
    add: Sale_Paymentitembasket_Add
    delete: Sale_Paymentitembasket_Delete
    get: Sale_Paymentitembasket_Get
    getfields: Sale_Paymentitembasket_Getfields
    list: Sale_Paymentitembasket_List
    update: Sale_Paymentitembasket_Update

class Sale_Paysystem_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/pay-system/sale-pay-system-add.html

    NAME: string, DESCRIPTION: string, PERSON_TYPE_ID: sale_person_type.id, BX_REST_HANDLER:
    sale_paysystem_handler.CODE, ACTIVE: string, SETTINGS: object, ENTITY_REGISTRY_TYPE: string,
    LOGOTYPE: string, NEW_WINDOW: string, XML_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        NAME: Value,
        PERSON_TYPE_ID: Value,
        BX_REST_HANDLER: Value,
        DESCRIPTION: Value = ...,
        ACTIVE: Value = ...,
        SETTINGS: Value = ...,
        ENTITY_REGISTRY_TYPE: Value = ...,
        LOGOTYPE: Value = ...,
        NEW_WINDOW: Value = ...,
        XML_ID: Value = ...,
    ) -> Call: ...

class Sale_Paysystem_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/pay-system/sale-pay-system-delete.html

    ID: sale_paysystem.ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Sale_Paysystem_Handler_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/pay-system/sale-pay-system-handler-add.html

    NAME: string, SORT: integer, CODE: string, SETTINGS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        NAME: Value,
        CODE: Value,
        SETTINGS: Value,
        SORT: Value = ...,
    ) -> Call: ...

class Sale_Paysystem_Handler_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/pay-system/sale-pay-system-handler-delete.html

    ID: sale_paysystem_handler.ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Sale_Paysystem_Handler_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/pay-system/sale-pay-system-handler-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Paysystem_Handler_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/pay-system/sale-pay-system-handler-update.html

    ID: sale_paysystem_handler.ID, FIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, FIELDS: Value) -> Call: ...

class Sale_Paysystem_Handler(Family):
    add: Sale_Paysystem_Handler_Add
    delete: Sale_Paysystem_Handler_Delete
    list: Sale_Paysystem_Handler_List
    update: Sale_Paysystem_Handler_Update

class Sale_Paysystem_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/pay-system/sale-pay-system-list.html

    SELECT: array, FILTER: object, ORDER: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        SELECT: Value = ...,
        FILTER: Value = ...,
        ORDER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Sale_Paysystem_Pay_Invoice(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/pay-system/outdated/sale-pay-system-pay-invoice.html

    INVOICE_ID: integer, PAY_SYSTEM_ID: sale_paysystem.ID, BX_REST_HANDLER: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        INVOICE_ID: Value,
        PAY_SYSTEM_ID: Value,
        BX_REST_HANDLER: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        INVOICE_ID: Value,
        BX_REST_HANDLER: Value,
        PAY_SYSTEM_ID: Value = ...,
    ) -> Call: ...

class Sale_Paysystem_Pay_Payment(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/pay-system/sale-pay-system-pay-payment.html

    PAYMENT_ID: sale_order_payment.id, PAY_SYSTEM_ID: sale_paysystem.ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, PAYMENT_ID: Value, PAY_SYSTEM_ID: Value) -> Call: ...

class Sale_Paysystem_Pay(Family):
    invoice: Sale_Paysystem_Pay_Invoice
    payment: Sale_Paysystem_Pay_Payment

class Sale_Paysystem_Settings_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/pay-system/sale-pay-system-settings-get.html

    ID: sale_paysystem.ID, PERSON_TYPE_ID: sale_person_type.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, PERSON_TYPE_ID: Value, start: Value = ...) -> Call: ...

class Sale_Paysystem_Settings_Invoice_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/pay-system/outdated/sale-pay-system-settings-invoice-get.html

    INVOICE_ID: integer, PAY_SYSTEM_ID: sale_paysystem.ID, BX_REST_HANDLER:
    sale_paysystem.ACTION_FILE
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        INVOICE_ID: Value,
        PAY_SYSTEM_ID: Value,
        BX_REST_HANDLER: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        INVOICE_ID: Value,
        BX_REST_HANDLER: Value,
        PAY_SYSTEM_ID: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Sale_Paysystem_Settings_Invoice(Family):
    get: Sale_Paysystem_Settings_Invoice_Get

class Sale_Paysystem_Settings_Payment_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/pay-system/sale-pay-system-settings-payment-get.html

    PAYMENT_ID: sale_order_payment.id, PAY_SYSTEM_ID: sale_paysystem.ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        PAYMENT_ID: Value,
        PAY_SYSTEM_ID: Value,
        start: Value = ...,
    ) -> Call: ...

class Sale_Paysystem_Settings_Payment(Family):
    get: Sale_Paysystem_Settings_Payment_Get

class Sale_Paysystem_Settings_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/pay-system/sale-pay-system-settings-update.html

    ID: sale_paysystem.ID, PERSON_TYPE_ID: sale_person_type.id, SETTINGS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, SETTINGS: Value, PERSON_TYPE_ID: Value = ...) -> Call: ...

class Sale_Paysystem_Settings(Family):
    get: Sale_Paysystem_Settings_Get
    invoice: Sale_Paysystem_Settings_Invoice
    payment: Sale_Paysystem_Settings_Payment
    update: Sale_Paysystem_Settings_Update

class Sale_Paysystem_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/pay-system/sale-pay-system-update.html

    ID: sale_paysystem.ID, FIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, FIELDS: Value = ...) -> Call: ...

class Sale_Paysystem(Family):
    add: Sale_Paysystem_Add
    delete: Sale_Paysystem_Delete
    handler: Sale_Paysystem_Handler
    list: Sale_Paysystem_List
    pay: Sale_Paysystem_Pay
    settings: Sale_Paysystem_Settings
    update: Sale_Paysystem_Update

class Sale_Persontype_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/person-type/sale-person-type-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Persontype_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/person-type/sale-person-type-delete.html

    id: sale_person_type.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Persontype_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/person-type/sale-person-type-get.html

    id: sale_person_type.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Persontype_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/person-type/sale-person-type-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Persontype_List(Family):
    """Reads; records under `personTypes`: https://apidocs.bitrix24.com/api-reference/sale/person-type/sale-person-type-list.html

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

class Sale_Persontype_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/person-type/sale-person-type-update.html

    id: sale_person_type.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Persontype(Family):
    add: Sale_Persontype_Add
    delete: Sale_Persontype_Delete
    get: Sale_Persontype_Get
    getFields: Sale_Persontype_GetFields
    list: Sale_Persontype_List
    update: Sale_Persontype_Update

class Sale_Property_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property/sale-property-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Property_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property/sale-property-delete.html

    id: sale_order_property.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Property_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/property/sale-property-get.html

    id: sale_order_property.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Property_Getfieldsbytype(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/property/sale-property-get-fields-by-type.html

    type: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, type: Value, start: Value = ...) -> Call: ...

class Sale_Property_List(Family):
    """Reads; records under `properties`: https://apidocs.bitrix24.com/api-reference/sale/property/sale-property-list.html

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

class Sale_Property_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property/sale-property-update.html

    id: sale_order_property.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Property(Family):
    add: Sale_Property_Add
    delete: Sale_Property_Delete
    get: Sale_Property_Get
    getfieldsbytype: Sale_Property_Getfieldsbytype
    list: Sale_Property_List
    update: Sale_Property_Update

class Sale_PropertyRelation_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property-relation/sale-property-relation-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_PropertyRelation_DeleteByFilter(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property-relation/sale-property-relation-delete-by-filter.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_PropertyRelation_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/property-relation/sale-property-relation-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_PropertyRelation_List(Family):
    """Reads; records under `propertyRelations`: https://apidocs.bitrix24.com/api-reference/sale/property-relation/sale-property-relation-list.html

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

class Sale_PropertyRelation(Family):
    add: Sale_PropertyRelation_Add
    deleteByFilter: Sale_PropertyRelation_DeleteByFilter
    getFields: Sale_PropertyRelation_GetFields
    list: Sale_PropertyRelation_List

class Sale_Propertygroup_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property-group/sale-property-group-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Propertygroup_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property-group/sale-property-group-delete.html

    id: sale_order_property_group.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Propertygroup_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/property-group/sale-property-group-get.html

    id: sale_order_property_group.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Propertygroup_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/property-group/sale-property-group-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Propertygroup_List(Family):
    """Reads; records under `propertyGroups`: https://apidocs.bitrix24.com/api-reference/sale/property-group/sale-property-group-list.html

    select: array, filter: object, order: object
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

class Sale_Propertygroup_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property-group/sale-property-group-update.html

    id: sale_order_property_group.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Propertygroup(Family):
    add: Sale_Propertygroup_Add
    delete: Sale_Propertygroup_Delete
    get: Sale_Propertygroup_Get
    getFields: Sale_Propertygroup_GetFields
    list: Sale_Propertygroup_List
    update: Sale_Propertygroup_Update

class Sale_Propertyvalue_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property-value/sale-property-value-delete.html

    id: sale_order_property_value.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Propertyvalue_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/property-value/sale-property-value-get.html

    id: sale_order_property_value.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Propertyvalue_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/property-value/sale-property-value-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Propertyvalue_List(Family):
    """Reads; records under `propertyValues`: https://apidocs.bitrix24.com/api-reference/sale/property-value/sale-property-value-list.html

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

class Sale_Propertyvalue_Modify(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property-value/sale-property-value-modify.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Propertyvalue(Family):
    delete: Sale_Propertyvalue_Delete
    get: Sale_Propertyvalue_Get
    getFields: Sale_Propertyvalue_GetFields
    list: Sale_Propertyvalue_List
    modify: Sale_Propertyvalue_Modify

class Sale_Propertyvariant_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property-variant/sale-property-variant-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Propertyvariant_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property-variant/sale-property-variant-delete.html

    id: sale_order_property_variant.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Propertyvariant_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/property-variant/sale-property-variant-get.html

    id: sale_order_property_variant.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Propertyvariant_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/property-variant/sale-property-variant-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Propertyvariant_List(Family):
    """Reads; records under `propertyVariants`: https://apidocs.bitrix24.com/api-reference/sale/property-variant/sale-property-variant-list.html

    select: array, filter: object, order: object
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

class Sale_Propertyvariant_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/property-variant/sale-property-variant-update.html

    id: sale_order_property_variant.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Propertyvariant(Family):
    add: Sale_Propertyvariant_Add
    delete: Sale_Propertyvariant_Delete
    get: Sale_Propertyvariant_Get
    getFields: Sale_Propertyvariant_GetFields
    list: Sale_Propertyvariant_List
    update: Sale_Propertyvariant_Update

class Sale_Shipment_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/shipment/sale-shipment-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Shipment_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/shipment/sale-shipment-delete.html

    id: sale_order_shipment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Shipment_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/shipment/sale-shipment-get.html

    id: sale_order_shipment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Shipment_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/shipment/sale-shipment-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Shipment_List(Family):
    """Reads; records under `shipments`: https://apidocs.bitrix24.com/api-reference/sale/shipment/sale-shipment-list.html

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

class Sale_Shipment_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/shipment/sale-shipment-update.html

    id: sale_order_shipment.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Shipment(Family):
    add: Sale_Shipment_Add
    delete: Sale_Shipment_Delete
    get: Sale_Shipment_Get
    getFields: Sale_Shipment_GetFields
    list: Sale_Shipment_List
    update: Sale_Shipment_Update

class Sale_Shipmentitem_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/shipment-item/sale-shipment-item-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Shipmentitem_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/shipment-item/sale-shipment-item-delete.html

    id: sale_order_shipment_item.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Shipmentitem_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/shipment-item/sale-shipment-item-get.html

    id: sale_order_shipment_item.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Shipmentitem_Getfields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/shipment-item/sale-shipment-item-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Shipmentitem_List(Family):
    """Reads; records under `shipmentItems`: https://apidocs.bitrix24.com/api-reference/sale/shipment-item/sale-shipment-item-list.html

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

class Sale_Shipmentitem_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/shipment-item/sale-shipment-item-update.html

    id: sale_order_shipment_item.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Shipmentitem(Family):
    add: Sale_Shipmentitem_Add
    delete: Sale_Shipmentitem_Delete
    get: Sale_Shipmentitem_Get
    getfields: Sale_Shipmentitem_Getfields
    list: Sale_Shipmentitem_List
    update: Sale_Shipmentitem_Update

class Sale_Shipmentproperty_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/shipment-property/sale-shipment-property-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Shipmentproperty_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/shipment-property/sale-shipment-property-delete.html

    id: sale_shipment_property.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Shipmentproperty_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/shipment-property/sale-shipment-property-get.html

    id: sale_shipment_property.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Shipmentproperty_Getfieldsbytype(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/shipment-property/sale-shipment-property-get-fields-by-type.html

    type: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, type: Value, start: Value = ...) -> Call: ...

class Sale_Shipmentproperty_List(Family):
    """Reads; records under `properties`: https://apidocs.bitrix24.com/api-reference/sale/shipment-property/sale-shipment-property-list.html

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

class Sale_Shipmentproperty_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/shipment-property/sale-shipment-property-update.html

    id: sale_shipment_property.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Shipmentproperty(Family):
    add: Sale_Shipmentproperty_Add
    delete: Sale_Shipmentproperty_Delete
    get: Sale_Shipmentproperty_Get
    getfieldsbytype: Sale_Shipmentproperty_Getfieldsbytype
    list: Sale_Shipmentproperty_List
    update: Sale_Shipmentproperty_Update

class Sale_Shipmentpropertyvalue_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/shipment-property-value/sale-shipment-propertyvalue-delete.html

    id: sale_shipment_property_value.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Shipmentpropertyvalue_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/shipment-property-value/sale-shipment-property-value-get.html

    id: sale_shipment_property_value.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Shipmentpropertyvalue_Getfields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/shipment-property-value/sale-shipment-property-value-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Shipmentpropertyvalue_List(Family):
    """Reads; records under `propertyValues`: https://apidocs.bitrix24.com/api-reference/sale/shipment-property-value/sale-shipment-property-value-list.html

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

class Sale_Shipmentpropertyvalue_Modify(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/shipment-property-value/sale-shipment-property-value-modify.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Shipmentpropertyvalue(Family):
    delete: Sale_Shipmentpropertyvalue_Delete
    get: Sale_Shipmentpropertyvalue_Get
    getfields: Sale_Shipmentpropertyvalue_Getfields
    list: Sale_Shipmentpropertyvalue_List
    modify: Sale_Shipmentpropertyvalue_Modify

class Sale_Status_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/status/sale-status-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_Status_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/status/sale-status-delete.html

    id: sale_status.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Sale_Status_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/status/sale-status-get.html

    id: sale_status.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Sale_Status_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/status/sale-status-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_Status_List(Family):
    """Reads; records under `statuses`: https://apidocs.bitrix24.com/api-reference/sale/status/sale-status-list.html

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

class Sale_Status_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/status/sale-status-update.html

    id: sale_status.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Sale_Status(Family):
    add: Sale_Status_Add
    delete: Sale_Status_Delete
    get: Sale_Status_Get
    getFields: Sale_Status_GetFields
    list: Sale_Status_List
    update: Sale_Status_Update

class Sale_StatusLang_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/status-lang/sale-status-lang-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_StatusLang_DeleteByFilter(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sale/status-lang/sale-status-lang-delete-by-filter.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Sale_StatusLang_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/status-lang/sale-status-lang-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_StatusLang_GetListLangs(Family):
    """Reads; records under `langs`: https://apidocs.bitrix24.com/api-reference/sale/status-lang/sale-status-lang-get-list-langs.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_StatusLang_List(Family):
    """Reads; records under `statusLangs`: https://apidocs.bitrix24.com/api-reference/sale/status-lang/sale-status-lang-list.html

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

class Sale_StatusLang(Family):
    add: Sale_StatusLang_Add
    deleteByFilter: Sale_StatusLang_DeleteByFilter
    getFields: Sale_StatusLang_GetFields
    getListLangs: Sale_StatusLang_GetListLangs
    list: Sale_StatusLang_List

class Sale_TradeBinding_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/trade-binding/sale-trade-binding-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_TradeBinding_List(Family):
    """Reads; records under `tradeBindings`: https://apidocs.bitrix24.com/api-reference/sale/trade-binding/sale-trade-binding-list.html

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

class Sale_TradeBinding(Family):
    getFields: Sale_TradeBinding_GetFields
    list: Sale_TradeBinding_List

class Sale_TradePlatform_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sale/trade-platform/sale-trade-platform-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Sale_TradePlatform_List(Family):
    """Reads; records under `tradePlatforms`: https://apidocs.bitrix24.com/api-reference/sale/trade-platform/sale-trade-platform-list.html

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

class Sale_TradePlatform(Family):
    getFields: Sale_TradePlatform_GetFields
    list: Sale_TradePlatform_List

class Sale(Family):
    basketitem: Sale_Basketitem
    basketproperties: Sale_Basketproperties
    businessValuePersonDomain: Sale_BusinessValuePersonDomain
    cashbox: Sale_Cashbox
    delivery: Sale_Delivery
    order: Sale_Order
    payment: Sale_Payment
    paymentItemShipment: Sale_PaymentItemShipment
    paymentitembasket: Sale_Paymentitembasket
    paysystem: Sale_Paysystem
    persontype: Sale_Persontype
    property: Sale_Property
    propertyRelation: Sale_PropertyRelation
    propertygroup: Sale_Propertygroup
    propertyvalue: Sale_Propertyvalue
    propertyvariant: Sale_Propertyvariant
    shipment: Sale_Shipment
    shipmentitem: Sale_Shipmentitem
    shipmentproperty: Sale_Shipmentproperty
    shipmentpropertyvalue: Sale_Shipmentpropertyvalue
    status: Sale_Status
    statusLang: Sale_StatusLang
    tradeBinding: Sale_TradeBinding
    tradePlatform: Sale_TradePlatform
