# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Humanresources_Employee_Count(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/employee/humanresources-employee-count.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self) -> Call: ...

class Humanresources_Employee_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/employee/humanresources-employee-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Humanresources_Employee_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/departments/employee/humanresources-employee-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Humanresources_Employee_Field(Family):
    get: Humanresources_Employee_Field_Get
    list: Humanresources_Employee_Field_List

class Humanresources_Employee_Multidepartment(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/employee/humanresources-employee-multidepartment.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self) -> Call: ...

class Humanresources_Employee_Search(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/departments/employee/humanresources-employee-search.html

    name: string, nodeId: integer, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, nodeId: Value = ..., select: Value = ...) -> Call: ...

class Humanresources_Employee_Subordinates(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/employee/humanresources-employee-subordinates.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Humanresources_Employee(Family):
    count: Humanresources_Employee_Count
    field: Humanresources_Employee_Field
    multidepartment: Humanresources_Employee_Multidepartment
    search: Humanresources_Employee_Search
    subordinates: Humanresources_Employee_Subordinates

class Humanresources_Hcmlink_Company_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sign/hcm-link/humanresources-hcmlink-company-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Humanresources_Hcmlink_Company_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sign/hcm-link/humanresources-hcmlink-company-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Humanresources_Hcmlink_Company_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sign/hcm-link/humanresources-hcmlink-company-list.html

    limit: integer, offset: integer, userId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        limit: Value = ...,
        offset: Value = ...,
        userId: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Humanresources_Hcmlink_Company_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sign/hcm-link/humanresources-hcmlink-company-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Humanresources_Hcmlink_Company_User_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sign/hcm-link/humanresources-hcmlink-company-user-list.html

    limit: integer, offset: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        limit: Value = ...,
        offset: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Humanresources_Hcmlink_Company_User(Family):
    list: Humanresources_Hcmlink_Company_User_List

class Humanresources_Hcmlink_Company(Family):
    add: Humanresources_Hcmlink_Company_Add
    delete: Humanresources_Hcmlink_Company_Delete
    list: Humanresources_Hcmlink_Company_List
    update: Humanresources_Hcmlink_Company_Update
    user: Humanresources_Hcmlink_Company_User

class Humanresources_Hcmlink_Employee_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sign/hcm-link/humanresources-hcmlink-employee-list.html

    company: string, limit: integer, offset: integer, updatedAt: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        company: Value,
        limit: Value = ...,
        offset: Value = ...,
        updatedAt: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Humanresources_Hcmlink_Employee_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sign/hcm-link/humanresources-hcmlink-employee-set.html

    company: string, data: array, job: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, company: Value, data: Value, job: Value = ...) -> Call: ...

class Humanresources_Hcmlink_Employee(Family):
    list: Humanresources_Hcmlink_Employee_List
    set: Humanresources_Hcmlink_Employee_Set

class Humanresources_Hcmlink_Field_Value_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sign/hcm-link/humanresources-hcmlink-field-value-set.html

    company: string, data: array, job: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, company: Value, data: Value, job: Value = ...) -> Call: ...

class Humanresources_Hcmlink_Field_Value(Family):
    set: Humanresources_Hcmlink_Field_Value_Set

class Humanresources_Hcmlink_Field(Family):
    value: Humanresources_Hcmlink_Field_Value

class Humanresources_Hcmlink_Job_Status_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/sign/hcm-link/humanresources-hcmlink-job-status-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Humanresources_Hcmlink_Job_Status(Family):
    get: Humanresources_Hcmlink_Job_Status_Get

class Humanresources_Hcmlink_Job_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/sign/hcm-link/humanresources-hcmlink-job-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Humanresources_Hcmlink_Job(Family):
    status: Humanresources_Hcmlink_Job_Status
    update: Humanresources_Hcmlink_Job_Update

class Humanresources_Hcmlink(Family):
    company: Humanresources_Hcmlink_Company
    employee: Humanresources_Hcmlink_Employee
    field: Humanresources_Hcmlink_Field
    job: Humanresources_Hcmlink_Job

