# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Disk_AttachedObject_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/attached-object/disk-attached-object-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Disk_AttachedObject(Family):
    get: Disk_AttachedObject_Get

class Disk_File_CopyTo(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-copy-to.html

    id: integer, targetFolderId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, targetFolderId: Value) -> Call: ...

class Disk_File_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Disk_File_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Disk_File_GetExternalLink(Family):
    """Reads or writes: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-get-external-link.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Disk_File_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Disk_File_GetVersions(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-get-versions.html

    id: integer, filter: array, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, filter: Value = ..., start: Value = ...) -> Call: ...

class Disk_File_MarkDeleted(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-mark-deleted.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Disk_File_MoveTo(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-move-to.html

    id: integer, targetFolderId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, targetFolderId: Value) -> Call: ...

class Disk_File_Rename(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-rename.html

    id: integer, newName: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, newName: Value) -> Call: ...

class Disk_File_Restore(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-restore.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Disk_File_RestoreFromVersion(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-restore-from-version.html

    id: integer, versionId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, versionId: Value) -> Call: ...

class Disk_File_Search(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-search.html

    QUERY: string, TYPE: enum, FILTER: object, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        QUERY: Value,
        TYPE: Value = ...,
        FILTER: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Disk_File_UploadVersion(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/file/disk-file-upload-version.html

    id: integer, fileContent: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fileContent: Value) -> Call: ...

class Disk_File(Family):
    copyTo: Disk_File_CopyTo
    delete: Disk_File_Delete
    get: Disk_File_Get
    getExternalLink: Disk_File_GetExternalLink
    getFields: Disk_File_GetFields
    getVersions: Disk_File_GetVersions
    markDeleted: Disk_File_MarkDeleted
    moveTo: Disk_File_MoveTo
    rename: Disk_File_Rename
    restore: Disk_File_Restore
    restoreFromVersion: Disk_File_RestoreFromVersion
    search: Disk_File_Search
    uploadVersion: Disk_File_UploadVersion

class Disk_Folder_AddSubFolder(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-add-subfolder.html

    id: integer, data: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, data: Value) -> Call: ...

class Disk_Folder_CopyTo(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-copy-to.html

    id: integer, targetFolderId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, targetFolderId: Value) -> Call: ...

class Disk_Folder_DeleteTree(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-delete-tree.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Disk_Folder_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Disk_Folder_GetChildren(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-get-children.html

    id: integer, filter: array, order: array, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Disk_Folder_GetExternalLink(Family):
    """Reads or writes: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-get-external-link.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Disk_Folder_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Disk_Folder_MarkDeleted(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-mark-deleted.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Disk_Folder_MoveTo(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-move-to.html

    id: integer, targetFolderId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, targetFolderId: Value) -> Call: ...

class Disk_Folder_Rename(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-rename.html

    id: integer, newName: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, newName: Value) -> Call: ...

class Disk_Folder_Restore(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-restore.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Disk_Folder_ShareToUser(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-share-to-user.html

    id: integer, userId: integer, taskName: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, userId: Value, taskName: Value) -> Call: ...

class Disk_Folder_UploadFile(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/folder/disk-folder-upload-file.html

    id: integer, data: array, fileContent: array, rights: array, generateUniqueName: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        data: Value,
        fileContent: Value = ...,
        rights: Value = ...,
        generateUniqueName: Value = ...,
    ) -> Call: ...

class Disk_Folder(Family):
    addSubFolder: Disk_Folder_AddSubFolder
    copyTo: Disk_Folder_CopyTo
    deleteTree: Disk_Folder_DeleteTree
    get: Disk_Folder_Get
    getChildren: Disk_Folder_GetChildren
    getExternalLink: Disk_Folder_GetExternalLink
    getFields: Disk_Folder_GetFields
    markDeleted: Disk_Folder_MarkDeleted
    moveTo: Disk_Folder_MoveTo
    rename: Disk_Folder_Rename
    restore: Disk_Folder_Restore
    shareToUser: Disk_Folder_ShareToUser
    uploadFile: Disk_Folder_UploadFile

class Disk_Rights_GetTasks(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/rights/disk-rights-get-tasks.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Disk_Rights(Family):
    getTasks: Disk_Rights_GetTasks

class Disk_Storage_AddFolder(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/storage/disk-storage-add-folder.html

    id: integer, data: array, rights: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, data: Value, rights: Value = ...) -> Call: ...

class Disk_Storage_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/storage/disk-storage-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Disk_Storage_GetChildren(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/storage/disk-storage-get-children.html

    id: integer, filter: array, order: array, start: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        filter: Value = ...,
        order: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Disk_Storage_GetFields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/storage/disk-storage-get-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Disk_Storage_GetForApp(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/storage/disk-storage-get-for-app.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Disk_Storage_GetList(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/storage/disk-storage-get-list.html

    filter: array, order: array, start: integer
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

class Disk_Storage_GetTypes(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/storage/disk-storage-get-types.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Disk_Storage_Rename(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/storage/disk-storage-rename.html

    id: integer, newName: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, newName: Value) -> Call: ...

class Disk_Storage_UploadFile(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/disk/storage/disk-storage-upload-file.html

    id: integer, data: array, fileContent: array, rights: array, generateUniqueName: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        data: Value,
        fileContent: Value,
        rights: Value = ...,
        generateUniqueName: Value = ...,
    ) -> Call: ...

class Disk_Storage(Family):
    addFolder: Disk_Storage_AddFolder
    get: Disk_Storage_Get
    getChildren: Disk_Storage_GetChildren
    getFields: Disk_Storage_GetFields
    getForApp: Disk_Storage_GetForApp
    getList: Disk_Storage_GetList
    getTypes: Disk_Storage_GetTypes
    rename: Disk_Storage_Rename
    uploadFile: Disk_Storage_UploadFile

class Disk_Version_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/disk/version/disk-version-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Disk_Version(Family):
    get: Disk_Version_Get

class Disk(Family):
    attachedObject: Disk_AttachedObject
    file: Disk_File
    folder: Disk_Folder
    rights: Disk_Rights
    storage: Disk_Storage
    version: Disk_Version
