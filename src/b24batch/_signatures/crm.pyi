# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Crm_Activity_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-add.html

    fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Activity_Badge_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/configurable/badges/crm-activity-badge-add.html

    code: string, title: string|array, value: string|array, type: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value, title: Value, value: Value, type: Value) -> Call: ...

class Crm_Activity_Badge_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/configurable/badges/crm-activity-badge-delete.html

    code: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value) -> Call: ...

class Crm_Activity_Badge_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/configurable/badges/crm-activity-badge-get.html

    code: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value, start: Value = ...) -> Call: ...

class Crm_Activity_Badge_List(Family):
    """Reads; records under `badges`: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/configurable/badges/crm-activity-badge-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Activity_Badge(Family):
    add: Crm_Activity_Badge_Add
    delete: Crm_Activity_Badge_Delete
    get: Crm_Activity_Badge_Get
    list: Crm_Activity_Badge_List

class Crm_Activity_Binding_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/binding/crm-activity-binding-add.html

    activityId: integer, entityTypeId: integer, entityId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, activityId: Value, entityTypeId: Value, entityId: Value) -> Call: ...

class Crm_Activity_Binding_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/binding/crm-activity-binding-delete.html

    activityId: integer, entityTypeId: integer, entityId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, activityId: Value, entityTypeId: Value, entityId: Value) -> Call: ...

class Crm_Activity_Binding_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/binding/crm-activity-binding-list.html

    activityId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, activityId: Value, start: Value = ...) -> Call: ...

class Crm_Activity_Binding_Move(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/binding/crm-activity-binding-move.html

    activityId: integer, sourceEntityTypeId: integer, sourceEntityId: integer,
    targetEntityTypeId: integer, targetEntityId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        activityId: Value,
        sourceEntityTypeId: Value,
        sourceEntityId: Value,
        targetEntityTypeId: Value,
        targetEntityId: Value,
    ) -> Call: ...

class Crm_Activity_Binding(Family):
    add: Crm_Activity_Binding_Add
    delete: Crm_Activity_Binding_Delete
    list: Crm_Activity_Binding_List
    move: Crm_Activity_Binding_Move

class Crm_Activity_Call_GetTranscript(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-call-get-transcript.html

    activityId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, activityId: Value, start: Value = ...) -> Call: ...

class Crm_Activity_Call(Family):
    getTranscript: Crm_Activity_Call_GetTranscript

class Crm_Activity_Communication_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-communication-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Activity_Communication(Family):
    fields: Crm_Activity_Communication_Fields

class Crm_Activity_Configurable_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/configurable/crm-activity-configurable-add.html

    ownerTypeId: integer, ownerId: integer, fields: array, layout: LayoutDto
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ownerTypeId: Value,
        ownerId: Value,
        fields: Value,
        layout: Value,
    ) -> Call: ...

class Crm_Activity_Configurable_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/configurable/crm-activity-configurable-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Activity_Configurable_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/configurable/crm-activity-configurable-update.html

    id: integer, fields: array, layout: LayoutDto
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value, layout: Value) -> Call: ...

class Crm_Activity_Configurable(Family):
    add: Crm_Activity_Configurable_Add
    get: Crm_Activity_Configurable_Get
    update: Crm_Activity_Configurable_Update

class Crm_Activity_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Activity_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Activity_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Activity_Layout_Blocks_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/layout-blocks/crm-activity-layout-blocks-delete.html

    entityTypeId: integer, entityId: integer, activityId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, entityId: Value, activityId: Value) -> Call: ...

class Crm_Activity_Layout_Blocks_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/layout-blocks/crm-activity-layout-blocks-get.html

    entityTypeId: integer, entityId: integer, activityId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        entityId: Value,
        activityId: Value,
        start: Value = ...,
    ) -> Call: ...

class Crm_Activity_Layout_Blocks_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/layout-blocks/crm-activity-layout-blocks-set.html

    entityTypeId: integer, entityId: integer, activityId: integer, layout: RestAppLayoutDto
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        entityId: Value,
        activityId: Value,
        layout: Value,
    ) -> Call: ...

class Crm_Activity_Layout_Blocks(Family):
    delete: Crm_Activity_Layout_Blocks_Delete
    get: Crm_Activity_Layout_Blocks_Get
    set: Crm_Activity_Layout_Blocks_Set

class Crm_Activity_Layout(Family):
    blocks: Crm_Activity_Layout_Blocks

class Crm_Activity_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-list.html

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

class Crm_Activity_Todo_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/todo/crm-activity-todo-add.html

    ownerTypeId: integer, ownerId: integer, deadline: datetime, title: string, description:
    string, responsibleId: integer, parentActivityId: integer, pingOffsets: array, colorId:
    string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ownerTypeId: Value,
        ownerId: Value,
        deadline: Value,
        title: Value = ...,
        description: Value = ...,
        responsibleId: Value = ...,
        parentActivityId: Value = ...,
        pingOffsets: Value = ...,
        colorId: Value = ...,
    ) -> Call: ...

class Crm_Activity_Todo_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/todo/crm-activity-todo-update.html

    id: integer, ownerTypeId: integer, ownerId: integer, deadline: datetime, title: string,
    description: string, responsibleId: integer, parentActivityId: integer, pingOffsets: array,
    colorId: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        ownerTypeId: Value,
        ownerId: Value,
        deadline: Value,
        title: Value = ...,
        description: Value = ...,
        responsibleId: Value = ...,
        parentActivityId: Value = ...,
        pingOffsets: Value = ...,
        colorId: Value = ...,
    ) -> Call: ...

class Crm_Activity_Todo_UpdateColor(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/todo/crm-activity-todo-update-color.html

    id: integer, ownerTypeId: integer, ownerId: integer, colorId: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        ownerTypeId: Value,
        ownerId: Value,
        colorId: Value,
    ) -> Call: ...

class Crm_Activity_Todo_UpdateDeadline(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/todo/crm-activity-todo-update-deadline.html

    id: integer, ownerTypeId: integer, ownerId: integer, value: datetime
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        ownerTypeId: Value,
        ownerId: Value,
        value: Value,
    ) -> Call: ...

class Crm_Activity_Todo_UpdateDescription(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/todo/crm-activity-todo-update-description.html

    id: integer, ownerTypeId: integer, ownerId: integer, value: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        ownerTypeId: Value,
        ownerId: Value,
        value: Value,
    ) -> Call: ...

class Crm_Activity_Todo_UpdateResponsibleUser(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/todo/crm-activity-todo-update-responsible-user.html

    id: integer, ownerTypeId: integer, ownerId: integer, responsibleId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        ownerTypeId: Value,
        ownerId: Value,
        responsibleId: Value,
    ) -> Call: ...

class Crm_Activity_Todo(Family):
    add: Crm_Activity_Todo_Add
    update: Crm_Activity_Todo_Update
    updateColor: Crm_Activity_Todo_UpdateColor
    updateDeadline: Crm_Activity_Todo_UpdateDeadline
    updateDescription: Crm_Activity_Todo_UpdateDescription
    updateResponsibleUser: Crm_Activity_Todo_UpdateResponsibleUser

class Crm_Activity_Type_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/types/crm-activity-type-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Activity_Type_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/types/crm-activity-type-delete.html

    TYPE_ID: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TYPE_ID: Value) -> Call: ...

class Crm_Activity_Type_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/types/crm-activity-type-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Activity_Type(Family):
    add: Crm_Activity_Type_Add
    delete: Crm_Activity_Type_Delete
    list: Crm_Activity_Type_List

class Crm_Activity_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/timeline/activities/activity-base/crm-activity-update.html

    id: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Activity(Family):
    add: Crm_Activity_Add
    badge: Crm_Activity_Badge
    binding: Crm_Activity_Binding
    call: Crm_Activity_Call
    communication: Crm_Activity_Communication
    configurable: Crm_Activity_Configurable
    delete: Crm_Activity_Delete
    fields: Crm_Activity_Fields
    get: Crm_Activity_Get
    layout: Crm_Activity_Layout
    list: Crm_Activity_List
    todo: Crm_Activity_Todo
    type: Crm_Activity_Type
    update: Crm_Activity_Update

class Crm_Address_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/addresses/crm-address-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Address_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/addresses/crm-address-delete.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Address_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/addresses/crm-address-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Address_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/addresses/crm-address-list.html

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

class Crm_Address_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/addresses/crm-address-update.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Address(Family):
    add: Crm_Address_Add
    delete: Crm_Address_Delete
    fields: Crm_Address_Fields
    list: Crm_Address_List
    update: Crm_Address_Update

class Crm_Automatedsolution_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/automated-solution/crm-automated-solution-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Automatedsolution_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/automated-solution/crm-automated-solution-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Automatedsolution_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/automated-solution/crm-automated-solution-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Automatedsolution_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/automated-solution/crm-automated-solution-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Automatedsolution_List(Family):
    """Reads; records under `automatedSolutions`: https://apidocs.bitrix24.com/api-reference/crm/automated-solution/crm-automated-solution-list.html

    order: object, filter: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Automatedsolution_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/automated-solution/crm-automated-solution-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Automatedsolution(Family):
    add: Crm_Automatedsolution_Add
    delete: Crm_Automatedsolution_Delete
    fields: Crm_Automatedsolution_Fields
    get: Crm_Automatedsolution_Get
    list: Crm_Automatedsolution_List
    update: Crm_Automatedsolution_Update

class Crm_Automation_Trigger_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/automation/triggers/crm-automation-trigger-add.html

    CODE: string, NAME: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CODE: Value, NAME: Value) -> Call: ...

class Crm_Automation_Trigger_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/automation/triggers/crm-automation-trigger-delete.html

    CODE: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CODE: Value) -> Call: ...

class Crm_Automation_Trigger_Execute(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/automation/triggers/crm-automation-trigger-execute.html

    CODE: string, OWNER_TYPE_ID: integer, OWNER_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, CODE: Value, OWNER_TYPE_ID: Value, OWNER_ID: Value) -> Call: ...

