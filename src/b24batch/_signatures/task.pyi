# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Task_Checklistitem_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/checklist-item/task-checklist-item-add.html

    TASKID: integer, FIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, FIELDS: Value) -> Call: ...

class Task_Checklistitem_Complete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/checklist-item/task-checklist-item-complete.html

    TASKID: integer, ITEMID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ITEMID: Value) -> Call: ...

class Task_Checklistitem_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/checklist-item/task-checklist-item-delete.html

    TASKID: integer, ITEMID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ITEMID: Value) -> Call: ...

class Task_Checklistitem_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/checklist-item/task-checklist-item-get.html

    TASKID: integer, ITEMID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ITEMID: Value, start: Value = ...) -> Call: ...

class Task_Checklistitem_Getlist(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/checklist-item/task-checklist-item-get-list.html

    TASKID: integer, ORDER: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ORDER: Value = ..., start: Value = ...) -> Call: ...

class Task_Checklistitem_Getmanifest(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/checklist-item/task-checklist-item-get-manifest.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Task_Checklistitem_Isactionallowed(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/checklist-item/task-checklist-item-is-action-allowed.html

    TASKID: integer, ITEMID: integer, ACTIONID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TASKID: Value,
        ITEMID: Value,
        ACTIONID: Value,
        start: Value = ...,
    ) -> Call: ...

class Task_Checklistitem_Moveafteritem(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/checklist-item/task-checklist-item-move-after-item.html

    TASKID: integer, ITEMID: integer, AFTERITEMID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ITEMID: Value, AFTERITEMID: Value) -> Call: ...

class Task_Checklistitem_Renew(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/checklist-item/task-checklist-item-renew.html

    TASKID: integer, ITEMID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ITEMID: Value) -> Call: ...

class Task_Checklistitem_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/checklist-item/task-checklist-item-update.html

    TASKID: integer, ITEMID: integer, FIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ITEMID: Value, FIELDS: Value) -> Call: ...

class Task_Checklistitem(Family):
    add: Task_Checklistitem_Add
    complete: Task_Checklistitem_Complete
    delete: Task_Checklistitem_Delete
    get: Task_Checklistitem_Get
    getlist: Task_Checklistitem_Getlist
    getmanifest: Task_Checklistitem_Getmanifest
    isactionallowed: Task_Checklistitem_Isactionallowed
    moveafteritem: Task_Checklistitem_Moveafteritem
    renew: Task_Checklistitem_Renew
    update: Task_Checklistitem_Update

class Task_Comment_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-comment-add.html

    TASKID, COMMENTTEXT
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ..., COMMENTTEXT: Value = ...) -> Call: ...

class Task_Comment(Family):
    add: Task_Comment_Add

class Task_Commentitem_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/comment-item/task-comment-item-add.html

    TASKID: integer, FIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, FIELDS: Value) -> Call: ...

class Task_Commentitem_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/comment-item/task-comment-item-delete.html

    TASKID: integer, ITEMID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ITEMID: Value) -> Call: ...

class Task_Commentitem_Get(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/comment-item/task-comment-item-get.html

    TASKID: integer, ITEMID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ITEMID: Value, start: Value = ...) -> Call: ...

class Task_Commentitem_Getlist(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/comment-item/task-comment-item-get-list.html

    TASKID: integer, ORDER: object, FILTER: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TASKID: Value,
        ORDER: Value = ...,
        FILTER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Task_Commentitem_Getmanifest(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/comment-item/task-comment-item-get-manifest.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Task_Commentitem_Isactionallowed(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/comment-item/task-comment-item-is-action-allowed.html

    TASKID: integer, ITEMID: integer, ACTIONID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TASKID: Value,
        ITEMID: Value,
        ACTIONID: Value,
        start: Value = ...,
    ) -> Call: ...

class Task_Commentitem_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/comment-item/task-comment-item-update.html

    TASKID: integer, ITEMID: integer, FIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ITEMID: Value, FIELDS: Value) -> Call: ...

class Task_Commentitem(Family):
    add: Task_Commentitem_Add
    delete: Task_Commentitem_Delete
    get: Task_Commentitem_Get
    getlist: Task_Commentitem_Getlist
    getmanifest: Task_Commentitem_Getmanifest
    isactionallowed: Task_Commentitem_Isactionallowed
    update: Task_Commentitem_Update

class Task_Dependence_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/task-dependence-add.html

    taskIdFrom: integer, taskIdTo: integer, linkType: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskIdFrom: Value, taskIdTo: Value, linkType: Value) -> Call: ...

class Task_Dependence_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/task-dependence-delete.html

    taskIdFrom: integer, taskIdTo: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, taskIdFrom: Value, taskIdTo: Value) -> Call: ...

class Task_Dependence(Family):
    add: Task_Dependence_Add
    delete: Task_Dependence_Delete

