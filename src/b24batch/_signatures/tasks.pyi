# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Tasks_Api_Scrum_Backlog_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/backlog/tasks-api-scrum-backlog-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Tasks_Api_Scrum_Backlog_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/backlog/tasks-api-scrum-backlog-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Tasks_Api_Scrum_Backlog_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/backlog/tasks-api-scrum-backlog-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Tasks_Api_Scrum_Backlog_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/backlog/tasks-api-scrum-backlog-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Tasks_Api_Scrum_Backlog_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/backlog/tasks-api-scrum-backlog-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Tasks_Api_Scrum_Backlog(Family):
    add: Tasks_Api_Scrum_Backlog_Add
    delete: Tasks_Api_Scrum_Backlog_Delete
    get: Tasks_Api_Scrum_Backlog_Get
    getFields: Tasks_Api_Scrum_Backlog_GetFields
    update: Tasks_Api_Scrum_Backlog_Update

class Tasks_Api_Scrum_Epic_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/epic/tasks-api-scrum-epic-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Tasks_Api_Scrum_Epic_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/epic/tasks-api-scrum-epic-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Tasks_Api_Scrum_Epic_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/epic/tasks-api-scrum-epic-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Tasks_Api_Scrum_Epic_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/epic/tasks-api-scrum-epic-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Tasks_Api_Scrum_Epic_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/epic/tasks-api-scrum-epic-list.html

    order: array, filter: array, select: array, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        select: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Tasks_Api_Scrum_Epic_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/epic/tasks-api-scrum-epic-update.html

    id: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Tasks_Api_Scrum_Epic(Family):
    add: Tasks_Api_Scrum_Epic_Add
    delete: Tasks_Api_Scrum_Epic_Delete
    get: Tasks_Api_Scrum_Epic_Get
    getFields: Tasks_Api_Scrum_Epic_GetFields
    list: Tasks_Api_Scrum_Epic_List
    update: Tasks_Api_Scrum_Epic_Update

class Tasks_Api_Scrum_Kanban_AddStage(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/kanban/tasks-api-scrum-kanban-add-stage.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Tasks_Api_Scrum_Kanban_AddTask(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/kanban/tasks-api-scrum-kanban-add-task.html

    sprintId: integer, taskId: integer, stageId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, sprintId: Value, taskId: Value, stageId: Value) -> Call: ...

class Tasks_Api_Scrum_Kanban_DeleteStage(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/kanban/tasks-api-scrum-kanban-delete-stage.html

    stageId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, stageId: Value) -> Call: ...

class Tasks_Api_Scrum_Kanban_DeleteTask(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/kanban/tasks-api-scrum-kanban-delete-task.html

    sprintId: integer, taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, sprintId: Value, taskId: Value) -> Call: ...

class Tasks_Api_Scrum_Kanban_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/kanban/tasks-api-scrum-kanban-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Tasks_Api_Scrum_Kanban_GetStages(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/kanban/tasks-api-scrum-kanban-get-stages.html

    sprintId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, sprintId: Value, start: Value = ...) -> Call: ...

class Tasks_Api_Scrum_Kanban_UpdateStage(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/kanban/tasks-api-scrum-kanban-update-stage.html

    stageId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, stageId: Value, fields: Value) -> Call: ...

class Tasks_Api_Scrum_Kanban(Family):
    addStage: Tasks_Api_Scrum_Kanban_AddStage
    addTask: Tasks_Api_Scrum_Kanban_AddTask
    deleteStage: Tasks_Api_Scrum_Kanban_DeleteStage
    deleteTask: Tasks_Api_Scrum_Kanban_DeleteTask
    getFields: Tasks_Api_Scrum_Kanban_GetFields
    getStages: Tasks_Api_Scrum_Kanban_GetStages
    updateStage: Tasks_Api_Scrum_Kanban_UpdateStage

class Tasks_Api_Scrum_Sprint_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/sprint/tasks-api-scrum-sprint-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Tasks_Api_Scrum_Sprint_Complete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/sprint/tasks-api-scrum-sprint-complete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Tasks_Api_Scrum_Sprint_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/sprint/tasks-api-scrum-sprint-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Tasks_Api_Scrum_Sprint_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/sprint/tasks-api-scrum-sprint-get.html

    sprintId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, sprintId: Value, start: Value = ...) -> Call: ...