class Crm_Automation_Trigger_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/automation/triggers/crm-automation-trigger-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Automation_Trigger(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/automation/crm-automation-trigger.html

    target: string, code: string
    """
    add: Crm_Automation_Trigger_Add
    delete: Crm_Automation_Trigger_Delete
    execute: Crm_Automation_Trigger_Execute
    list: Crm_Automation_Trigger_List
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, target: Value, code: Value = ...) -> Call: ...

class Crm_Automation(Family):
    trigger: Crm_Automation_Trigger

class Crm_Calllist_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/call-list/crm-calllist-add.html

    ENTITY_TYPE: string, ENTITIES: integer[], WEBFORM_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ENTITY_TYPE: Value,
        ENTITIES: Value,
        WEBFORM_ID: Value = ...,
    ) -> Call: ...

class Crm_Calllist_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/call-list/crm-calllist-get.html

    ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, start: Value = ...) -> Call: ...

class Crm_Calllist_Items_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/call-list/crm-calllist-items-get.html

    LIST_ID: integer, FILTER: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, LIST_ID: Value, FILTER: Value = ..., start: Value = ...) -> Call: ...

class Crm_Calllist_Items(Family):
    get: Crm_Calllist_Items_Get

class Crm_Calllist_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/call-list/crm-calllist-list.html

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

class Crm_Calllist_Statuslist(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/call-list/crm-calllist-statuslist.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Calllist_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/call-list/crm-calllist-update.html

    LIST_ID: integer, ENTITY_TYPE: string, ENTITIES: array, WEBFORM_ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        LIST_ID: Value,
        ENTITY_TYPE: Value,
        ENTITIES: Value,
        WEBFORM_ID: Value = ...,
    ) -> Call: ...

class Crm_Calllist(Family):
    add: Crm_Calllist_Add
    get: Crm_Calllist_Get
    items: Crm_Calllist_Items
    list: Crm_Calllist_List
    statuslist: Crm_Calllist_Statuslist
    update: Crm_Calllist_Update

class Crm_Catalog_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/catalog/crm-catalog-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Catalog_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/catalog/crm-catalog-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Catalog_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/catalog/crm-catalog-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Crm_Catalog(Family):
    fields: Crm_Catalog_Fields
    get: Crm_Catalog_Get
    list: Crm_Catalog_List

class Crm_Category_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/category/crm-category-add.html

    entityTypeId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, fields: Value) -> Call: ...

class Crm_Category_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/category/crm-category-delete.html

    entityTypeId: integer, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, id: Value) -> Call: ...

class Crm_Category_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/category/crm-category-fields.html

    entityTypeId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, start: Value = ...) -> Call: ...

class Crm_Category_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/category/crm-category-get.html

    entityTypeId: integer, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, id: Value, start: Value = ...) -> Call: ...

class Crm_Category_List(Family):
    """Reads; records under `categories`: https://apidocs.bitrix24.com/api-reference/crm/universal/category/crm-category-list.html

    entityTypeId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, start: Value = ...) -> Call: ...

class Crm_Category_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/category/crm-category-update.html

    entityTypeId: integer, id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, id: Value, fields: Value) -> Call: ...

class Crm_Category(Family):
    add: Crm_Category_Add
    delete: Crm_Category_Delete
    fields: Crm_Category_Fields
    get: Crm_Category_Get
    list: Crm_Category_List
    update: Crm_Category_Update

class Crm_Company_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/companies/crm-company-add.html

    fields: object, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value, params: Value = ...) -> Call: ...

class Crm_Company_Contact_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/companies/contacts/crm-company-contact-add.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Company_Contact_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/companies/contacts/crm-company-contact-delete.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Company_Contact_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/companies/contacts/crm-company-contact-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Company_Contact_Items_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/companies/contacts/crm-company-contact-items-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Company_Contact_Items_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/companies/contacts/crm-company-contact-items-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Company_Contact_Items_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/companies/contacts/crm-company-contact-items-set.html

    id: integer, items: object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, items: Value) -> Call: ...

class Crm_Company_Contact_Items(Family):
    delete: Crm_Company_Contact_Items_Delete
    get: Crm_Company_Contact_Items_Get
    set: Crm_Company_Contact_Items_Set

class Crm_Company_Contact(Family):
    add: Crm_Company_Contact_Add
    delete: Crm_Company_Contact_Delete
    fields: Crm_Company_Contact_Fields
    items: Crm_Company_Contact_Items

class Crm_Company_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/companies/crm-company-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Company_Details_Configuration_ForceCommonScopeForAll(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/companies/custom-form/crm-company-details-configuration-force-common-scope-for-all.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self) -> Call: ...

class Crm_Company_Details_Configuration_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/companies/custom-form/crm-company-details-configuration-get.html

    scope: string, userId: user
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        scope: Value = ...,
        userId: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Company_Details_Configuration_Reset(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/companies/custom-form/crm-company-details-configuration-reset.html

    scope: string, userId: user
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, scope: Value = ..., userId: Value = ...) -> Call: ...

class Crm_Company_Details_Configuration_Set(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/companies/custom-form/crm-company-details-configuration-set.html

    scope: string, userId: user, data: section[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, data: Value, scope: Value = ..., userId: Value = ...) -> Call: ...

class Crm_Company_Details_Configuration(Family):
    forceCommonScopeForAll: Crm_Company_Details_Configuration_ForceCommonScopeForAll
    get: Crm_Company_Details_Configuration_Get
    reset: Crm_Company_Details_Configuration_Reset
    set: Crm_Company_Details_Configuration_Set

class Crm_Company_Details(Family):
    configuration: Crm_Company_Details_Configuration

class Crm_Company_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/companies/crm-company-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Company_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/companies/crm-company-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Company_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/companies/crm-company-list.html

    select: string[], filter: object, order: object, start: integer
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

class Crm_Company_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/companies/crm-company-update.html

    id: integer, fields: object, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value, params: Value = ...) -> Call: ...

class Crm_Company_Userfield_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/companies/userfields/crm-company-userfield-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Company_Userfield_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/companies/userfields/crm-company-userfield-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Company_Userfield_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/companies/userfields/crm-company-userfield-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Company_Userfield_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/companies/userfields/crm-company-userfield-list.html

    filter: object, order: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Company_Userfield_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/companies/userfields/crm-company-userfield-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Company_Userfield(Family):
    add: Crm_Company_Userfield_Add
    delete: Crm_Company_Userfield_Delete
    get: Crm_Company_Userfield_Get
    list: Crm_Company_Userfield_List
    update: Crm_Company_Userfield_Update

class Crm_Company(Family):
    add: Crm_Company_Add
    contact: Crm_Company_Contact
    delete: Crm_Company_Delete
    details: Crm_Company_Details
    fields: Crm_Company_Fields
    get: Crm_Company_Get
    list: Crm_Company_List
    update: Crm_Company_Update
    userfield: Crm_Company_Userfield

class Crm_Contact_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/contacts/crm-contact-add.html

    fields: object, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value = ..., params: Value = ...) -> Call: ...

class Crm_Contact_Company_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/contacts/company/crm-contact-company-add.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Contact_Company_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/contacts/company/crm-contact-company-delete.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Contact_Company_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/contacts/company/crm-contact-company-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Contact_Company_Items_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/contacts/company/crm-contact-company-items-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Contact_Company_Items_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/contacts/company/crm-contact-company-items-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Contact_Company_Items_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/contacts/company/crm-contact-company-items-set.html

    id: integer, items: object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, items: Value) -> Call: ...

class Crm_Contact_Company_Items(Family):
    delete: Crm_Contact_Company_Items_Delete
    get: Crm_Contact_Company_Items_Get
    set: Crm_Contact_Company_Items_Set

class Crm_Contact_Company(Family):
    add: Crm_Contact_Company_Add
    delete: Crm_Contact_Company_Delete
    fields: Crm_Contact_Company_Fields
    items: Crm_Contact_Company_Items

class Crm_Contact_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/contacts/crm-contact-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Contact_Details_Configuration_ForceCommonScopeForAll(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/contacts/custom-form/crm-contact-details-configuration-force-common-scope-for-all.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self) -> Call: ...

class Crm_Contact_Details_Configuration_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/contacts/custom-form/crm-contact-details-configuration-get.html

    scope: string, userId: user
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        scope: Value = ...,
        userId: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Contact_Details_Configuration_Reset(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/contacts/custom-form/crm-contact-details-configuration-reset.html

    scope: string, userId: user
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, scope: Value = ..., userId: Value = ...) -> Call: ...

class Crm_Contact_Details_Configuration_Set(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/contacts/custom-form/crm-contact-details-configuration-set.html

    scope: string, userId: user, data: section[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, data: Value, scope: Value = ..., userId: Value = ...) -> Call: ...

class Crm_Contact_Details_Configuration(Family):
    forceCommonScopeForAll: Crm_Contact_Details_Configuration_ForceCommonScopeForAll
    get: Crm_Contact_Details_Configuration_Get
    reset: Crm_Contact_Details_Configuration_Reset
    set: Crm_Contact_Details_Configuration_Set

class Crm_Contact_Details(Family):
    configuration: Crm_Contact_Details_Configuration

class Crm_Contact_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/contacts/crm-contact-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Contact_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/contacts/crm-contact-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Contact_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/contacts/crm-contact-list.html

    select: string[], filter: object, order: object, start: integer
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

class Crm_Contact_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/contacts/crm-contact-update.html

    id: integer, fields: object, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value, params: Value = ...) -> Call: ...

