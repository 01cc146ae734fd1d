# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Note_Collection_Add(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Note_Collection_Archive(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-archive.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Note_Collection_Delete(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Note_Collection_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Note_Collection_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Note_Collection_Field(Family):
    get: Note_Collection_Field_Get
    list: Note_Collection_Field_List

class Note_Collection_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Note_Collection_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-list.html

    pagination: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, pagination: Value = ...) -> Call: ...

class Note_Collection_Update(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/collection/note-collection-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Note_Collection(Family):
    add: Note_Collection_Add
    archive: Note_Collection_Archive
    delete: Note_Collection_Delete
    field: Note_Collection_Field
    get: Note_Collection_Get
    list: Note_Collection_List
    update: Note_Collection_Update

class Note_Document_Add(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/document/note-document-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Note_Document_Archive(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/document/note-document-archive.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Note_Document_Delete(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/document/note-document-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Note_Document_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/document/note-document-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Note_Document_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/note/document/note-document-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Note_Document_Field(Family):
    get: Note_Document_Field_Get
    list: Note_Document_Field_List

class Note_Document_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/document/note-document-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Note_Document_Search_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/document/note-document-search-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Note_Document_Search_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/note/document/note-document-search-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Note_Document_Search_Field(Family):
    get: Note_Document_Search_Field_Get
    list: Note_Document_Search_Field_List

class Note_Document_Search_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/note/document/note-document-search-list.html

    query: string, pagination: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, query: Value, pagination: Value = ...) -> Call: ...

class Note_Document_Search(Family):
    field: Note_Document_Search_Field
    list: Note_Document_Search_List

class Note_Document_Tree_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/document/note-document-tree-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Note_Document_Tree_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/note/document/note-document-tree-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Note_Document_Tree_Field(Family):
    get: Note_Document_Tree_Field_Get
    list: Note_Document_Tree_Field_List

class Note_Document_Tree_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/note/document/note-document-tree-list.html

    collectionId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, collectionId: Value) -> Call: ...

class Note_Document_Tree(Family):
    field: Note_Document_Tree_Field
    list: Note_Document_Tree_List

class Note_Document_Update(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/document/note-document-update.html

    id: integer, fields: object, overwrite: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value, overwrite: Value = ...) -> Call: ...

class Note_Document(Family):
    add: Note_Document_Add
    archive: Note_Document_Archive
    delete: Note_Document_Delete
    field: Note_Document_Field
    get: Note_Document_Get
    search: Note_Document_Search
    tree: Note_Document_Tree
    update: Note_Document_Update

class Note_File_Add(Family):
    """Writes; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/file/note-file-add.html

    documentId: integer, fileName: string, fileContent: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, documentId: Value, fileName: Value, fileContent: Value) -> Call: ...

class Note_File_Field_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/file/note-file-field-get.html

    name: string, select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, name: Value, select: Value = ...) -> Call: ...

class Note_File_Field_List(Family):
    """Reads; REST 3.0 only; records under `items`: https://apidocs.bitrix24.com/api-reference/note/file/note-file-field-list.html

    select: array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, select: Value = ...) -> Call: ...

class Note_File_Field(Family):
    get: Note_File_Field_Get
    list: Note_File_Field_List

class Note_File_Get(Family):
    """Reads; REST 3.0 only: https://apidocs.bitrix24.com/api-reference/note/file/note-file-get.html

    id: integer, documentId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, documentId: Value) -> Call: ...

class Note_File(Family):
    add: Note_File_Add
    field: Note_File_Field
    get: Note_File_Get

class Note(Family):
    collection: Note_Collection
    document: Note_Document
    file: Note_File
