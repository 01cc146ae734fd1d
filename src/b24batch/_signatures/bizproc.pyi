# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Bizproc_Activity_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-activity/bizproc-activity-add.html

    CODE: string, HANDLER: string, AUTH_USER_ID: integer, USE_SUBSCRIPTION: boolean, NAME:
    string|object, DESCRIPTION: string|object, PROPERTIES: object, RETURN_PROPERTIES: object,
    DOCUMENT_TYPE: array, FILTER: object, USE_PLACEMENT: boolean, PLACEMENT_HANDLER: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CODE: Value,
        HANDLER: Value,
        NAME: Value,
        AUTH_USER_ID: Value = ...,
        USE_SUBSCRIPTION: Value = ...,
        DESCRIPTION: Value = ...,
        PROPERTIES: Value = ...,
        RETURN_PROPERTIES: Value = ...,
        DOCUMENT_TYPE: Value = ...,
        FILTER: Value = ...,
        USE_PLACEMENT: Value = ...,
        PLACEMENT_HANDLER: Value = ...,
    ) -> Call: ...

class Bizproc_Activity_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-activity/bizproc-activity-delete.html

    CODE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CODE: Value) -> Call: ...

class Bizproc_Activity_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-activity/bizproc-activity-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Bizproc_Activity_Log(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-activity/bizproc-activity-log.html

    EVENT_TOKEN: string, LOG_MESSAGE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, EVENT_TOKEN: Value, LOG_MESSAGE: Value) -> Call: ...

class Bizproc_Activity_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-activity/bizproc-activity-update.html

    CODE: string, FIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CODE: Value, FIELDS: Value) -> Call: ...

class Bizproc_Activity(Family):
    add: Bizproc_Activity_Add
    delete: Bizproc_Activity_Delete
    list: Bizproc_Activity_List
    log: Bizproc_Activity_Log
    update: Bizproc_Activity_Update

class Bizproc_Event_Send(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-robot/bizproc-event-send.html

    EVENT_TOKEN: string, RETURN_VALUES: object, LOG_MESSAGE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        EVENT_TOKEN: Value,
        RETURN_VALUES: Value = ...,
        LOG_MESSAGE: Value = ...,
    ) -> Call: ...

class Bizproc_Event(Family):
    send: Bizproc_Event_Send

class Bizproc_Robot_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-robot/bizproc-robot-add.html

    CODE: string, HANDLER: string, AUTH_USER_ID: integer, USE_SUBSCRIPTION: boolean, NAME:
    string|object, DESCRIPTION: string|object, PROPERTIES: object, RETURN_PROPERTIES: object,
    DOCUMENT_TYPE: array, FILTER: object, USE_PLACEMENT: boolean, PLACEMENT_HANDLER: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        CODE: Value,
        HANDLER: Value,
        NAME: Value,
        AUTH_USER_ID: Value = ...,
        USE_SUBSCRIPTION: Value = ...,
        DESCRIPTION: Value = ...,
        PROPERTIES: Value = ...,
        RETURN_PROPERTIES: Value = ...,
        DOCUMENT_TYPE: Value = ...,
        FILTER: Value = ...,
        USE_PLACEMENT: Value = ...,
        PLACEMENT_HANDLER: Value = ...,
    ) -> Call: ...

class Bizproc_Robot_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-robot/bizproc-robot-delete.html

    CODE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CODE: Value) -> Call: ...

class Bizproc_Robot_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-robot/bizproc-robot-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Bizproc_Robot_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-robot/bizproc-robot-update.html

    CODE: string, FIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CODE: Value, FIELDS: Value) -> Call: ...

class Bizproc_Robot(Family):
    add: Bizproc_Robot_Add
    delete: Bizproc_Robot_Delete
    list: Bizproc_Robot_List
    update: Bizproc_Robot_Update

class Bizproc_Task_Complete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-task/bizproc-task-complete.html

    TASK_ID: integer, STATUS: integer|string, COMMENT: string, FIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TASK_ID: Value,
        STATUS: Value,
        COMMENT: Value = ...,
        FIELDS: Value = ...,
    ) -> Call: ...

class Bizproc_Task_Delegate(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-task/bizproc-task-delegate.html

    TASK_IDS: array, FROM_USER_ID: integer, TO_USER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASK_IDS: Value, FROM_USER_ID: Value, TO_USER_ID: Value) -> Call: ...

class Bizproc_Task_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-task/bizproc-task-list.html

    SELECT: array, FILTER: object, ORDER: object, START: integer
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
        START: Value = ...,
    ) -> Call: ...

class Bizproc_Task(Family):
    complete: Bizproc_Task_Complete
    delegate: Bizproc_Task_Delegate
    list: Bizproc_Task_List

class Bizproc_Workflow_Instances(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-workflow-instances.html

    SELECT: array, FILTER: object, ORDER: object, start: integer
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

class Bizproc_Workflow_Kill(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-workflow-kill.html

    ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Bizproc_Workflow_Start(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-workflow-start.html

    TEMPLATE_ID: integer, DOCUMENT_ID: array, PARAMETERS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TEMPLATE_ID: Value,
        DOCUMENT_ID: Value,
        PARAMETERS: Value = ...,
    ) -> Call: ...

class Bizproc_Workflow_Template_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/template/bizproc-workflow-template-add.html

    DOCUMENT_TYPE: array, NAME: string, DESCRIPTION: string, TEMPLATE_DATA: file, AUTO_EXECUTE:
    integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        DOCUMENT_TYPE: Value,
        NAME: Value,
        TEMPLATE_DATA: Value,
        DESCRIPTION: Value = ...,
        AUTO_EXECUTE: Value = ...,
    ) -> Call: ...

class Bizproc_Workflow_Template_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/template/bizproc-workflow-template-delete.html

    ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Bizproc_Workflow_Template_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/bizproc/template/bizproc-workflow-template-list.html

    SELECT: array, FILTER: object, ORDER: object, start: integer
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

class Bizproc_Workflow_Template_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/template/bizproc-workflow-template-update.html

    ID: string, FIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, FIELDS: Value) -> Call: ...

class Bizproc_Workflow_Template(Family):
    add: Bizproc_Workflow_Template_Add
    delete: Bizproc_Workflow_Template_Delete
    list: Bizproc_Workflow_Template_List
    update: Bizproc_Workflow_Template_Update

class Bizproc_Workflow_Terminate(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-workflow-terminate.html

    ID: string, STATUS: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, STATUS: Value = ...) -> Call: ...

class Bizproc_Workflow(Family):
    instances: Bizproc_Workflow_Instances
    kill: Bizproc_Workflow_Kill
    start: Bizproc_Workflow_Start
    template: Bizproc_Workflow_Template
    terminate: Bizproc_Workflow_Terminate

class Bizproc(Family):
    activity: Bizproc_Activity
    event: Bizproc_Event
    robot: Bizproc_Robot
    task: Bizproc_Task
    workflow: Bizproc_Workflow