class Crm_Contact_Userfield_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/contacts/userfield/crm-contact-userfield-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Contact_Userfield_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/contacts/userfield/crm-contact-userfield-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Contact_Userfield_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/contacts/userfield/crm-contact-userfield-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Contact_Userfield_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/contacts/userfield/crm-contact-userfield-list.html

    filter: object, order: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Contact_Userfield_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/contacts/userfield/crm-contact-userfield-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Contact_Userfield(Family):
    add: Crm_Contact_Userfield_Add
    delete: Crm_Contact_Userfield_Delete
    get: Crm_Contact_Userfield_Get
    list: Crm_Contact_Userfield_List
    update: Crm_Contact_Userfield_Update

class Crm_Contact(Family):
    add: Crm_Contact_Add
    company: Crm_Contact_Company
    delete: Crm_Contact_Delete
    details: Crm_Contact_Details
    fields: Crm_Contact_Fields
    get: Crm_Contact_Get
    list: Crm_Contact_List
    update: Crm_Contact_Update
    userfield: Crm_Contact_Userfield

class Crm_Currency_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/currency/crm-currency-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Currency_Base_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/currency/crm-currency-base-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Currency_Base_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/currency/crm-currency-base-set.html

    id: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ...) -> Call: ...

class Crm_Currency_Base(Family):
    get: Crm_Currency_Base_Get
    set: Crm_Currency_Base_Set

class Crm_Currency_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/currency/crm-currency-delete.html

    id: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Currency_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/currency/crm-currency-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Currency_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/currency/crm-currency-get.html

    id: crm_currency.CURRENCY
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., start: Value = ...) -> Call: ...

class Crm_Currency_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/currency/crm-currency-list.html

    order: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, order: Value = ..., start: Value = ...) -> Call: ...

class Crm_Currency_Localizations_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/currency/localizations/crm-currency-localizations-delete.html

    id: string, lids: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, lids: Value) -> Call: ...

class Crm_Currency_Localizations_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/currency/localizations/crm-currency-localizations-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Currency_Localizations_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/currency/localizations/crm-currency-localizations-get.html

    id: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., start: Value = ...) -> Call: ...

class Crm_Currency_Localizations_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/currency/localizations/crm-currency-localizations-set.html

    id: string, localizations: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, localizations: Value) -> Call: ...

class Crm_Currency_Localizations(Family):
    delete: Crm_Currency_Localizations_Delete
    fields: Crm_Currency_Localizations_Fields
    get: Crm_Currency_Localizations_Get
    set: Crm_Currency_Localizations_Set

class Crm_Currency_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/currency/crm-currency-update.html

    ID: string, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value = ..., fields: Value = ...) -> Call: ...

class Crm_Currency(Family):
    add: Crm_Currency_Add
    base: Crm_Currency_Base
    delete: Crm_Currency_Delete
    fields: Crm_Currency_Fields
    get: Crm_Currency_Get
    list: Crm_Currency_List
    localizations: Crm_Currency_Localizations
    update: Crm_Currency_Update

class Crm_Deal_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-add.html

    fields: object, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value = ..., params: Value = ...) -> Call: ...

class Crm_Deal_Contact_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/deals/contacts/crm-deal-contact-add.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Deal_Contact_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/deals/contacts/crm-deal-contact-delete.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Deal_Contact_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/deals/contacts/crm-deal-contact-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Deal_Contact_Items_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/deals/contacts/crm-deal-contact-items-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Deal_Contact_Items_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/deals/contacts/crm-deal-contact-items-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Deal_Contact_Items_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/deals/contacts/crm-deal-contact-items-set.html

    id: integer, items: object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, items: Value) -> Call: ...

class Crm_Deal_Contact_Items(Family):
    delete: Crm_Deal_Contact_Items_Delete
    get: Crm_Deal_Contact_Items_Get
    set: Crm_Deal_Contact_Items_Set

class Crm_Deal_Contact(Family):
    add: Crm_Deal_Contact_Add
    delete: Crm_Deal_Contact_Delete
    fields: Crm_Deal_Contact_Fields
    items: Crm_Deal_Contact_Items

class Crm_Deal_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Deal_Details_Configuration_ForceCommonScopeForAll(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/deals/custom-form/crm-deal-details-configuration-force-common-scope-for-all.html

    extras: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, extras: Value = ...) -> Call: ...

class Crm_Deal_Details_Configuration_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/deals/custom-form/crm-deal-details-configuration-get.html

    scope: string, userId: user, extras: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        scope: Value = ...,
        userId: Value = ...,
        extras: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Deal_Details_Configuration_Reset(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/deals/custom-form/crm-deal-details-configuration-reset.html

    scope: string, userId: user, extras: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        scope: Value = ...,
        userId: Value = ...,
        extras: Value = ...,
    ) -> Call: ...

class Crm_Deal_Details_Configuration_Set(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/deals/custom-form/crm-deal-details-configuration-set.html

    scope: string, userId: user, data: section[], extras: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        data: Value,
        scope: Value = ...,
        userId: Value = ...,
        extras: Value = ...,
    ) -> Call: ...

class Crm_Deal_Details_Configuration(Family):
    forceCommonScopeForAll: Crm_Deal_Details_Configuration_ForceCommonScopeForAll
    get: Crm_Deal_Details_Configuration_Get
    reset: Crm_Deal_Details_Configuration_Reset
    set: Crm_Deal_Details_Configuration_Set

class Crm_Deal_Details(Family):
    configuration: Crm_Deal_Details_Configuration

class Crm_Deal_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Deal_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Deal_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-list.html

    select: string[], filter: object, order: object, start: integer
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

class Crm_Deal_Productrows_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-productrows-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Deal_Productrows_Set(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-productrows-set.html

    id: integer, rows: object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, rows: Value = ...) -> Call: ...

class Crm_Deal_Productrows(Family):
    get: Crm_Deal_Productrows_Get
    set: Crm_Deal_Productrows_Set

class Crm_Deal_Recurring_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/deals/recurring-deals/crm-deal-recurring-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Deal_Recurring_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/deals/recurring-deals/crm-deal-recurring-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Deal_Recurring_Expose(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/deals/recurring-deals/crm-deal-recurring-expose.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Deal_Recurring_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/deals/recurring-deals/crm-deal-recurring-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Deal_Recurring_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/deals/recurring-deals/crm-deal-recurring-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Deal_Recurring_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/deals/recurring-deals/crm-deal-recurring-list.html

    order: object, filter: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Deal_Recurring_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/deals/recurring-deals/crm-deal-recurring-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value = ...) -> Call: ...

class Crm_Deal_Recurring(Family):
    add: Crm_Deal_Recurring_Add
    delete: Crm_Deal_Recurring_Delete
    expose: Crm_Deal_Recurring_Expose
    fields: Crm_Deal_Recurring_Fields
    get: Crm_Deal_Recurring_Get
    list: Crm_Deal_Recurring_List
    update: Crm_Deal_Recurring_Update

class Crm_Deal_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/deals/crm-deal-update.html

    id: integer, fields: object, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value = ..., params: Value = ...) -> Call: ...

class Crm_Deal_Userfield_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/deals/user-defined-fields/crm-deal-userfield-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Deal_Userfield_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/deals/user-defined-fields/crm-deal-userfield-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Deal_Userfield_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/deals/user-defined-fields/crm-deal-userfield-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Deal_Userfield_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/deals/user-defined-fields/crm-deal-userfield-list.html

    filter: object, order: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Deal_Userfield_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/deals/user-defined-fields/crm-deal-userfield-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Deal_Userfield(Family):
    add: Crm_Deal_Userfield_Add
    delete: Crm_Deal_Userfield_Delete
    get: Crm_Deal_Userfield_Get
    list: Crm_Deal_Userfield_List
    update: Crm_Deal_Userfield_Update

class Crm_Deal(Family):
    add: Crm_Deal_Add
    contact: Crm_Deal_Contact
    delete: Crm_Deal_Delete
    details: Crm_Deal_Details
    fields: Crm_Deal_Fields
    get: Crm_Deal_Get
    list: Crm_Deal_List
    productrows: Crm_Deal_Productrows
    recurring: Crm_Deal_Recurring
    update: Crm_Deal_Update
    userfield: Crm_Deal_Userfield

class Crm_Dealcategory_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/category-old/crm-deal-category-add.html

    fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value = ...) -> Call: ...

class Crm_Dealcategory_Default_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/category-old/crm-deal-category-default-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Dealcategory_Default_Set(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/category-old/crm-deal-category-default-set.html

    name: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value = ...) -> Call: ...

class Crm_Dealcategory_Default(Family):
    get: Crm_Dealcategory_Default_Get
    set: Crm_Dealcategory_Default_Set

class Crm_Dealcategory_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/category-old/crm-deal-category-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ...) -> Call: ...

class Crm_Dealcategory_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/category-old/crm-deal-category-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Dealcategory_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/category-old/crm-deal-category-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., start: Value = ...) -> Call: ...

class Crm_Dealcategory_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/category-old/crm-deal-category-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Crm_Dealcategory_Stage_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/category-old/crm-deal-category-stage-list.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., start: Value = ...) -> Call: ...

class Crm_Dealcategory_Stage(Family):
    list: Crm_Dealcategory_Stage_List

class Crm_Dealcategory_Status(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/category-old/crm-deal-category-status.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., start: Value = ...) -> Call: ...

class Crm_Dealcategory_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/category-old/crm-deal-category-update.html

    id: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., fields: Value = ...) -> Call: ...

class Crm_Dealcategory(Family):
    add: Crm_Dealcategory_Add
    default: Crm_Dealcategory_Default
    delete: Crm_Dealcategory_Delete
    fields: Crm_Dealcategory_Fields
    get: Crm_Dealcategory_Get
    list: Crm_Dealcategory_List
    stage: Crm_Dealcategory_Stage
    status: Crm_Dealcategory_Status
    update: Crm_Dealcategory_Update

class Crm_Documentgenerator_Document_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/document-generator/documents/crm-document-generator-document-add.html

    templateId: integer, entityTypeId: integer, entityId: integer, values: object,
    stampsEnabled: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        templateId: Value,
        entityTypeId: Value,
        entityId: Value,
        values: Value = ...,
        stampsEnabled: Value = ...,
        fields: Value = ...,
    ) -> Call: ...

