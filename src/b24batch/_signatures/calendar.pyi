# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Calendar_Accessibility_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/calendar/calendar-event/calendar-accessibility-get.html

    users: array, from: date, to: date
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, users: Value, to: Value, start: Value = ...) -> Call: ...

class Calendar_Accessibility(Family):
    get: Calendar_Accessibility_Get

class Calendar_Event_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/calendar/calendar-event/calendar-event-add.html

    type: string, ownerId: integer, from: datetime|date, to: datetime|date, from_ts: integer,
    to_ts: integer, section: integer, auto_detect_section: string, name: string, skip_time:
    string, timezone_from: string, timezone_to: string, description: text, color: string,
    text_color: string, accessibility: string, importance: string, private_event: string, rrule:
    object, is_meeting: string, location: string, remind: array, attendees: array, meeting:
    object, crm_fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        type: Value,
        ownerId: Value,
        to: Value,
        section: Value,
        name: Value,
        from_ts: Value = ...,
        to_ts: Value = ...,
        auto_detect_section: Value = ...,
        skip_time: Value = ...,
        timezone_from: Value = ...,
        timezone_to: Value = ...,
        description: Value = ...,
        color: Value = ...,
        text_color: Value = ...,
        accessibility: Value = ...,
        importance: Value = ...,
        private_event: Value = ...,
        rrule: Value = ...,
        is_meeting: Value = ...,
        location: Value = ...,
        remind: Value = ...,
        attendees: Value = ...,
        meeting: Value = ...,
        crm_fields: Value = ...,
    ) -> Call: ...

class Calendar_Event_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/calendar/calendar-event/calendar-event-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Calendar_Event_Get_Nearest(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/calendar/calendar-event/calendar-event-get-nearest.html

    type: string, ownerId: integer, days: integer, forCurrentUser: boolean, maxEventsCount:
    integer, detailUrl: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        type: Value = ...,
        ownerId: Value = ...,
        days: Value = ...,
        forCurrentUser: Value = ...,
        maxEventsCount: Value = ...,
        detailUrl: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Calendar_Event_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/calendar/calendar-event/calendar-event-get.html

    type: string, ownerId: integer, from: date, to: date, section: array
    """
    nearest: Calendar_Event_Get_Nearest
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        type: Value,
        ownerId: Value,
        to: Value = ...,
        section: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Calendar_Event_Getbyid(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/calendar/calendar-event/calendar-event-get-by-id.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Calendar_Event_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/calendar/calendar-event/calendar-event-update.html

    id: integer, type: string, ownerId: integer, from: datetime|date, to: datetime|date,
    from_ts: integer, to_ts: integer, section: integer, name: string, skip_time: string,
    timezone_from: string, timezone_to: string, description: text, color: string, text_color:
    string, accessibility: string, importance: string, private_event: string, recurrence_mode:
    string, current_date_from: date, rrule: object, is_meeting: string, location: string,
    remind: array, attendees: array, host: integer, meeting: object, crm_fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        type: Value,
        ownerId: Value,
        to: Value = ...,
        from_ts: Value = ...,
        to_ts: Value = ...,
        section: Value = ...,
        name: Value = ...,
        skip_time: Value = ...,
        timezone_from: Value = ...,
        timezone_to: Value = ...,
        description: Value = ...,
        color: Value = ...,
        text_color: Value = ...,
        accessibility: Value = ...,
        importance: Value = ...,
        private_event: Value = ...,
        recurrence_mode: Value = ...,
        current_date_from: Value = ...,
        rrule: Value = ...,
        is_meeting: Value = ...,
        location: Value = ...,
        remind: Value = ...,
        attendees: Value = ...,
        host: Value = ...,
        meeting: Value = ...,
        crm_fields: Value = ...,
    ) -> Call: ...

class Calendar_Event(Family):
    add: Calendar_Event_Add
    delete: Calendar_Event_Delete
    get: Calendar_Event_Get
    getbyid: Calendar_Event_Getbyid
    update: Calendar_Event_Update

class Calendar_Meeting_Status_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/calendar/calendar-event/calendar-meeting-status-get.html

    eventId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, eventId: Value, start: Value = ...) -> Call: ...

class Calendar_Meeting_Status_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/calendar/calendar-event/calendar-meeting-status-set.html

    eventId: integer, status: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, eventId: Value, status: Value) -> Call: ...

class Calendar_Meeting_Status(Family):
    get: Calendar_Meeting_Status_Get
    set: Calendar_Meeting_Status_Set

class Calendar_Meeting(Family):
    status: Calendar_Meeting_Status

class Calendar_Resource_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/calendar/resource/calendar-resource-add.html

    name: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value) -> Call: ...

class Calendar_Resource_Booking_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/calendar/resource/calendar-resource-booking-list.html

    filter: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, filter: Value, start: Value = ...) -> Call: ...

class Calendar_Resource_Booking(Family):
    list: Calendar_Resource_Booking_List

class Calendar_Resource_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/calendar/resource/calendar-resource-delete.html

    resourceId
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, resourceId: Value) -> Call: ...

class Calendar_Resource_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/calendar/resource/calendar-resource-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Calendar_Resource_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/calendar/resource/calendar-resource-update.html

    resourceId: integer, name: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, resourceId: Value, name: Value) -> Call: ...

class Calendar_Resource(Family):
    add: Calendar_Resource_Add
    booking: Calendar_Resource_Booking
    delete: Calendar_Resource_Delete
    list: Calendar_Resource_List
    update: Calendar_Resource_Update

class Calendar_Section_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/calendar/calendar-section-add.html

    type: string, ownerId: integer, name: string, description: string, color: string,
    text_color: string, export: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        type: Value,
        ownerId: Value,
        name: Value,
        description: Value = ...,
        color: Value = ...,
        text_color: Value = ...,
        export: Value = ...,
    ) -> Call: ...

class Calendar_Section_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/calendar/calendar-section-delete.html

    type: string, ownerId: integer, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, type: Value, ownerId: Value, id: Value) -> Call: ...

class Calendar_Section_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/calendar/calendar-section-get.html

    type: string, ownerId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, type: Value, ownerId: Value, start: Value = ...) -> Call: ...

class Calendar_Section_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/calendar/calendar-section-update.html

    type: string, ownerId: integer, id: string, name: string, description: string, color:
    string, text_color: string, export: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        type: Value,
        ownerId: Value,
        id: Value,
        name: Value = ...,
        description: Value = ...,
        color: Value = ...,
        text_color: Value = ...,
        export: Value = ...,
    ) -> Call: ...

class Calendar_Section(Family):
    add: Calendar_Section_Add
    delete: Calendar_Section_Delete
    get: Calendar_Section_Get
    update: Calendar_Section_Update

class Calendar_Settings_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/calendar/calendar-settings-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Calendar_Settings(Family):
    get: Calendar_Settings_Get

class Calendar_User_Settings_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/calendar/calendar-user-settings-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Calendar_User_Settings_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/calendar/calendar-user-settings-set.html

    settings: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, settings: Value) -> Call: ...

class Calendar_User_Settings(Family):
    get: Calendar_User_Settings_Get
    set: Calendar_User_Settings_Set

class Calendar_User(Family):
    settings: Calendar_User_Settings

class Calendar(Family):
    accessibility: Calendar_Accessibility
    event: Calendar_Event
    meeting: Calendar_Meeting
    resource: Calendar_Resource
    section: Calendar_Section
    settings: Calendar_Settings
    user: Calendar_User
