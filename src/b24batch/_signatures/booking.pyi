# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Booking_V1_Booking_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/booking/booking-v1-booking-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Booking_V1_Booking_Client_List(Family):
    """Reads; records under `bookingClient`: https://apidocs.bitrix24.com/api-reference/booking/booking/client/booking-v1-booking-client-list.html

    bookingId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, bookingId: Value, start: Value = ...) -> Call: ...

class Booking_V1_Booking_Client_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/booking/client/booking-v1-booking-client-set.html

    bookingId: integer, clients: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, bookingId: Value, clients: Value) -> Call: ...

class Booking_V1_Booking_Client_Unset(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/booking/client/booking-v1-booking-client-unset.html

    bookingId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, bookingId: Value) -> Call: ...

class Booking_V1_Booking_Client(Family):
    list: Booking_V1_Booking_Client_List
    set: Booking_V1_Booking_Client_Set
    unset: Booking_V1_Booking_Client_Unset

class Booking_V1_Booking_Createfromwaitlist(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/booking/booking-v1-booking-createfromwaitlist.html

    waitListId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, waitListId: Value, fields: Value = ...) -> Call: ...

class Booking_V1_Booking_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/booking/booking-v1-booking-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Booking_V1_Booking_ExternalData_List(Family):
    """Reads; records under `externalData`: https://apidocs.bitrix24.com/api-reference/booking/booking/external-data/booking-v1-booking-externaldata-list.html

    bookingId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, bookingId: Value, start: Value = ...) -> Call: ...

class Booking_V1_Booking_ExternalData_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/booking/external-data/booking-v1-booking-externaldata-set.html

    bookingId: integer, externalData: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, bookingId: Value, externalData: Value) -> Call: ...

class Booking_V1_Booking_ExternalData_Unset(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/booking/external-data/booking-v1-booking-externaldata-unset.html

    bookingId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, bookingId: Value) -> Call: ...

class Booking_V1_Booking_ExternalData(Family):
    list: Booking_V1_Booking_ExternalData_List
    set: Booking_V1_Booking_ExternalData_Set
    unset: Booking_V1_Booking_ExternalData_Unset

class Booking_V1_Booking_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/booking/booking/booking-v1-booking-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Booking_V1_Booking_List(Family):
    """Reads; records under `booking`: https://apidocs.bitrix24.com/api-reference/booking/booking/booking-v1-booking-list.html

    FILTER: object, ORDER: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FILTER: Value = ...,
        ORDER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Booking_V1_Booking_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/booking/booking-v1-booking-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Booking_V1_Booking(Family):
    add: Booking_V1_Booking_Add
    client: Booking_V1_Booking_Client
    createfromwaitlist: Booking_V1_Booking_Createfromwaitlist
    delete: Booking_V1_Booking_Delete
    externalData: Booking_V1_Booking_ExternalData
    get: Booking_V1_Booking_Get
    list: Booking_V1_Booking_List
    update: Booking_V1_Booking_Update

class Booking_V1_Clienttype_List(Family):
    """Reads; records under `clientType`: https://apidocs.bitrix24.com/api-reference/booking/booking-v1-clienttype-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Booking_V1_Clienttype(Family):
    list: Booking_V1_Clienttype_List

class Booking_V1_Resource_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/resource/booking-v1-resource-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Booking_V1_Resource_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/resource/booking-v1-resource-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Booking_V1_Resource_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/booking/resource/booking-v1-resource-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Booking_V1_Resource_List(Family):
    """Reads; records under `resource`: https://apidocs.bitrix24.com/api-reference/booking/resource/booking-v1-resource-list.html

    FILTER: object, ORDER: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FILTER: Value = ...,
        ORDER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Booking_V1_Resource_Slots_List(Family):
    """Reads; records under `slots`: https://apidocs.bitrix24.com/api-reference/booking/resource/slots/booking-v1-resource-slots-list.html

    resourceId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, resourceId: Value, start: Value = ...) -> Call: ...

class Booking_V1_Resource_Slots_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/resource/slots/booking-v1-resource-slots-set.html

    resourceId: integer, slots: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, resourceId: Value, slots: Value) -> Call: ...

class Booking_V1_Resource_Slots_Unset(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/resource/slots/booking-v1-resource-slots-unset.html

    resourceId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, resourceId: Value) -> Call: ...

class Booking_V1_Resource_Slots(Family):
    list: Booking_V1_Resource_Slots_List
    set: Booking_V1_Resource_Slots_Set
    unset: Booking_V1_Resource_Slots_Unset