class Crm_Documentgenerator_Document_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/document-generator/documents/crm-document-generator-document-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Documentgenerator_Document_Enablepublicurl(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/document-generator/documents/crm-document-generator-document-enable-public-url.html

    id: integer, status: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, status: Value = ...) -> Call: ...

class Crm_Documentgenerator_Document_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/document-generator/documents/crm-document-generator-document-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Documentgenerator_Document_Getfields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/document-generator/documents/crm-document-generator-document-get-fields.html

    id: integer, values: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, values: Value = ..., start: Value = ...) -> Call: ...

class Crm_Documentgenerator_Document_List(Family):
    """Reads; records under `documents`: https://apidocs.bitrix24.com/api-reference/crm/document-generator/documents/crm-document-generator-document-list.html

    select: string[], filter: object, order: object, start: integer
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

class Crm_Documentgenerator_Document_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/document-generator/documents/crm-document-generator-document-update.html

    id: integer, values: object, stampsEnabled: integer
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
    ) -> Call: ...

class Crm_Documentgenerator_Document_Upload(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/document-generator/documents/crm-document-generator-document-upload.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Documentgenerator_Document(Family):
    add: Crm_Documentgenerator_Document_Add
    delete: Crm_Documentgenerator_Document_Delete
    enablepublicurl: Crm_Documentgenerator_Document_Enablepublicurl
    get: Crm_Documentgenerator_Document_Get
    getfields: Crm_Documentgenerator_Document_Getfields
    list: Crm_Documentgenerator_Document_List
    update: Crm_Documentgenerator_Document_Update
    upload: Crm_Documentgenerator_Document_Upload

class Crm_Documentgenerator_Numerator_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/document-generator/numerator/crm-document-generator-numerator-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Documentgenerator_Numerator_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/document-generator/numerator/crm-document-generator-numerator-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Documentgenerator_Numerator_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/document-generator/numerator/crm-document-generator-numerator-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Documentgenerator_Numerator_List(Family):
    """Reads; records under `numerators`: https://apidocs.bitrix24.com/api-reference/crm/document-generator/numerator/crm-document-generator-numerator-list.html

    start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Documentgenerator_Numerator_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/document-generator/numerator/crm-document-generator-numerator-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Documentgenerator_Numerator(Family):
    add: Crm_Documentgenerator_Numerator_Add
    delete: Crm_Documentgenerator_Numerator_Delete
    get: Crm_Documentgenerator_Numerator_Get
    list: Crm_Documentgenerator_Numerator_List
    update: Crm_Documentgenerator_Numerator_Update

class Crm_Documentgenerator_Template_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/document-generator/templates/crm-document-generator-template-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Documentgenerator_Template_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/document-generator/templates/crm-document-generator-template-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Documentgenerator_Template_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/document-generator/templates/crm-document-generator-template-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Documentgenerator_Template_Getfields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/document-generator/templates/crm-document-generator-template-get-fields.html

    id: integer, entityTypeId: integer, entityId: integer, values: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        entityTypeId: Value,
        entityId: Value = ...,
        values: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Documentgenerator_Template_List(Family):
    """Reads; records under `templates`: https://apidocs.bitrix24.com/api-reference/crm/document-generator/templates/crm-document-generator-template-list.html

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

class Crm_Documentgenerator_Template_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/document-generator/templates/crm-document-generator-template-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Documentgenerator_Template(Family):
    add: Crm_Documentgenerator_Template_Add
    delete: Crm_Documentgenerator_Template_Delete
    get: Crm_Documentgenerator_Template_Get
    getfields: Crm_Documentgenerator_Template_Getfields
    list: Crm_Documentgenerator_Template_List
    update: Crm_Documentgenerator_Template_Update

class Crm_Documentgenerator(Family):
    document: Crm_Documentgenerator_Document
    numerator: Crm_Documentgenerator_Numerator
    template: Crm_Documentgenerator_Template

class Crm_Duplicate_Findbycomm(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/duplicates/crm-duplicate-find-by-comm.html

    type: string, values: string[], entity_type: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        type: Value,
        values: Value,
        entity_type: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Duplicate_VolatileType_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/duplicates/volatile-type/crm-duplicate-volatile-type-fields.html

    entityTypeId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value = ..., start: Value = ...) -> Call: ...

class Crm_Duplicate_VolatileType_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/duplicates/volatile-type/crm-duplicate-volatile-type-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Duplicate_VolatileType_Register(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/duplicates/volatile-type/crm-duplicate-volatile-type-register.html

    entityTypeId: integer, fieldCode: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, fieldCode: Value) -> Call: ...

class Crm_Duplicate_VolatileType_Unregister(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/duplicates/volatile-type/crm-duplicate-volatile-type-unregister.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Duplicate_VolatileType(Family):
    fields: Crm_Duplicate_VolatileType_Fields
    list: Crm_Duplicate_VolatileType_List
    register: Crm_Duplicate_VolatileType_Register
    unregister: Crm_Duplicate_VolatileType_Unregister

class Crm_Duplicate(Family):
    findbycomm: Crm_Duplicate_Findbycomm
    volatileType: Crm_Duplicate_VolatileType

class Crm_Entity_MergeBatch(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/duplicates/crm-entity-merge-batch.html

    params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, params: Value) -> Call: ...

class Crm_Entity(Family):
    mergeBatch: Crm_Entity_MergeBatch

class Crm_Enum_Activitydirection(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/auxiliary/enum/outdated/crm-enum-activity-direction.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Enum_Activitynotifytype(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/auxiliary/enum/outdated/crm-enum-activity-notify-type.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Enum_Activitypriority(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/auxiliary/enum/outdated/crm-enum-activity-priority.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Enum_Activitystatus(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/auxiliary/enum/outdated/crm-enum-activity-status.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Enum_Activitytype(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/auxiliary/enum/outdated/crm-enum-activity-type.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Enum_Addresstype(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/auxiliary/enum/crm-enum-address-type.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Enum_Contenttype(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/auxiliary/enum/outdated/crm-enum-content-type.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Enum_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/auxiliary/enum/crm-enum-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Enum_Getorderownertypes(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/auxiliary/enum/crm-enum-get-order-owner-types.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Enum_Ownertype(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/auxiliary/enum/crm-enum-owner-type.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Enum_Settings_Mode(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/auxiliary/enum/crm-enum-settings-mode.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Enum_Settings(Family):
    mode: Crm_Enum_Settings_Mode

class Crm_Enum(Family):
    activitydirection: Crm_Enum_Activitydirection
    activitynotifytype: Crm_Enum_Activitynotifytype
    activitypriority: Crm_Enum_Activitypriority
    activitystatus: Crm_Enum_Activitystatus
    activitytype: Crm_Enum_Activitytype
    addresstype: Crm_Enum_Addresstype
    contenttype: Crm_Enum_Contenttype
    fields: Crm_Enum_Fields
    getorderownertypes: Crm_Enum_Getorderownertypes
    ownertype: Crm_Enum_Ownertype
    settings: Crm_Enum_Settings

class Crm_Invoice_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-add.html

    fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value = ...) -> Call: ...

class Crm_Invoice_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ...) -> Call: ...

class Crm_Invoice_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Invoice_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., start: Value = ...) -> Call: ...

class Crm_Invoice_Getexternallink(Family):
    """Reads or writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-get-external-link.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ...) -> Call: ...

class Crm_Invoice_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-list.html

    filter, order, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        filter: Value = ...,
        order: Value = ...,
        select: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Invoice_Recurring_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-recurring-add.html

    fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value = ...) -> Call: ...

class Crm_Invoice_Recurring_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-recurring-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ...) -> Call: ...

class Crm_Invoice_Recurring_Expose(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-recurring-expose.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ...) -> Call: ...

class Crm_Invoice_Recurring_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-recurring-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Invoice_Recurring_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-recurring-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., start: Value = ...) -> Call: ...

class Crm_Invoice_Recurring_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-recurring-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Crm_Invoice_Recurring_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-recurring-update.html

    id: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., fields: Value = ...) -> Call: ...

class Crm_Invoice_Recurring(Family):
    add: Crm_Invoice_Recurring_Add
    delete: Crm_Invoice_Recurring_Delete
    expose: Crm_Invoice_Recurring_Expose
    fields: Crm_Invoice_Recurring_Fields
    get: Crm_Invoice_Recurring_Get
    list: Crm_Invoice_Recurring_List
    update: Crm_Invoice_Recurring_Update

class Crm_Invoice_Status_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice-status-old/crm-invoice-status-add.html

    fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Invoice_Status_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice-status-old/crm-invoice-status-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Invoice_Status_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice-status-old/crm-invoice-status-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Invoice_Status_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice-status-old/crm-invoice-status-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Invoice_Status_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice-status-old/crm-invoice-status-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Crm_Invoice_Status_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice-status-old/crm-invoice-status-update.html

    id: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Invoice_Status(Family):
    add: Crm_Invoice_Status_Add
    delete: Crm_Invoice_Status_Delete
    fields: Crm_Invoice_Status_Fields
    get: Crm_Invoice_Status_Get
    list: Crm_Invoice_Status_List
    update: Crm_Invoice_Status_Update

class Crm_Invoice_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-update.html

    id: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., fields: Value = ...) -> Call: ...

class Crm_Invoice_Userfield_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-user-field-add.html

    fields, LIST
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value = ..., LIST: Value = ...) -> Call: ...

class Crm_Invoice_Userfield_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-user-field-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ...) -> Call: ...

class Crm_Invoice_Userfield_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-user-field-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., start: Value = ...) -> Call: ...

class Crm_Invoice_Userfield_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-user-field-list.html

    order, filter
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Invoice_Userfield_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-invoice-user-field-update.html

    id, fields, LIST
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., fields: Value = ..., LIST: Value = ...) -> Call: ...