class Tasks_Api_Scrum_Sprint_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/sprint/tasks-api-scrum-sprint-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Tasks_Api_Scrum_Sprint_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/sprint/tasks-api-scrum-sprint-list.html

    order: object, filter: object, select: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        select: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Tasks_Api_Scrum_Sprint_Start(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/sprint/tasks-api-scrum-sprint-start.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Tasks_Api_Scrum_Sprint_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/sprint/tasks-api-scrum-sprint-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Tasks_Api_Scrum_Sprint(Family):
    add: Tasks_Api_Scrum_Sprint_Add
    complete: Tasks_Api_Scrum_Sprint_Complete
    delete: Tasks_Api_Scrum_Sprint_Delete
    get: Tasks_Api_Scrum_Sprint_Get
    getFields: Tasks_Api_Scrum_Sprint_GetFields
    list: Tasks_Api_Scrum_Sprint_List
    start: Tasks_Api_Scrum_Sprint_Start
    update: Tasks_Api_Scrum_Sprint_Update

class Tasks_Api_Scrum_Task_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/task/tasks-api-scrum-task-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Tasks_Api_Scrum_Task_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/task/tasks-api-scrum-task-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Tasks_Api_Scrum_Task_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sonet-group/scrum/task/tasks-api-scrum-task-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Tasks_Api_Scrum_Task(Family):
    get: Tasks_Api_Scrum_Task_Get
    getFields: Tasks_Api_Scrum_Task_GetFields
    update: Tasks_Api_Scrum_Task_Update

class Tasks_Api_Scrum(Family):
    backlog: Tasks_Api_Scrum_Backlog
    epic: Tasks_Api_Scrum_Epic
    kanban: Tasks_Api_Scrum_Kanban
    sprint: Tasks_Api_Scrum_Sprint
    task: Tasks_Api_Scrum_Task

class Tasks_Api(Family):
    scrum: Tasks_Api_Scrum

class Tasks_Flow_Flow_Activate(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/flow/tasks-flow-flow-activate.html

    flowId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, flowId: Value) -> Call: ...

class Tasks_Flow_Flow_Create(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/flow/tasks-flow-flow-create.html

    flowData: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, flowData: Value) -> Call: ...

class Tasks_Flow_Flow_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/flow/tasks-flow-flow-delete.html

    flowData: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, flowData: Value) -> Call: ...

class Tasks_Flow_Flow_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/flow/tasks-flow-flow-get.html

    flowId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, flowId: Value, start: Value = ...) -> Call: ...

class Tasks_Flow_Flow_IsExists(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/flow/tasks-flow-flow-is-exists.html

    flowData: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, flowData: Value, start: Value = ...) -> Call: ...

class Tasks_Flow_Flow_Pin(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/flow/tasks-flow-flow-pin.html

    flowId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, flowId: Value) -> Call: ...

class Tasks_Flow_Flow_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/flow/tasks-flow-flow-update.html

    flowData: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, flowData: Value) -> Call: ...

class Tasks_Flow_Flow(Family):
    activate: Tasks_Flow_Flow_Activate
    create: Tasks_Flow_Flow_Create
    delete: Tasks_Flow_Flow_Delete
    get: Tasks_Flow_Flow_Get
    isExists: Tasks_Flow_Flow_IsExists
    pin: Tasks_Flow_Flow_Pin
    update: Tasks_Flow_Flow_Update

class Tasks_Flow(Family):
    Flow: Tasks_Flow_Flow

