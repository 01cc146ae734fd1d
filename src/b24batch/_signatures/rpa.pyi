# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Rpa_Comment_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/comment/rpa-comment-add.html

    typeId: integer, itemId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        typeId: Value = ...,
        itemId: Value = ...,
        fields: Value = ...,
    ) -> Call: ...

class Rpa_Comment_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/comment/rpa-comment-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Rpa_Comment_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/comment/rpa-comment-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., fields: Value = ...) -> Call: ...

class Rpa_Comment(Family):
    add: Rpa_Comment_Add
    delete: Rpa_Comment_Delete
    update: Rpa_Comment_Update

class Rpa_Fields_GetSettings(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/fields/rpa-fields-get-settings.html

    typeId: integer, stageId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, typeId: Value, stageId: Value = ..., start: Value = ...) -> Call: ...

class Rpa_Fields_SetSettings(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/fields/rpa-fields-set-settings.html

    typeId: integer, stageId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, typeId: Value, fields: Value, stageId: Value = ...) -> Call: ...

class Rpa_Fields_SetVisibilitySettings(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/fields/rpa-fields-set-visibility-settings.html

    typeId: integer, visibility: string, stageId: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        typeId: Value,
        visibility: Value,
        fields: Value,
        stageId: Value = ...,
    ) -> Call: ...

class Rpa_Fields(Family):
    getSettings: Rpa_Fields_GetSettings
    setSettings: Rpa_Fields_SetSettings
    setVisibilitySettings: Rpa_Fields_SetVisibilitySettings

class Rpa_Item_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/item/rpa-item-add.html

    typeId: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, typeId: Value, fields: Value = ...) -> Call: ...

class Rpa_Item_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/item/rpa-item-delete.html

    typeId: integer, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, typeId: Value, id: Value) -> Call: ...

class Rpa_Item_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/item/rpa-item-get.html

    typeId: integer, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, typeId: Value = ..., id: Value = ..., start: Value = ...) -> Call: ...

class Rpa_Item_GetTasks(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/item/rpa-item-get-tasks.html

    typeId: integer, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, typeId: Value = ..., id: Value = ..., start: Value = ...) -> Call: ...

class Rpa_Item_List(Family):
    """Reads; no longer developed; records under `items`: https://apidocs.bitrix24.com/api-reference/outdated/rpa/item/rpa-item-list.html

    typeId: integer, order: object, filter: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        typeId: Value = ...,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Rpa_Item_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/item/rpa-item-update.html

    typeId: integer, id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value, typeId: Value = ..., id: Value = ...) -> Call: ...

class Rpa_Item(Family):
    add: Rpa_Item_Add
    delete: Rpa_Item_Delete
    get: Rpa_Item_Get
    getTasks: Rpa_Item_GetTasks
    list: Rpa_Item_List
    update: Rpa_Item_Update

class Rpa_Stage_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/stage/rpa-stage-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Rpa_Stage_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/stage/rpa-stage-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Rpa_Stage_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/stage/rpa-stage-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Rpa_Stage_ListForType(Family):
    """Reads; no longer developed; records under `stages`: https://apidocs.bitrix24.com/api-reference/outdated/rpa/stage/rpa-stage-list-for-type.html

    typeId: integer, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, typeId: Value, start: Value = ...) -> Call: ...

class Rpa_Stage_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/stage/rpa-stage-update.html

    id: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., fields: Value = ...) -> Call: ...

class Rpa_Stage(Family):
    add: Rpa_Stage_Add
    delete: Rpa_Stage_Delete
    get: Rpa_Stage_Get
    listForType: Rpa_Stage_ListForType
    update: Rpa_Stage_Update

class Rpa_Task_AddUser(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/task/rpa-task-add-user.html

    typeId: integer, stageId: integer, robotName: string, userValue: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        typeId: Value = ...,
        stageId: Value = ...,
        robotName: Value = ...,
        userValue: Value = ...,
    ) -> Call: ...

class Rpa_Task_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/task/rpa-task-delete.html

    typeId: integer, stageId: integer, robotName: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        typeId: Value = ...,
        stageId: Value = ...,
        robotName: Value = ...,
    ) -> Call: ...

class Rpa_Task_Do(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/task/rpa-task-do.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Rpa_Task(Family):
    addUser: Rpa_Task_AddUser
    delete: Rpa_Task_Delete
    do: Rpa_Task_Do

class Rpa_Timeline_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/timeline/rpa-timeline-add.html

    typeId: integer, itemId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        typeId: Value = ...,
        itemId: Value = ...,
        fields: Value = ...,
    ) -> Call: ...

class Rpa_Timeline_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/timeline/rpa-timeline-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Rpa_Timeline_ListForItem(Family):
    """Reads; no longer developed; records under `timeline`: https://apidocs.bitrix24.com/api-reference/outdated/rpa/timeline/rpa-timeline-list-for-item.html

    typeId: integer, itemId: integer, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        typeId: Value = ...,
        itemId: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Rpa_Timeline_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/timeline/rpa-timeline-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., fields: Value = ...) -> Call: ...

class Rpa_Timeline_UpdateIsFixed(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/timeline/rpa-timeline-update-is-fixed.html

    id: integer, isFixed: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., isFixed: Value = ...) -> Call: ...

class Rpa_Timeline(Family):
    add: Rpa_Timeline_Add
    delete: Rpa_Timeline_Delete
    listForItem: Rpa_Timeline_ListForItem
    update: Rpa_Timeline_Update
    updateIsFixed: Rpa_Timeline_UpdateIsFixed

class Rpa_Type_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/type/rpa-type-add.html

    fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Rpa_Type_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/type/rpa-type-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Rpa_Type_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/type/rpa-type-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Rpa_Type_List(Family):
    """Reads; no longer developed; records under `types`: https://apidocs.bitrix24.com/api-reference/outdated/rpa/type/rpa-type-list.html

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

class Rpa_Type_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/outdated/rpa/type/rpa-type-update.html

    id: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., fields: Value = ...) -> Call: ...

class Rpa_Type(Family):
    add: Rpa_Type_Add
    delete: Rpa_Type_Delete
    get: Rpa_Type_Get
    list: Rpa_Type_List
    update: Rpa_Type_Update

class Rpa(Family):
    comment: Rpa_Comment
    fields: Rpa_Fields
    item: Rpa_Item
    stage: Rpa_Stage
    task: Rpa_Task
    timeline: Rpa_Timeline
    type: Rpa_Type