class Crm_Invoice_Userfield(Family):
    add: Crm_Invoice_Userfield_Add
    delete: Crm_Invoice_Userfield_Delete
    get: Crm_Invoice_Userfield_Get
    list: Crm_Invoice_Userfield_List
    update: Crm_Invoice_Userfield_Update

class Crm_Invoice(Family):
    add: Crm_Invoice_Add
    delete: Crm_Invoice_Delete
    fields: Crm_Invoice_Fields
    get: Crm_Invoice_Get
    getexternallink: Crm_Invoice_Getexternallink
    list: Crm_Invoice_List
    recurring: Crm_Invoice_Recurring
    status: Crm_Invoice_Status
    update: Crm_Invoice_Update
    userfield: Crm_Invoice_Userfield

class Crm_Item_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-add.html

    entityTypeId: integer, fields: object, useOriginalUfNames: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        fields: Value,
        useOriginalUfNames: Value = ...,
    ) -> Call: ...

class Crm_Item_BatchImport(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/import/crm-item-batch-import.html

    entityTypeId: integer, data: array, useOriginalUfNames: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        data: Value,
        useOriginalUfNames: Value = ...,
    ) -> Call: ...

class Crm_Item_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-delete.html

    entityTypeId: integer, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, id: Value) -> Call: ...

class Crm_Item_Delivery_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/delivery/crm-item-delivery-get.html

    id: sale_order_shipment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Item_Delivery_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/delivery/crm-item-delivery-list.html

    entityId: integer, entityTypeId: integer, filter: object, order: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityId: Value,
        entityTypeId: Value,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Item_Delivery(Family):
    get: Crm_Item_Delivery_Get
    list: Crm_Item_Delivery_List

class Crm_Item_Details_Configuration_ForceCommonScopeForAll(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/item-details-configuration/crm-item-details-configuration-forceCommonScopeForAll.html

    entityTypeId: integer, extras: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, extras: Value = ...) -> Call: ...

class Crm_Item_Details_Configuration_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/item-details-configuration/crm-item-details-configuration-get.html

    entityTypeId: integer, userId: user, scope: string, extras: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        userId: Value = ...,
        scope: Value = ...,
        extras: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Item_Details_Configuration_Reset(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/item-details-configuration/crm-item-details-configuration-reset.html

    entityTypeId: integer, userId: user, scope: string, extras: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        userId: Value = ...,
        scope: Value = ...,
        extras: Value = ...,
    ) -> Call: ...

class Crm_Item_Details_Configuration_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/item-details-configuration/crm-item-details-configuration-set.html

    entityTypeId: integer, data: section[], userId: user, scope: string, extras: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        data: Value,
        userId: Value = ...,
        scope: Value = ...,
        extras: Value = ...,
    ) -> Call: ...

class Crm_Item_Details_Configuration(Family):
    forceCommonScopeForAll: Crm_Item_Details_Configuration_ForceCommonScopeForAll
    get: Crm_Item_Details_Configuration_Get
    reset: Crm_Item_Details_Configuration_Reset
    set: Crm_Item_Details_Configuration_Set

class Crm_Item_Details(Family):
    configuration: Crm_Item_Details_Configuration

class Crm_Item_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-fields.html

    entityTypeId: integer, useOriginalUfNames: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        useOriginalUfNames: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Item_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-get.html

    entityTypeId: integer, id: integer, useOriginalUfNames: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        id: Value,
        useOriginalUfNames: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Item_List(Family):
    """Reads; records under `items`: https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-list.html

    entityTypeId: integer, select: array, filter: object, order: object, start: integer,
    useOriginalUfNames: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        select: Value = ...,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
        useOriginalUfNames: Value = ...,
    ) -> Call: ...

class Crm_Item_Payment_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/crm-item-payment-add.html

    entityId: integer, entityTypeId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityId: Value, entityTypeId: Value) -> Call: ...

class Crm_Item_Payment_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/crm-item-payment-delete.html

    id: sale_order_payment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Item_Payment_Delivery_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/delivery-in-payment/crm-item-payment-delivery-add.html

    paymentId: sale_order_payment.id, deliveryId: sale_order_shipment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, paymentId: Value, deliveryId: Value) -> Call: ...

class Crm_Item_Payment_Delivery_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/delivery-in-payment/crm-item-payment-delivery-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Item_Payment_Delivery_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/delivery-in-payment/crm-item-payment-delivery-list.html

    paymentId: sale_order_payment.id, filter: object, order: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        paymentId: Value,
        filter: Value,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Item_Payment_Delivery_SetDelivery(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/delivery-in-payment/crm-item-payment-delivery-set-delivery.html

    id: integer, deliveryId: sale_order_shipment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, deliveryId: Value) -> Call: ...

class Crm_Item_Payment_Delivery(Family):
    add: Crm_Item_Payment_Delivery_Add
    delete: Crm_Item_Payment_Delivery_Delete
    list: Crm_Item_Payment_Delivery_List
    setDelivery: Crm_Item_Payment_Delivery_SetDelivery

class Crm_Item_Payment_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/crm-item-payment-get.html

    id: sale_order_payment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Item_Payment_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/crm-item-payment-list.html

    entityId: integer, entityTypeId: integer, filter: object, order: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityId: Value,
        entityTypeId: Value,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Item_Payment_Pay(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/crm-item-payment-pay.html

    id: sale_order_payment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Item_Payment_Product_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/products-in-payment/crm-item-payment-product-add.html

    paymentId: sale_order_payment.id, rowId: integer, quantity: double
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, paymentId: Value, rowId: Value, quantity: Value) -> Call: ...

class Crm_Item_Payment_Product_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/products-in-payment/crm-item-payment-product-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Item_Payment_Product_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/products-in-payment/crm-item-payment-product-list.html

    paymentId: sale_order_payment.id, filter: object, order: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        paymentId: Value,
        filter: Value,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Item_Payment_Product_SetQuantity(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/products-in-payment/crm-item-payment-product-set-quantity.html

    id: integer, quantity: double
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, quantity: Value) -> Call: ...

class Crm_Item_Payment_Product(Family):
    add: Crm_Item_Payment_Product_Add
    delete: Crm_Item_Payment_Product_Delete
    list: Crm_Item_Payment_Product_List
    setQuantity: Crm_Item_Payment_Product_SetQuantity

class Crm_Item_Payment_Unpay(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/crm-item-payment-unpay.html

    id: sale_order_payment.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Item_Payment_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/payment/crm-item-payment-update.html

    id: sale_order_payment.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Item_Payment(Family):
    add: Crm_Item_Payment_Add
    delete: Crm_Item_Payment_Delete
    delivery: Crm_Item_Payment_Delivery
    get: Crm_Item_Payment_Get
    list: Crm_Item_Payment_List
    pay: Crm_Item_Payment_Pay
    product: Crm_Item_Payment_Product
    unpay: Crm_Item_Payment_Unpay
    update: Crm_Item_Payment_Update

class Crm_Item_Productrow_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/product-rows/crm-item-productrow-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Item_Productrow_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/product-rows/crm-item-productrow-delete.html

    id: crm_item_product_row.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Item_Productrow_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/product-rows/crm-item-productrow-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Item_Productrow_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/product-rows/crm-item-productrow-get.html

    id: crm_item_product_row.id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Item_Productrow_GetAvailableForPayment(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/product-rows/crm-item-productrow-get-available-for-payment.html

    ownerId: integer, ownerType: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ownerId: Value, ownerType: Value, start: Value = ...) -> Call: ...

class Crm_Item_Productrow_List(Family):
    """Reads; records under `productRows`: https://apidocs.bitrix24.com/api-reference/crm/universal/product-rows/crm-item-productrow-list.html

    filter: object, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, filter: Value, order: Value = ..., start: Value = ...) -> Call: ...

class Crm_Item_Productrow_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/product-rows/crm-item-productrow-set.html

    ownerId: integer, ownerType: string, productRows: object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ownerId: Value, ownerType: Value, productRows: Value) -> Call: ...

class Crm_Item_Productrow_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/product-rows/crm-item-productrow-update.html

    id: crm_item_product_row.id, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Item_Productrow(Family):
    add: Crm_Item_Productrow_Add
    delete: Crm_Item_Productrow_Delete
    fields: Crm_Item_Productrow_Fields
    get: Crm_Item_Productrow_Get
    getAvailableForPayment: Crm_Item_Productrow_GetAvailableForPayment
    list: Crm_Item_Productrow_List
    set: Crm_Item_Productrow_Set
    update: Crm_Item_Productrow_Update

class Crm_Item_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/crm-item-update.html

    entityTypeId: integer, id: integer, fields: object, useOriginalUfNames: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        id: Value,
        fields: Value,
        useOriginalUfNames: Value = ...,
    ) -> Call: ...

class Crm_Item(Family):
    add: Crm_Item_Add
    batchImport: Crm_Item_BatchImport
    delete: Crm_Item_Delete
    delivery: Crm_Item_Delivery
    details: Crm_Item_Details
    fields: Crm_Item_Fields
    get: Crm_Item_Get
    list: Crm_Item_List
    payment: Crm_Item_Payment
    productrow: Crm_Item_Productrow
    update: Crm_Item_Update

class Crm_Lead_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/leads/crm-lead-add.html

    fields: object, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value = ..., params: Value = ...) -> Call: ...

class Crm_Lead_Contact_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/leads/management-communication/crm-lead-contact-add.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Lead_Contact_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/leads/management-communication/crm-lead-contact-delete.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Lead_Contact_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/leads/management-communication/crm-lead-contact-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Lead_Contact_Items_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/leads/management-communication/crm-lead-contact-items-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Lead_Contact_Items_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/leads/management-communication/crm-lead-contact-items-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Lead_Contact_Items_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/leads/management-communication/crm-lead-contact-items-set.html

    id: integer, items: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, items: Value) -> Call: ...