class Tasks_Task_Access_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-access-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Tasks_Task_Access_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-access-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Tasks_Task_Access_Field(Family):
    get: Tasks_Task_Access_Field_Get
    list: Tasks_Task_Access_Field_List

class Tasks_Task_Access_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-access-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Tasks_Task_Access(Family):
    field: Tasks_Task_Access_Field
    get: Tasks_Task_Access_Get

class Tasks_Task_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Tasks_Task_Approve(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-approve.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value) -> Call: ...

class Tasks_Task_Chat_Message_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-chat-message-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Tasks_Task_Chat_Message_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-chat-message-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Tasks_Task_Chat_Message_Field(Family):
    get: Tasks_Task_Chat_Message_Field_Get
    list: Tasks_Task_Chat_Message_Field_List

class Tasks_Task_Chat_Message_Send(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-chat-message-send.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Tasks_Task_Chat_Message(Family):
    field: Tasks_Task_Chat_Message_Field
    send: Tasks_Task_Chat_Message_Send

class Tasks_Task_Chat(Family):
    message: Tasks_Task_Chat_Message

class Tasks_Task_Complete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/status/tasks-task-complete.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value) -> Call: ...

class Tasks_Task_Counters_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-counters-get.html

    userId: integer, groupId: integer, type: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        userId: Value = ...,
        groupId: Value = ...,
        type: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Tasks_Task_Counters(Family):
    get: Tasks_Task_Counters_Get

class Tasks_Task_Defer(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/status/tasks-task-defer.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value) -> Call: ...

class Tasks_Task_Delegate(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-delegate.html

    taskId: integer, userId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value, userId: Value) -> Call: ...

class Tasks_Task_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-delete.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Tasks_Task_Disapprove(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-disapprove.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value) -> Call: ...

class Tasks_Task_Favorite_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/user-actions/tasks-task-favorite-add.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value) -> Call: ...

class Tasks_Task_Favorite_Remove(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/user-actions/tasks-task-favorite-remove.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value) -> Call: ...

class Tasks_Task_Favorite(Family):
    add: Tasks_Task_Favorite_Add
    remove: Tasks_Task_Favorite_Remove

class Tasks_Task_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Tasks_Task_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Tasks_Task_Field(Family):
    get: Tasks_Task_Field_Get
    list: Tasks_Task_Field_List

class Tasks_Task_File_Attach(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-file-attach.html

    taskId: integer, fileIds: integer[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value, fileIds: Value) -> Call: ...

class Tasks_Task_File_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-file-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Tasks_Task_File_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-file-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Tasks_Task_File_Field(Family):
    get: Tasks_Task_File_Field_Get
    list: Tasks_Task_File_Field_List

class Tasks_Task_File(Family):
    attach: Tasks_Task_File_Attach
    field: Tasks_Task_File_Field

class Tasks_Task_Files_Attach(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-files-attach.html

    taskId: integer, fileId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value, fileId: Value) -> Call: ...

class Tasks_Task_Files(Family):
    attach: Tasks_Task_Files_Attach

class Tasks_Task_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-get.html

    taskId: integer, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        taskId: Value = ...,
        select: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(self, *, id: Value, select: Value = ...) -> Call: ...

class Tasks_Task_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Tasks_Task_Getaccess(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-get-access.html

    taskId: integer, users: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value, users: Value = ..., start: Value = ...) -> Call: ...

class Tasks_Task_History_List(Family):
    """Reads; records under `list`: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-history-list.html

    taskId: integer, filter: object, order: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        taskId: Value,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Tasks_Task_History(Family):
    list: Tasks_Task_History_List

class Tasks_Task_List(Family):
    """Reads; records under `tasks`: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-list.html

    order: object, filter: object, select: array, params: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        select: Value = ...,
        params: Value = ...,
        start: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        pagination: Value = ...,
    ) -> Call: ...