class Booking_V1_Resource_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/resource/booking-v1-resource-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Booking_V1_Resource(Family):
    add: Booking_V1_Resource_Add
    delete: Booking_V1_Resource_Delete
    get: Booking_V1_Resource_Get
    list: Booking_V1_Resource_List
    slots: Booking_V1_Resource_Slots
    update: Booking_V1_Resource_Update

class Booking_V1_ResourceType_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/resource/resource-type/booking-v1-resourcetype-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Booking_V1_ResourceType_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/resource/resource-type/booking-v1-resourcetype-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Booking_V1_ResourceType_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/booking/resource/resource-type/booking-v1-resourcetype-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Booking_V1_ResourceType_List(Family):
    """Reads; records under `resource`: https://apidocs.bitrix24.com/api-reference/booking/resource/resource-type/booking-v1-resourcetype-list.html

    FILTER: object, ORDER: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        FILTER: Value = ...,
        ORDER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Booking_V1_ResourceType_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/resource/resource-type/booking-v1-resourcetype-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Booking_V1_ResourceType(Family):
    add: Booking_V1_ResourceType_Add
    delete: Booking_V1_ResourceType_Delete
    get: Booking_V1_ResourceType_Get
    list: Booking_V1_ResourceType_List
    update: Booking_V1_ResourceType_Update

class Booking_V1_Waitlist_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/waitlist/booking-v1-waitlist-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Booking_V1_Waitlist_Client_List(Family):
    """Reads; records under `waitListClient`: https://apidocs.bitrix24.com/api-reference/booking/waitlist/client/booking-v1-waitlist-client-list.html

    waitListId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, waitListId: Value, start: Value = ...) -> Call: ...

class Booking_V1_Waitlist_Client_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/waitlist/client/booking-v1-waitlist-client-set.html

    waitListId: integer, clients: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, waitListId: Value, clients: Value) -> Call: ...

class Booking_V1_Waitlist_Client_Unset(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/waitlist/client/booking-v1-waitlist-client-unset.html

    waitListId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, waitListId: Value) -> Call: ...

class Booking_V1_Waitlist_Client(Family):
    list: Booking_V1_Waitlist_Client_List
    set: Booking_V1_Waitlist_Client_Set
    unset: Booking_V1_Waitlist_Client_Unset

class Booking_V1_Waitlist_Createfrombooking(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/waitlist/booking-v1-waitlist-createfrombooking.html

    bookingId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, bookingId: Value) -> Call: ...

class Booking_V1_Waitlist_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/waitlist/booking-v1-waitlist-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Booking_V1_Waitlist_ExternalData_List(Family):
    """Reads; records under `externalData`: https://apidocs.bitrix24.com/api-reference/booking/waitlist/external-data/booking-v1-waitlist-externaldata-list.html

    waitListId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, waitListId: Value, start: Value = ...) -> Call: ...

class Booking_V1_Waitlist_ExternalData_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/waitlist/external-data/booking-v1-waitlist-externaldata-set.html

    waitListId: integer, externalData: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, waitListId: Value, externalData: Value) -> Call: ...

class Booking_V1_Waitlist_ExternalData_Unset(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/waitlist/external-data/booking-v1-waitlist-externaldata-unset.html

    waitListId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, waitListId: Value) -> Call: ...

class Booking_V1_Waitlist_ExternalData(Family):
    list: Booking_V1_Waitlist_ExternalData_List
    set: Booking_V1_Waitlist_ExternalData_Set
    unset: Booking_V1_Waitlist_ExternalData_Unset

class Booking_V1_Waitlist_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/booking/waitlist/booking-v1-waitlist-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Booking_V1_Waitlist_List(Family):
    """Reads; records under `waitList`: https://apidocs.bitrix24.com/api-reference/booking/waitlist/booking-v1-waitlist-list.html

    filter: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, filter: Value = ..., start: Value = ...) -> Call: ...

class Booking_V1_Waitlist_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/booking/waitlist/booking-v1-waitlist-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Booking_V1_Waitlist(Family):
    add: Booking_V1_Waitlist_Add
    client: Booking_V1_Waitlist_Client
    createfrombooking: Booking_V1_Waitlist_Createfrombooking
    delete: Booking_V1_Waitlist_Delete
    externalData: Booking_V1_Waitlist_ExternalData
    get: Booking_V1_Waitlist_Get
    list: Booking_V1_Waitlist_List
    update: Booking_V1_Waitlist_Update

class Booking_V1(Family):
    booking: Booking_V1_Booking
    clienttype: Booking_V1_Clienttype
    resource: Booking_V1_Resource
    resourceType: Booking_V1_ResourceType
    waitlist: Booking_V1_Waitlist

class Booking(Family):
    v1: Booking_V1