class Crm_Lead_Contact_Items(Family):
    delete: Crm_Lead_Contact_Items_Delete
    get: Crm_Lead_Contact_Items_Get
    set: Crm_Lead_Contact_Items_Set

class Crm_Lead_Contact(Family):
    add: Crm_Lead_Contact_Add
    delete: Crm_Lead_Contact_Delete
    fields: Crm_Lead_Contact_Fields
    items: Crm_Lead_Contact_Items

class Crm_Lead_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/leads/crm-lead-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Lead_Details_Configuration_ForceCommonScopeForAll(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/leads/custom-form/crm-lead-details-configuration-force-common-scope-for-all.html

    extras: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, extras: Value = ...) -> Call: ...

class Crm_Lead_Details_Configuration_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/leads/custom-form/crm-lead-details-configuration-get.html

    userId: user, scope: string, extras: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        userId: Value = ...,
        scope: Value = ...,
        extras: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Lead_Details_Configuration_Reset(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/leads/custom-form/crm-lead-details-configuration-reset.html

    userId: user, scope: string, extras: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        userId: Value = ...,
        scope: Value = ...,
        extras: Value = ...,
    ) -> Call: ...

class Crm_Lead_Details_Configuration_Set(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/leads/custom-form/crm-lead-details-configuration-set.html

    data: section[], userId: user, scope: string, extras: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        data: Value,
        userId: Value = ...,
        scope: Value = ...,
        extras: Value = ...,
    ) -> Call: ...

class Crm_Lead_Details_Configuration(Family):
    forceCommonScopeForAll: Crm_Lead_Details_Configuration_ForceCommonScopeForAll
    get: Crm_Lead_Details_Configuration_Get
    reset: Crm_Lead_Details_Configuration_Reset
    set: Crm_Lead_Details_Configuration_Set

class Crm_Lead_Details(Family):
    configuration: Crm_Lead_Details_Configuration

class Crm_Lead_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/leads/crm-lead-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Lead_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/leads/crm-lead-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Lead_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/leads/crm-lead-list.html

    select: array, filter: object, order, start: integer
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

class Crm_Lead_Productrows_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/leads/crm-lead-productrows-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Lead_Productrows_Set(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/leads/crm-lead-productrows-set.html

    id: integer, rows: object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, rows: Value = ...) -> Call: ...

class Crm_Lead_Productrows(Family):
    get: Crm_Lead_Productrows_Get
    set: Crm_Lead_Productrows_Set

class Crm_Lead_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/leads/crm-lead-update.html

    id: integer, fields: object, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value = ..., params: Value = ...) -> Call: ...

class Crm_Lead_Userfield_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/leads/userfield/crm-lead-userfield-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Lead_Userfield_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/leads/userfield/crm-lead-userfield-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Lead_Userfield_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/leads/userfield/crm-lead-userfield-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Lead_Userfield_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/leads/userfield/crm-lead-userfield-list.html

    filter: object, order: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Lead_Userfield_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/leads/userfield/crm-lead-userfield-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Lead_Userfield(Family):
    add: Crm_Lead_Userfield_Add
    delete: Crm_Lead_Userfield_Delete
    get: Crm_Lead_Userfield_Get
    list: Crm_Lead_Userfield_List
    update: Crm_Lead_Userfield_Update

class Crm_Lead(Family):
    add: Crm_Lead_Add
    contact: Crm_Lead_Contact
    delete: Crm_Lead_Delete
    details: Crm_Lead_Details
    fields: Crm_Lead_Fields
    get: Crm_Lead_Get
    list: Crm_Lead_List
    productrows: Crm_Lead_Productrows
    update: Crm_Lead_Update
    userfield: Crm_Lead_Userfield

class Crm_Measure_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/measure/crm-measure-add.html

    fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Measure_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/measure/crm-measure-delete.html

    id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Measure_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/measure/crm-measure-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Measure_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/measure/crm-measure-get.html

    id
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Measure_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/measure/crm-measure-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Crm_Measure_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/measure/crm-measure-update.html

    id, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value = ...) -> Call: ...

class Crm_Measure(Family):
    add: Crm_Measure_Add
    delete: Crm_Measure_Delete
    fields: Crm_Measure_Fields
    get: Crm_Measure_Get
    list: Crm_Measure_List
    update: Crm_Measure_Update

class Crm_Multifield_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/auxiliary/multifield/crm-multifield-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Multifield(Family):
    fields: Crm_Multifield_Fields