class Tasks_Task_Mute(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/user-actions/tasks-task-mute.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Tasks_Task_Pause(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/status/tasks-task-pause.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value) -> Call: ...

class Tasks_Task_Pin(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/user-actions/tasks-task-pin.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Tasks_Task_Renew(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/status/tasks-task-renew.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value) -> Call: ...

class Tasks_Task_Result_Add(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Tasks_Task_Result_AddFromComment(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-add-from-comment.html

    commentId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, commentId: Value) -> Call: ...

class Tasks_Task_Result_Addfromchatmessage(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-addfromchatmessage.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Tasks_Task_Result_Delete(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Tasks_Task_Result_DeleteFromComment(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-delete-from-comment.html

    commentId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, commentId: Value) -> Call: ...

class Tasks_Task_Result_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-list.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value, start: Value = ...) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        filter: Value,
        order: Value = ...,
        select: Value = ...,
        pagination: Value = ...,
    ) -> Call: ...

class Tasks_Task_Result_Update(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/tasks/result/tasks-task-result-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Tasks_Task_Result(Family):
    add: Tasks_Task_Result_Add
    addFromComment: Tasks_Task_Result_AddFromComment
    addfromchatmessage: Tasks_Task_Result_Addfromchatmessage
    delete: Tasks_Task_Result_Delete
    deleteFromComment: Tasks_Task_Result_DeleteFromComment
    list: Tasks_Task_Result_List
    update: Tasks_Task_Result_Update

class Tasks_Task_Start(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/status/tasks-task-start.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value) -> Call: ...

class Tasks_Task_Startwatch(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/user-actions/tasks-task-start-watch.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value) -> Call: ...

class Tasks_Task_Stopwatch(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/user-actions/tasks-task-stop-watch.html

    taskId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value) -> Call: ...

class Tasks_Task_Unmute(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/user-actions/tasks-task-unmute.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Tasks_Task_Unpin(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/user-actions/tasks-task-unpin.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Tasks_Task_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-update.html

    taskId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskId: Value, fields: Value) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Tasks_Task(Family):
    access: Tasks_Task_Access
    add: Tasks_Task_Add
    approve: Tasks_Task_Approve
    chat: Tasks_Task_Chat
    complete: Tasks_Task_Complete
    counters: Tasks_Task_Counters
    defer: Tasks_Task_Defer
    delegate: Tasks_Task_Delegate
    delete: Tasks_Task_Delete
    disapprove: Tasks_Task_Disapprove
    favorite: Tasks_Task_Favorite
    field: Tasks_Task_Field
    file: Tasks_Task_File
    files: Tasks_Task_Files
    get: Tasks_Task_Get
    getFields: Tasks_Task_GetFields
    getaccess: Tasks_Task_Getaccess
    history: Tasks_Task_History
    list: Tasks_Task_List
    mute: Tasks_Task_Mute
    pause: Tasks_Task_Pause
    pin: Tasks_Task_Pin
    renew: Tasks_Task_Renew
    result: Tasks_Task_Result
    start: Tasks_Task_Start
    startwatch: Tasks_Task_Startwatch
    stopwatch: Tasks_Task_Stopwatch
    unmute: Tasks_Task_Unmute
    unpin: Tasks_Task_Unpin
    update: Tasks_Task_Update

class Tasks_Template_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/tasks-template-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Tasks_Template_Checklist_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/checklist/tasks-template-checklist-add.html

    templateId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, templateId: Value, fields: Value) -> Call: ...

class Tasks_Template_Checklist_AddAttachmentByContent(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/checklist/tasks-template-checklist-add-attachment-by-content.html

    templateId: integer, checkListItemId: integer, attachmentParameters: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        templateId: Value,
        checkListItemId: Value,
        attachmentParameters: Value,
    ) -> Call: ...

class Tasks_Template_Checklist_AddAttachmentsFromDisk(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/checklist/tasks-template-checklist-add-attachments-from-disk.html

    templateId: integer, checkListItemId: integer, filesIds: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        templateId: Value,
        checkListItemId: Value,
        filesIds: Value,
    ) -> Call: ...

class Tasks_Template_Checklist_Complete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/checklist/tasks-template-checklist-complete.html

    templateId: integer, checkListItemId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, templateId: Value, checkListItemId: Value) -> Call: ...

class Tasks_Template_Checklist_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/checklist/tasks-template-checklist-delete.html

    templateId: integer, checkListItemId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, templateId: Value, checkListItemId: Value) -> Call: ...

class Tasks_Template_Checklist_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/template/checklist/tasks-template-checklist-get.html

    templateId: integer, checkListItemId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        templateId: Value,
        checkListItemId: Value,
        start: Value = ...,
    ) -> Call: ...

class Tasks_Template_Checklist_List(Family):
    """Reads; records under `checkListItems`: https://apidocs.bitrix24.com/api-reference/tasks/template/checklist/tasks-template-checklist-list.html

    templateId: integer, filter: object, select: array, order: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        templateId: Value,
        filter: Value = ...,
        select: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Tasks_Template_Checklist_MoveAfter(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/checklist/tasks-template-checklist-move-after.html

    templateId: integer, checkListItemId: integer, afterItemId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        templateId: Value,
        checkListItemId: Value,
        afterItemId: Value,
    ) -> Call: ...

class Tasks_Template_Checklist_MoveBefore(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/checklist/tasks-template-checklist-move-before.html

    templateId: integer, checkListItemId: integer, beforeItemId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        templateId: Value,
        checkListItemId: Value,
        beforeItemId: Value,
    ) -> Call: ...

class Tasks_Template_Checklist_RemoveAttachments(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/checklist/tasks-template-checklist-remove-attachments.html

    templateId: integer, checkListItemId: integer, attachmentsIds: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        templateId: Value,
        checkListItemId: Value,
        attachmentsIds: Value,
    ) -> Call: ...

class Tasks_Template_Checklist_Renew(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/checklist/tasks-template-checklist-renew.html

    templateId: integer, checkListItemId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, templateId: Value, checkListItemId: Value) -> Call: ...

class Tasks_Template_Checklist_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/checklist/tasks-template-checklist-update.html

    templateId: integer, checkListItemId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, templateId: Value, checkListItemId: Value, fields: Value) -> Call: ...

class Tasks_Template_Checklist(Family):
    add: Tasks_Template_Checklist_Add
    addAttachmentByContent: Tasks_Template_Checklist_AddAttachmentByContent
    addAttachmentsFromDisk: Tasks_Template_Checklist_AddAttachmentsFromDisk
    complete: Tasks_Template_Checklist_Complete
    delete: Tasks_Template_Checklist_Delete
    get: Tasks_Template_Checklist_Get
    list: Tasks_Template_Checklist_List
    moveAfter: Tasks_Template_Checklist_MoveAfter
    moveBefore: Tasks_Template_Checklist_MoveBefore
    removeAttachments: Tasks_Template_Checklist_RemoveAttachments
    renew: Tasks_Template_Checklist_Renew
    update: Tasks_Template_Checklist_Update

class Tasks_Template_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/tasks-template-delete.html

    templateId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, templateId: Value) -> Call: ...

class Tasks_Template_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/template/tasks-template-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Tasks_Template_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/template/tasks-template-get.html

    templateId: integer, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        templateId: Value,
        params: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Tasks_Template_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/template/tasks-template-update.html

    templateId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, templateId: Value, fields: Value) -> Call: ...

class Tasks_Template(Family):
    add: Tasks_Template_Add
    checklist: Tasks_Template_Checklist
    delete: Tasks_Template_Delete
    fields: Tasks_Template_Fields
    get: Tasks_Template_Get
    update: Tasks_Template_Update

class Tasks(Family):
    api: Tasks_Api
    flow: Tasks_Flow
    task: Tasks_Task
    template: Tasks_Template