class Task_Elapseditem_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/elapsed-item/task-elapsed-item-add.html

    TASKID: integer, ARFIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ARFIELDS: Value) -> Call: ...

class Task_Elapseditem_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/elapsed-item/task-elapsed-item-delete.html

    TASKID: integer, ITEMID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ITEMID: Value) -> Call: ...

class Task_Elapseditem_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/elapsed-item/task-elapsed-item-get.html

    TASKID: integer, ITEMID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ITEMID: Value, start: Value = ...) -> Call: ...

class Task_Elapseditem_Getlist(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/elapsed-item/task-elapsed-item-get-list.html

    TASKID: integer, ORDER: object, FILTER: object, SELECT: array, PARAMS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TASKID: Value = ...,
        ORDER: Value = ...,
        FILTER: Value = ...,
        SELECT: Value = ...,
        PARAMS: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Task_Elapseditem_Getmanifest(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/elapsed-item/task-elapsed-item-get-manifest.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Task_Elapseditem_IsActionAllowed(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/elapsed-item/task-elapsed-item-is-action-allowed.html

    TASKID: integer, ITEMID: integer, ACTIONID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TASKID: Value,
        ITEMID: Value,
        ACTIONID: Value,
        start: Value = ...,
    ) -> Call: ...

class Task_Elapseditem_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/elapsed-item/task-elapsed-item-update.html

    TASKID: integer, ITEMID: integer, ARFIELDS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value, ITEMID: Value, ARFIELDS: Value) -> Call: ...

class Task_Elapseditem(Family):
    add: Task_Elapseditem_Add
    delete: Task_Elapseditem_Delete
    get: Task_Elapseditem_Get
    getlist: Task_Elapseditem_Getlist
    getmanifest: Task_Elapseditem_Getmanifest
    isActionAllowed: Task_Elapseditem_IsActionAllowed
    update: Task_Elapseditem_Update

class Task_Item_Add(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-add.html

    TASKDATA: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKDATA: Value = ...) -> Call: ...

class Task_Item_Addfile(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-add-file.html

    TASK_ID, NAME: string, CONTENT
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TASK_ID: Value = ...,
        NAME: Value = ...,
        CONTENT: Value = ...,
    ) -> Call: ...

class Task_Item_Addtofavorite(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-add-to-favourite.html

    auth, TASK_ID, PARAMS
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASK_ID: Value = ..., PARAMS: Value = ...) -> Call: ...

class Task_Item_Approve(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-approve.html

    TASKID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ...) -> Call: ...

class Task_Item_Complete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-complete.html

    TASKID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ...) -> Call: ...

class Task_Item_Defer(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-defer.html

    TASKID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ...) -> Call: ...

class Task_Item_Delegate(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-delegate.html

    TASKID, USERID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ..., USERID: Value = ...) -> Call: ...

class Task_Item_Delete(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-delete.html

    TASKID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ...) -> Call: ...

class Task_Item_Deletefile(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-delete-file.html

    auth, TASK_ID, ATTACHMENT_ID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASK_ID: Value = ..., ATTACHMENT_ID: Value = ...) -> Call: ...

class Task_Item_Deletefromfavorite(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-delete-from-favorite.html

    auth, TASK_ID, PARAMS
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASK_ID: Value = ..., PARAMS: Value = ...) -> Call: ...

class Task_Item_Disapprove(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-disapprove.html

    TASKID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ...) -> Call: ...

class Task_Item_Getallowedactions(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-get-allowed-actions.html

    TASKID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ..., start: Value = ...) -> Call: ...

class Task_Item_Getallowedtaskactionsasstrings(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-get-allowed-task-actions-as-strings.html

    TASKID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ..., start: Value = ...) -> Call: ...

class Task_Item_Getdata(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-get-data.html

    TASKID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ..., start: Value = ...) -> Call: ...

class Task_Item_Getdependson(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-get-dependson.html

    TASKID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ..., start: Value = ...) -> Call: ...