class Crm_Orderentity_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/order-entity/crm-order-entity-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Orderentity_DeleteByFilter(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/order-entity/crm-order-entity-delete-by-filter.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Orderentity_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/order-entity/crm-order-entity-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Orderentity_List(Family):
    """Reads; records under `orderEntity`: https://apidocs.bitrix24.com/api-reference/crm/universal/order-entity/crm-order-entity-list.html

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

class Crm_Orderentity(Family):
    add: Crm_Orderentity_Add
    deleteByFilter: Crm_Orderentity_DeleteByFilter
    getFields: Crm_Orderentity_GetFields
    list: Crm_Orderentity_List

class Crm_Paysystem_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-pay-system-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Paysystem_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-pay-system-list.html

    order, filter
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Paysystem(Family):
    fields: Crm_Paysystem_Fields
    list: Crm_Paysystem_List

class Crm_Persontype_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-person-type-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Persontype_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/invoice/crm-person-type-list.html

    order, filter
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Persontype(Family):
    fields: Crm_Persontype_Fields
    list: Crm_Persontype_List

class Crm_Product_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-add.html

    fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value = ...) -> Call: ...

class Crm_Product_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ...) -> Call: ...

class Crm_Product_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Product_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., start: Value = ...) -> Call: ...

class Crm_Product_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Crm_Product_Property_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-property-add.html

    fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value = ...) -> Call: ...

class Crm_Product_Property_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-property-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ...) -> Call: ...

class Crm_Product_Property_Enumeration_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-property-enumeration-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Product_Property_Enumeration(Family):
    fields: Crm_Product_Property_Enumeration_Fields

class Crm_Product_Property_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-property-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Product_Property_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-property-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., start: Value = ...) -> Call: ...

class Crm_Product_Property_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-property-list.html

    order, filter
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Product_Property_Settings_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-property-settings-fields.html

    propertyType, userType
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        propertyType: Value = ...,
        userType: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Product_Property_Settings(Family):
    fields: Crm_Product_Property_Settings_Fields

class Crm_Product_Property_Types(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-property-types.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Product_Property_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-property-update.html

    id: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., fields: Value = ...) -> Call: ...

class Crm_Product_Property(Family):
    add: Crm_Product_Property_Add
    delete: Crm_Product_Property_Delete
    enumeration: Crm_Product_Property_Enumeration
    fields: Crm_Product_Property_Fields
    get: Crm_Product_Property_Get
    list: Crm_Product_Property_List
    settings: Crm_Product_Property_Settings
    types: Crm_Product_Property_Types
    update: Crm_Product_Property_Update

class Crm_Product_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/products/crm-product-update.html

    id: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value = ..., fields: Value = ...) -> Call: ...

class Crm_Product(Family):
    add: Crm_Product_Add
    delete: Crm_Product_Delete
    fields: Crm_Product_Fields
    get: Crm_Product_Get
    list: Crm_Product_List
    property: Crm_Product_Property
    update: Crm_Product_Update

class Crm_Productrow_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/productrow-old/crm-productrow-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Productrow_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/productrow-old/crm-productrow-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Crm_Productrow(Family):
    fields: Crm_Productrow_Fields
    list: Crm_Productrow_List

class Crm_Productsection_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/product-section/crm-product-section-add.html

    fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Productsection_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/product-section/crm-product-section-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Productsection_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/product-section/crm-product-section-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Productsection_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/product-section/crm-product-section-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Productsection_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/product-section/crm-product-section-list.html

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

class Crm_Productsection_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/product-section/crm-product-section-update.html

    id: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value = ...) -> Call: ...

class Crm_Productsection(Family):
    add: Crm_Productsection_Add
    delete: Crm_Productsection_Delete
    fields: Crm_Productsection_Fields
    get: Crm_Productsection_Get
    list: Crm_Productsection_List
    update: Crm_Productsection_Update

class Crm_Quote_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/quote/crm-quote-add.html

    fields: object, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value, params: Value = ...) -> Call: ...

class Crm_Quote_Contact_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/quote/contacts/crm-quote-contact-add.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Quote_Contact_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/quote/contacts/crm-quote-contact-delete.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Quote_Contact_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/quote/contacts/crm-quote-contact-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Quote_Contact_Items_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/quote/contacts/crm-quote-contact-items-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Quote_Contact_Items_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/quote/contacts/crm-quote-contact-items-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Quote_Contact_Items_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/quote/contacts/crm-quote-contact-items-set.html

    id: integer, items: object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, items: Value) -> Call: ...

class Crm_Quote_Contact_Items(Family):
    delete: Crm_Quote_Contact_Items_Delete
    get: Crm_Quote_Contact_Items_Get
    set: Crm_Quote_Contact_Items_Set

class Crm_Quote_Contact(Family):
    add: Crm_Quote_Contact_Add
    delete: Crm_Quote_Contact_Delete
    fields: Crm_Quote_Contact_Fields
    items: Crm_Quote_Contact_Items

class Crm_Quote_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/quote/crm-quote-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Quote_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/quote/crm-quote-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Quote_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/quote/crm-quote-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Quote_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/quote/crm-quote-list.html

    select: string[], filter: object, order: object, start: integer
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

class Crm_Quote_Productrows_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/quote/crm-quote-product-rows-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Quote_Productrows_Set(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/quote/crm-quote-product-rows-set.html

    id: integer, rows: object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, rows: Value = ...) -> Call: ...

class Crm_Quote_Productrows(Family):
    get: Crm_Quote_Productrows_Get
    set: Crm_Quote_Productrows_Set

class Crm_Quote_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/quote/crm-quote-update.html

    id: integer, fields: object, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value = ..., params: Value = ...) -> Call: ...

class Crm_Quote_Userfield_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/quote/user-field/crm-quote-user-field-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Quote_Userfield_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/quote/user-field/crm-quote-user-field-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Quote_Userfield_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/quote/user-field/crm-quote-user-field-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Quote_Userfield_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/quote/user-field/crm-quote-user-field-list.html

    filter: object, order: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Quote_Userfield_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/quote/user-field/crm-quote-user-field-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Quote_Userfield(Family):
    add: Crm_Quote_Userfield_Add
    delete: Crm_Quote_Userfield_Delete
    get: Crm_Quote_Userfield_Get
    list: Crm_Quote_Userfield_List
    update: Crm_Quote_Userfield_Update

class Crm_Quote(Family):
    add: Crm_Quote_Add
    contact: Crm_Quote_Contact
    delete: Crm_Quote_Delete
    fields: Crm_Quote_Fields
    get: Crm_Quote_Get
    list: Crm_Quote_List
    productrows: Crm_Quote_Productrows
    update: Crm_Quote_Update
    userfield: Crm_Quote_Userfield

class Crm_Requisite_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/universal/crm-requisite-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Requisite_Bankdetail_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/bank-detail/crm-requisite-bank-detail-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Requisite_Bankdetail_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/bank-detail/crm-requisite-bank-detail-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Requisite_Bankdetail_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/bank-detail/crm-requisite-bank-detail-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Requisite_Bankdetail_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/bank-detail/crm-requisite-bank-detail-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Requisite_Bankdetail_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/bank-detail/crm-requisite-bank-detail-list.html

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

class Crm_Requisite_Bankdetail_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/bank-detail/crm-requisite-bank-detail-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Requisite_Bankdetail(Family):
    add: Crm_Requisite_Bankdetail_Add
    delete: Crm_Requisite_Bankdetail_Delete
    fields: Crm_Requisite_Bankdetail_Fields
    get: Crm_Requisite_Bankdetail_Get
    list: Crm_Requisite_Bankdetail_List
    update: Crm_Requisite_Bankdetail_Update

class Crm_Requisite_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/universal/crm-requisite-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Requisite_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/universal/crm-requisite-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Requisite_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/universal/crm-requisite-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Requisite_Link_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/links/crm-requisite-link-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Requisite_Link_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/links/crm-requisite-link-get.html

    entityTypeId: integer, entityId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, entityId: Value, start: Value = ...) -> Call: ...

class Crm_Requisite_Link_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/links/crm-requisite-link-list.html

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

class Crm_Requisite_Link_Register(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/links/crm-requisite-link-register.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Requisite_Link_Unregister(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/links/crm-requisite-link-unregister.html

    entityTypeId: integer, entityId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, entityId: Value) -> Call: ...

class Crm_Requisite_Link(Family):
    fields: Crm_Requisite_Link_Fields
    get: Crm_Requisite_Link_Get
    list: Crm_Requisite_Link_List
    register: Crm_Requisite_Link_Register
    unregister: Crm_Requisite_Link_Unregister

class Crm_Requisite_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/universal/crm-requisite-list.html

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

class Crm_Requisite_Preset_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/crm-requisite-preset-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Requisite_Preset_Countries(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/crm-requisite-preset-countries.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Requisite_Preset_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/crm-requisite-preset-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Requisite_Preset_Field_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/fields/crm-requisite-preset-field-add.html

    preset: object, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, preset: Value, fields: Value) -> Call: ...

class Crm_Requisite_Preset_Field_Availabletoadd(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/fields/crm-requisite-preset-field-available-to-add.html

    preset: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, preset: Value, start: Value = ...) -> Call: ...

class Crm_Requisite_Preset_Field_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/fields/crm-requisite-preset-field-delete.html

    id: integer, preset: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, preset: Value) -> Call: ...

class Crm_Requisite_Preset_Field_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/fields/crm-requisite-preset-field-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Requisite_Preset_Field_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/fields/crm-requisite-preset-field-get.html

    id: integer, preset: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, preset: Value, start: Value = ...) -> Call: ...

class Crm_Requisite_Preset_Field_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/fields/crm-requisite-preset-field-list.html

    preset: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, preset: Value, start: Value = ...) -> Call: ...

class Crm_Requisite_Preset_Field_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/fields/crm-requisite-preset-field-update.html

    id: integer, preset: object, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, preset: Value, fields: Value) -> Call: ...

class Crm_Requisite_Preset_Field(Family):
    add: Crm_Requisite_Preset_Field_Add
    availabletoadd: Crm_Requisite_Preset_Field_Availabletoadd
    delete: Crm_Requisite_Preset_Field_Delete
    fields: Crm_Requisite_Preset_Field_Fields
    get: Crm_Requisite_Preset_Field_Get
    list: Crm_Requisite_Preset_Field_List
    update: Crm_Requisite_Preset_Field_Update

class Crm_Requisite_Preset_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/crm-requisite-preset-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Requisite_Preset_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/crm-requisite-preset-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Requisite_Preset_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/crm-requisite-preset-list.html

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

class Crm_Requisite_Preset_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/presets/crm-requisite-preset-update.html

    id: integer, fields: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Requisite_Preset(Family):
    add: Crm_Requisite_Preset_Add
    countries: Crm_Requisite_Preset_Countries
    delete: Crm_Requisite_Preset_Delete
    field: Crm_Requisite_Preset_Field
    fields: Crm_Requisite_Preset_Fields
    get: Crm_Requisite_Preset_Get
    list: Crm_Requisite_Preset_List
    update: Crm_Requisite_Preset_Update

class Crm_Requisite_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/universal/crm-requisite-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Requisite_Userfield_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/user-fields/crm-requisite-userfield-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Requisite_Userfield_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/user-fields/crm-requisite-userfield-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Requisite_Userfield_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/user-fields/crm-requisite-userfield-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Requisite_Userfield_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/requisites/user-fields/crm-requisite-userfield-list.html

    order: object, filter: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Requisite_Userfield_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/requisites/user-fields/crm-requisite-userfield-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Requisite_Userfield(Family):
    add: Crm_Requisite_Userfield_Add
    delete: Crm_Requisite_Userfield_Delete
    get: Crm_Requisite_Userfield_Get
    list: Crm_Requisite_Userfield_List
    update: Crm_Requisite_Userfield_Update

class Crm_Requisite(Family):
    add: Crm_Requisite_Add
    bankdetail: Crm_Requisite_Bankdetail
    delete: Crm_Requisite_Delete
    fields: Crm_Requisite_Fields
    get: Crm_Requisite_Get
    link: Crm_Requisite_Link
    list: Crm_Requisite_List
    preset: Crm_Requisite_Preset
    update: Crm_Requisite_Update
    userfield: Crm_Requisite_Userfield

class Crm_Settings_Mode_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/crm-settings-mode-get.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Settings_Mode(Family):
    get: Crm_Settings_Mode_Get

class Crm_Settings(Family):
    mode: Crm_Settings_Mode

class Crm_Stagehistory_List(Family):
    """Reads; records under `items`: https://apidocs.bitrix24.com/api-reference/crm/crm-stage-history-list.html

    entityTypeId: integer, order: object, filter: object, select: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value = ...,
        order: Value = ...,
        filter: Value = ...,
        select: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Stagehistory(Family):
    list: Crm_Stagehistory_List

class Crm_Status_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/status/crm-status-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Status_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/status/crm-status-delete.html

    id: integer, params: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, params: Value = ...) -> Call: ...

class Crm_Status_Entity_Items(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/status/crm-status-entity-items.html

    entityId: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityId: Value, start: Value = ...) -> Call: ...

class Crm_Status_Entity_Types(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/status/crm-status-entity-types.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Status_Entity(Family):
    items: Crm_Status_Entity_Items
    types: Crm_Status_Entity_Types

class Crm_Status_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/status/crm-status-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Status_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/status/crm-status-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Status_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/status/crm-status-list.html

    order: object, filter: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Status_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/status/crm-status-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Status(Family):
    add: Crm_Status_Add
    delete: Crm_Status_Delete
    entity: Crm_Status_Entity
    fields: Crm_Status_Fields
    get: Crm_Status_Get
    list: Crm_Status_List
    update: Crm_Status_Update

class Crm_Timeline_Bindings_Bind(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/bindings/crm-timeline-bindings-bind.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Timeline_Bindings_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/bindings/crm-timeline-bindings-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Timeline_Bindings_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/bindings/crm-timeline-bindings-list.html

    filter: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, filter: Value, start: Value = ...) -> Call: ...

class Crm_Timeline_Bindings_Unbind(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/bindings/crm-timeline-bindings-unbind.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Timeline_Bindings(Family):
    bind: Crm_Timeline_Bindings_Bind
    fields: Crm_Timeline_Bindings_Fields
    list: Crm_Timeline_Bindings_List
    unbind: Crm_Timeline_Bindings_Unbind

class Crm_Timeline_Comment_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/comments/crm-timeline-comment-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Timeline_Comment_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/comments/crm-timeline-comment-delete.html

    id: integer, ownerTypeId: integer, ownerId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        ownerTypeId: Value = ...,
        ownerId: Value = ...,
    ) -> Call: ...

class Crm_Timeline_Comment_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/comments/crm-timeline-comment-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Timeline_Comment_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/comments/crm-timeline-comment-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Timeline_Comment_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/comments/crm-timeline-comment-list.html

    select: array, filter: object, order: object, start: integer
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
        start: Value = ...,
    ) -> Call: ...

class Crm_Timeline_Comment_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/comments/crm-timeline-comment-update.html

    id: integer, fields: object, ownerTypeId: integer, ownerId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        fields: Value,
        ownerTypeId: Value = ...,
        ownerId: Value = ...,
    ) -> Call: ...

class Crm_Timeline_Comment(Family):
    add: Crm_Timeline_Comment_Add
    delete: Crm_Timeline_Comment_Delete
    fields: Crm_Timeline_Comment_Fields
    get: Crm_Timeline_Comment_Get
    list: Crm_Timeline_Comment_List
    update: Crm_Timeline_Comment_Update