class Humanresources_Node_Add(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-add.html

    type: string, name: string, parentId: integer, description: string, colorName: string,
    userIds: object, moveUsersToNode: boolean, createChat: boolean, bindingChatIds: array,
    createChannel: boolean, bindingChannelIds: array, createCollab: boolean, bindingCollabIds:
    array, settings: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        type: Value,
        name: Value,
        parentId: Value,
        description: Value = ...,
        colorName: Value = ...,
        userIds: Value = ...,
        moveUsersToNode: Value = ...,
        createChat: Value = ...,
        bindingChatIds: Value = ...,
        createChannel: Value = ...,
        bindingChannelIds: Value = ...,
        createCollab: Value = ...,
        bindingCollabIds: Value = ...,
        settings: Value = ...,
    ) -> Call: ...

class Humanresources_Node_Children(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-children.html

    id: integer, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, select: Value = ...) -> Call: ...

class Humanresources_Node_Communication_Edit(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node-communication/humanresources-node-communication-edit.html

    nodeId: integer, communicationType: string, createDefault: boolean, ids: array, removeIds:
    array, withChildren: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        nodeId: Value,
        communicationType: Value,
        createDefault: Value = ...,
        ids: Value = ...,
        removeIds: Value = ...,
        withChildren: Value = ...,
    ) -> Call: ...

class Humanresources_Node_Communication_List(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node-communication/humanresources-node-communication-list.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Humanresources_Node_Communication(Family):
    edit: Humanresources_Node_Communication_Edit
    list: Humanresources_Node_Communication_List

class Humanresources_Node_Count(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-count.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self) -> Call: ...

class Humanresources_Node_Edit(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-edit.html

    id: integer, name: string, description: string, colorName: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        name: Value,
        description: Value = ...,
        colorName: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        description: Value,
        name: Value = ...,
        colorName: Value = ...,
    ) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        colorName: Value,
        name: Value = ...,
        description: Value = ...,
    ) -> Call: ...

class Humanresources_Node_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Humanresources_Node_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Humanresources_Node_Field(Family):
    get: Humanresources_Node_Field_Get
    list: Humanresources_Node_Field_List

class Humanresources_Node_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-get.html

    id: integer, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, select: Value = ...) -> Call: ...

class Humanresources_Node_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-list.html

    type: string, select: array, pagination: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        type: Value,
        select: Value = ...,
        pagination: Value = ...,
    ) -> Call: ...

class Humanresources_Node_Member_Add(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node-member/humanresources-node-member-add.html

    nodeId: integer, userIds: array, role: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, nodeId: Value, userIds: Value, role: Value) -> Call: ...

class Humanresources_Node_Member_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node-member/humanresources-node-member-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Humanresources_Node_Member_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/departments/node-member/humanresources-node-member-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Humanresources_Node_Member_Field(Family):
    get: Humanresources_Node_Member_Field_Get
    list: Humanresources_Node_Member_Field_List

class Humanresources_Node_Member_Move(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node-member/humanresources-node-member-move.html

    nodeId: integer, userIds: array, role: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, nodeId: Value, userIds: Value, role: Value = ...) -> Call: ...

class Humanresources_Node_Member_Remove(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node-member/humanresources-node-member-remove.html

    nodeId: integer, userIds: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, nodeId: Value, userIds: Value) -> Call: ...

class Humanresources_Node_Member_Set(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node-member/humanresources-node-member-set.html

    nodeId: integer, userIds: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, nodeId: Value, userIds: Value) -> Call: ...

class Humanresources_Node_Member(Family):
    add: Humanresources_Node_Member_Add
    field: Humanresources_Node_Member_Field
    move: Humanresources_Node_Member_Move
    remove: Humanresources_Node_Member_Remove
    set: Humanresources_Node_Member_Set

class Humanresources_Node_Move(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-move.html

    id: integer, parentId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, parentId: Value) -> Call: ...

class Humanresources_Node_Search(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-search.html

    type: string, name: string, parentId: integer, pagination: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        type: Value,
        name: Value,
        parentId: Value = ...,
        pagination: Value = ...,
    ) -> Call: ...

class Humanresources_Node(Family):
    add: Humanresources_Node_Add
    children: Humanresources_Node_Children
    communication: Humanresources_Node_Communication
    count: Humanresources_Node_Count
    edit: Humanresources_Node_Edit
    field: Humanresources_Node_Field
    get: Humanresources_Node_Get
    list: Humanresources_Node_List
    member: Humanresources_Node_Member
    move: Humanresources_Node_Move
    search: Humanresources_Node_Search

class Humanresources(Family):
    employee: Humanresources_Employee
    hcmlink: Humanresources_Hcmlink
    node: Humanresources_Node