class Task_Item_Getdescription(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-get-description.html

    TASKID, FORMAT
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TASKID: Value = ...,
        FORMAT: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Task_Item_Getfiles(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-get-files.html

    TASKID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ..., start: Value = ...) -> Call: ...

class Task_Item_Getmanifest(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-get-manifest.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Task_Item_Isactionallowed(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-is-action-allowed.html

    TASKID, ACTIONID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        TASKID: Value = ...,
        ACTIONID: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Task_Item_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-list.html

    ORDER: object, FILTER: object, PARAMS: array, SELECT: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ORDER: Value = ...,
        FILTER: Value = ...,
        PARAMS: Value = ...,
        SELECT: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Task_Item_Renew(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-renew.html

    TASKID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ...) -> Call: ...

class Task_Item_Startexecution(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-start-execution.html

    TASKID
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ...) -> Call: ...

class Task_Item_Update(Family):
    """Writes; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-item-update.html

    TASKID, TASKDATA
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, TASKID: Value = ..., TASKDATA: Value = ...) -> Call: ...

class Task_Item_Userfield_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/user-field/task-item-user-field-add.html

    PARAMS: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, PARAMS: Value) -> Call: ...

class Task_Item_Userfield_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/user-field/task-item-user-field-delete.html

    ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value) -> Call: ...

class Task_Item_Userfield_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/user-field/task-item-user-field-get.html

    ID: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, start: Value = ...) -> Call: ...

class Task_Item_Userfield_Getfields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/user-field/task-item-user-field-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Task_Item_Userfield_Getlist(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/user-field/task-item-user-field-get-list.html

    ORDER: object, FILTER: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ORDER: Value = ...,
        FILTER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Task_Item_Userfield_Gettypes(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/user-field/task-item-user-field-get-types.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Task_Item_Userfield_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/user-field/task-item-user-field-update.html

    ID: integer, DATA: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, DATA: Value) -> Call: ...

class Task_Item_Userfield(Family):
    add: Task_Item_Userfield_Add
    delete: Task_Item_Userfield_Delete
    get: Task_Item_Userfield_Get
    getfields: Task_Item_Userfield_Getfields
    getlist: Task_Item_Userfield_Getlist
    gettypes: Task_Item_Userfield_Gettypes
    update: Task_Item_Userfield_Update

class Task_Item(Family):
    add: Task_Item_Add
    addfile: Task_Item_Addfile
    addtofavorite: Task_Item_Addtofavorite
    approve: Task_Item_Approve
    complete: Task_Item_Complete
    defer: Task_Item_Defer
    delegate: Task_Item_Delegate
    delete: Task_Item_Delete
    deletefile: Task_Item_Deletefile
    deletefromfavorite: Task_Item_Deletefromfavorite
    disapprove: Task_Item_Disapprove
    getallowedactions: Task_Item_Getallowedactions
    getallowedtaskactionsasstrings: Task_Item_Getallowedtaskactionsasstrings
    getdata: Task_Item_Getdata
    getdependson: Task_Item_Getdependson
    getdescription: Task_Item_Getdescription
    getfiles: Task_Item_Getfiles
    getmanifest: Task_Item_Getmanifest
    isactionallowed: Task_Item_Isactionallowed
    list: Task_Item_List
    renew: Task_Item_Renew
    startexecution: Task_Item_Startexecution
    update: Task_Item_Update
    userfield: Task_Item_Userfield

class Task_Items_Getlist(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-items-get-list.html

    ORDER: object, FILTER: object, TASKDATA: array, NAV_PARAMS: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        ORDER: Value = ...,
        FILTER: Value = ...,
        TASKDATA: Value = ...,
        NAV_PARAMS: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Task_Items(Family):
    getlist: Task_Items_Getlist

class Task_Logitem_List(Family):
    """Reads; no longer developed: https://apidocs.bitrix24.com/api-reference/tasks/deprecated/task-item/task-log-item-list.html

    ID, taskId
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, ID: Value, taskId: Value = ..., start: Value = ...) -> Call: ...

class Task_Logitem(Family):
    list: Task_Logitem_List

class Task_Planner_Getlist(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/planner/task-planner-get-list.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Task_Planner(Family):
    getlist: Task_Planner_Getlist

class Task_Stages_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/stages/task-stages-add.html

    fields: object, isAdmin: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value, isAdmin: Value = ...) -> Call: ...

class Task_Stages_Canmovetask(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/stages/task-stages-can-move-task.html

    entityId: integer, entityType: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, entityId: Value, entityType: Value, start: Value = ...) -> Call: ...

class Task_Stages_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/stages/task-stages-delete.html

    id: integer, isAdmin: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, isAdmin: Value = ...) -> Call: ...

class Task_Stages_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/tasks/stages/task-stages-get.html

    entityId: integer, isAdmin: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        entityId: Value,
        isAdmin: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Task_Stages_Movetask(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/stages/task-stages-move-task.html

    id: integer, stageId: integer, before: integer, after: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        stageId: Value,
        before: Value = ...,
        after: Value = ...,
    ) -> Call: ...

class Task_Stages_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/tasks/stages/task-stages-update.html

    id: integer, fields: array, isAdmin: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value, isAdmin: Value = ...) -> Call: ...

class Task_Stages(Family):
    add: Task_Stages_Add
    canmovetask: Task_Stages_Canmovetask
    delete: Task_Stages_Delete
    get: Task_Stages_Get
    movetask: Task_Stages_Movetask
    update: Task_Stages_Update

class Task(Family):
    checklistitem: Task_Checklistitem
    comment: Task_Comment
    commentitem: Task_Commentitem
    dependence: Task_Dependence
    elapseditem: Task_Elapseditem
    item: Task_Item
    items: Task_Items
    logitem: Task_Logitem
    planner: Task_Planner
    stages: Task_Stages