class Crm_Timeline_Icon_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/logmessage/icons/crm-timeline-icon-add.html

    code: string, fileContent: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value, fileContent: Value) -> Call: ...

class Crm_Timeline_Icon_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/logmessage/icons/crm-timeline-icon-delete.html

    code: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value) -> Call: ...

class Crm_Timeline_Icon_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/logmessage/icons/crm-timeline-icon-get.html

    code: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value, start: Value = ...) -> Call: ...

class Crm_Timeline_Icon_List(Family):
    """Reads; records under `icons`: https://apidocs.bitrix24.com/api-reference/crm/timeline/logmessage/icons/crm-timeline-icon-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Timeline_Icon(Family):
    add: Crm_Timeline_Icon_Add
    delete: Crm_Timeline_Icon_Delete
    get: Crm_Timeline_Icon_Get
    list: Crm_Timeline_Icon_List

class Crm_Timeline_Item_Pin(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/actions/crm-timeline-item-pin.html

    id: integer, ownerTypeId: integer, ownerId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, ownerTypeId: Value, ownerId: Value) -> Call: ...

class Crm_Timeline_Item_Unpin(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/actions/crm-timeline-item-unpin.html

    id: integer, ownerTypeId: integer, ownerId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, ownerTypeId: Value, ownerId: Value) -> Call: ...

class Crm_Timeline_Item(Family):
    pin: Crm_Timeline_Item_Pin
    unpin: Crm_Timeline_Item_Unpin

class Crm_Timeline_Layout_Blocks_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/layout-blocks/crm-timeline-layout-blocks-delete.html

    entityTypeId: integer, entityId: integer, timelineId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, entityId: Value, timelineId: Value) -> Call: ...

class Crm_Timeline_Layout_Blocks_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/layout-blocks/crm-timeline-layout-blocks-get.html

    entityTypeId: integer, entityId: integer, timelineId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        entityId: Value,
        timelineId: Value,
        start: Value = ...,
    ) -> Call: ...

class Crm_Timeline_Layout_Blocks_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/layout-blocks/crm-timeline-layout-blocks-set.html

    entityTypeId: integer, entityId: integer, timelineId: integer, layout: RestAppLayoutDto
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        entityId: Value,
        timelineId: Value,
        layout: Value,
    ) -> Call: ...

class Crm_Timeline_Layout_Blocks(Family):
    delete: Crm_Timeline_Layout_Blocks_Delete
    get: Crm_Timeline_Layout_Blocks_Get
    set: Crm_Timeline_Layout_Blocks_Set

class Crm_Timeline_Layout(Family):
    blocks: Crm_Timeline_Layout_Blocks

class Crm_Timeline_Logmessage_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/logmessage/crm-timeline-logmessage-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Timeline_Logmessage_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/logmessage/crm-timeline-logmessage-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Timeline_Logmessage_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/logmessage/crm-timeline-logmessage-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Timeline_Logmessage_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/logmessage/crm-timeline-logmessage-list.html

    entityTypeId: integer, entityId: integer, order: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityTypeId: Value,
        entityId: Value,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Timeline_Logmessage(Family):
    add: Crm_Timeline_Logmessage_Add
    delete: Crm_Timeline_Logmessage_Delete
    get: Crm_Timeline_Logmessage_Get
    list: Crm_Timeline_Logmessage_List

class Crm_Timeline_Logo_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/logmessage/logo/crm-timeline-logo-add.html

    code: string, fileContent: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value, fileContent: Value) -> Call: ...

class Crm_Timeline_Logo_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/logmessage/logo/crm-timeline-logo-delete.html

    code: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value) -> Call: ...

class Crm_Timeline_Logo_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/logmessage/logo/crm-timeline-logo-get.html

    code: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value, start: Value = ...) -> Call: ...

class Crm_Timeline_Logo_List(Family):
    """Reads; records under `logos`: https://apidocs.bitrix24.com/api-reference/crm/timeline/logmessage/logo/crm-timeline-logo-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Timeline_Logo(Family):
    add: Crm_Timeline_Logo_Add
    delete: Crm_Timeline_Logo_Delete
    get: Crm_Timeline_Logo_Get
    list: Crm_Timeline_Logo_List

class Crm_Timeline_Note_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/note/crm-timeline-note-delete.html

    ownerTypeId: integer, ownerId: integer, itemType: integer, itemId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ownerTypeId: Value,
        ownerId: Value,
        itemType: Value,
        itemId: Value,
    ) -> Call: ...

class Crm_Timeline_Note_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/timeline/note/crm-timeline-note-get.html

    ownerTypeId: integer, ownerId: integer, itemType: integer, itemId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ownerTypeId: Value,
        ownerId: Value,
        itemType: Value,
        itemId: Value,
        start: Value = ...,
    ) -> Call: ...

class Crm_Timeline_Note_Save(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/timeline/note/crm-timeline-note-save.html

    ownerTypeId: integer, ownerId: integer, itemType: integer, itemId: integer, text: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ownerTypeId: Value,
        ownerId: Value,
        itemType: Value,
        itemId: Value,
        text: Value,
    ) -> Call: ...

class Crm_Timeline_Note(Family):
    delete: Crm_Timeline_Note_Delete
    get: Crm_Timeline_Note_Get
    save: Crm_Timeline_Note_Save

class Crm_Timeline(Family):
    bindings: Crm_Timeline_Bindings
    comment: Crm_Timeline_Comment
    icon: Crm_Timeline_Icon
    item: Crm_Timeline_Item
    layout: Crm_Timeline_Layout
    logmessage: Crm_Timeline_Logmessage
    logo: Crm_Timeline_Logo
    note: Crm_Timeline_Note

class Crm_Tracking_Trace_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/tracking/crm-tracking-trace-add.html

    TRACE: string, ENTITIES: object[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TRACE: Value, ENTITIES: Value = ...) -> Call: ...

class Crm_Tracking_Trace_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/tracking/crm-tracking-trace-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Tracking_Trace(Family):
    add: Crm_Tracking_Trace_Add
    delete: Crm_Tracking_Trace_Delete

class Crm_Tracking(Family):
    trace: Crm_Tracking_Trace

class Crm_Type_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/user-defined-object-types/crm-type-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Type_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/user-defined-object-types/crm-type-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Type_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/user-defined-object-types/crm-type-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Type_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/user-defined-object-types/crm-type-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Type_GetByEntityTypeId(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/user-defined-object-types/crm-type-get-by-entity-type-id.html

    entityTypeId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityTypeId: Value, start: Value = ...) -> Call: ...

class Crm_Type_List(Family):
    """Reads; records under `types`: https://apidocs.bitrix24.com/api-reference/crm/universal/user-defined-object-types/crm-type-list.html

    order: object, filter: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        order: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Crm_Type_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/crm/universal/user-defined-object-types/crm-type-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value = ...) -> Call: ...

class Crm_Type(Family):
    add: Crm_Type_Add
    delete: Crm_Type_Delete
    fields: Crm_Type_Fields
    get: Crm_Type_Get
    getByEntityTypeId: Crm_Type_GetByEntityTypeId
    list: Crm_Type_List
    update: Crm_Type_Update

class Crm_Userfield_Enumeration_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/user-defined-fields/crm-userfield-enumeration-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Userfield_Enumeration(Family):
    fields: Crm_Userfield_Enumeration_Fields

class Crm_Userfield_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/user-defined-fields/crm-userfield-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Userfield_Settings_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/user-defined-fields/crm-userfield-settings-fields.html

    type: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, type: Value, start: Value = ...) -> Call: ...

class Crm_Userfield_Settings(Family):
    fields: Crm_Userfield_Settings_Fields

class Crm_Userfield_Types(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/crm/universal/user-defined-fields/crm-userfield-types.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Userfield(Family):
    enumeration: Crm_Userfield_Enumeration
    fields: Crm_Userfield_Fields
    settings: Crm_Userfield_Settings
    types: Crm_Userfield_Types

class Crm_Vat_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/vat/crm-vat-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Crm_Vat_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/vat/crm-vat-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Crm_Vat_Fields(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/vat/crm-vat-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Crm_Vat_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/vat/crm-vat-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Crm_Vat_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/vat/crm-vat-list.html

    order: object, filter: object, select: array
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

class Crm_Vat_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/crm/outdated/vat/crm-vat-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Crm_Vat(Family):
    add: Crm_Vat_Add
    delete: Crm_Vat_Delete
    fields: Crm_Vat_Fields
    get: Crm_Vat_Get
    list: Crm_Vat_List
    update: Crm_Vat_Update

class Crm(Family):
    activity: Crm_Activity
    address: Crm_Address
    automatedsolution: Crm_Automatedsolution
    automation: Crm_Automation
    calllist: Crm_Calllist
    catalog: Crm_Catalog
    category: Crm_Category
    company: Crm_Company
    contact: Crm_Contact
    currency: Crm_Currency
    deal: Crm_Deal
    dealcategory: Crm_Dealcategory
    documentgenerator: Crm_Documentgenerator
    duplicate: Crm_Duplicate
    entity: Crm_Entity
    enum: Crm_Enum
    invoice: Crm_Invoice
    item: Crm_Item
    lead: Crm_Lead
    measure: Crm_Measure
    multifield: Crm_Multifield
    orderentity: Crm_Orderentity
    paysystem: Crm_Paysystem
    persontype: Crm_Persontype
    product: Crm_Product
    productrow: Crm_Productrow
    productsection: Crm_Productsection
    quote: Crm_Quote
    requisite: Crm_Requisite
    settings: Crm_Settings
    stagehistory: Crm_Stagehistory
    status: Crm_Status
    timeline: Crm_Timeline
    tracking: Crm_Tracking
    type: Crm_Type
    userfield: Crm_Userfield
    vat: Crm_Vat
