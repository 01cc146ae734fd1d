# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Timeman_Close(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/timeman/base/timeman-close.html

    USER_ID: integer, TIME: datetime, REPORT: string, LAT: double, LON: double
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_ID: Value = ...,
        TIME: Value = ...,
        REPORT: Value = ...,
        LAT: Value = ...,
        LON: Value = ...,
    ) -> Call: ...

class Timeman_Networkrange_Check(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/timeman/networkrange/timeman-networkrange-check.html

    IP: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, IP: Value = ..., start: Value = ...) -> Call: ...

class Timeman_Networkrange_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/timeman/networkrange/timeman-networkrange-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Timeman_Networkrange_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/timeman/networkrange/timeman-networkrange-set.html

    RANGES: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, RANGES: Value) -> Call: ...

class Timeman_Networkrange(Family):
    check: Timeman_Networkrange_Check
    get: Timeman_Networkrange_Get
    set: Timeman_Networkrange_Set

class Timeman_Open(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/timeman/base/timeman-open.html

    USER_ID: integer, TIME: datetime, REPORT: string, LAT: double, LON: double
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_ID: Value = ...,
        TIME: Value = ...,
        REPORT: Value = ...,
        LAT: Value = ...,
        LON: Value = ...,
    ) -> Call: ...

class Timeman_Pause(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/timeman/base/timeman-pause.html

    USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, USER_ID: Value = ...) -> Call: ...

class Timeman_Record_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/timeman/record/timeman-record-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Timeman_Record_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/timeman/record/timeman-record-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Timeman_Record_Field(Family):
    get: Timeman_Record_Field_Get
    list: Timeman_Record_Field_List

class Timeman_Record_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/timeman/record/timeman-record-list.html

    filter: array, select: array, order: object, pagination: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        filter: Value,
        select: Value = ...,
        order: Value = ...,
        pagination: Value = ...,
    ) -> Call: ...

class Timeman_Record(Family):
    field: Timeman_Record_Field
    list: Timeman_Record_List

class Timeman_Schedule_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/timeman/schedule/timeman-schedule-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., start: Value = ...) -> Call: ...

class Timeman_Schedule(Family):
    get: Timeman_Schedule_Get

class Timeman_Settings(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/timeman/base/timeman-settings.html

    USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, USER_ID: Value = ..., start: Value = ...) -> Call: ...

class Timeman_Status(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/timeman/base/timeman-status.html

    USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, USER_ID: Value = ..., start: Value = ...) -> Call: ...

class Timeman_Timecontrol_Report_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/timeman/timecontrol/timeman-timecontrol-report-add.html

    REPORT_ID: integer, ID: integer, USER_ID: integer, TEXT: string, TYPE: string, CALENDAR:
    string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        REPORT_ID: Value,
        TEXT: Value,
        ID: Value = ...,
        USER_ID: Value = ...,
        TYPE: Value = ...,
        CALENDAR: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ID: Value,
        TEXT: Value,
        REPORT_ID: Value = ...,
        USER_ID: Value = ...,
        TYPE: Value = ...,
        CALENDAR: Value = ...,
    ) -> Call: ...

class Timeman_Timecontrol_Report(Family):
    add: Timeman_Timecontrol_Report_Add

class Timeman_Timecontrol_Reports_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/timeman/timecontrol/timeman-timecontrol-reports-get.html

    USER_ID: integer, MONTH: integer, YEAR: integer, IDLE_MINUTES: integer, WORKDAY_HOURS:
    integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        USER_ID: Value,
        MONTH: Value,
        YEAR: Value,
        IDLE_MINUTES: Value = ...,
        WORKDAY_HOURS: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Timeman_Timecontrol_Reports_Settings_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/timeman/timecontrol/timeman-timecontrol-reports-settings-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Timeman_Timecontrol_Reports_Settings(Family):
    get: Timeman_Timecontrol_Reports_Settings_Get

class Timeman_Timecontrol_Reports_Users_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/timeman/timecontrol/timeman-timecontrol-reports-users-get.html

    DEPARTMENT_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, DEPARTMENT_ID: Value = ..., start: Value = ...) -> Call: ...

class Timeman_Timecontrol_Reports_Users(Family):
    get: Timeman_Timecontrol_Reports_Users_Get

class Timeman_Timecontrol_Reports(Family):
    get: Timeman_Timecontrol_Reports_Get
    settings: Timeman_Timecontrol_Reports_Settings
    users: Timeman_Timecontrol_Reports_Users

class Timeman_Timecontrol_Settings_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/timeman/timecontrol/timeman-timecontrol-settings-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Timeman_Timecontrol_Settings_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/timeman/timecontrol/timeman-timecontrol-settings-set.html

    ACTIVE: boolean, MINIMUM_IDLE_FOR_REPORT: integer, REGISTER_OFFLINE: boolean, REGISTER_IDLE:
    boolean, REGISTER_DESKTOP: boolean, REPORT_REQUEST_TYPE: string, REPORT_REQUEST_USERS:
    array, REPORT_SIMPLE_TYPE: string, REPORT_SIMPLE_USERS: array, REPORT_FULL_TYPE: string,
    REPORT_FULL_USERS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ACTIVE: Value = ...,
        MINIMUM_IDLE_FOR_REPORT: Value = ...,
        REGISTER_OFFLINE: Value = ...,
        REGISTER_IDLE: Value = ...,
        REGISTER_DESKTOP: Value = ...,
        REPORT_REQUEST_TYPE: Value = ...,
        REPORT_REQUEST_USERS: Value = ...,
        REPORT_SIMPLE_TYPE: Value = ...,
        REPORT_SIMPLE_USERS: Value = ...,
        REPORT_FULL_TYPE: Value = ...,
        REPORT_FULL_USERS: Value = ...,
    ) -> Call: ...

class Timeman_Timecontrol_Settings(Family):
    get: Timeman_Timecontrol_Settings_Get
    set: Timeman_Timecontrol_Settings_Set

class Timeman_Timecontrol(Family):
    report: Timeman_Timecontrol_Report
    reports: Timeman_Timecontrol_Reports
    settings: Timeman_Timecontrol_Settings

class Timeman(Family):
    close: Timeman_Close
    networkrange: Timeman_Networkrange
    open: Timeman_Open
    pause: Timeman_Pause
    record: Timeman_Record
    schedule: Timeman_Schedule
    settings: Timeman_Settings
    status: Timeman_Status
    timecontrol: Timeman_Timecontrol
