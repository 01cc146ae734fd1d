# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Biconnector_Connector_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Biconnector_Connector_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Biconnector_Connector_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Biconnector_Connector_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Biconnector_Connector_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-list.html

    select: string[], filter: object, order: object, page: integer
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
        page: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Biconnector_Connector_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/biconnector/connector/biconnector-connector-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Biconnector_Connector(Family):
    add: Biconnector_Connector_Add
    delete: Biconnector_Connector_Delete
    fields: Biconnector_Connector_Fields
    get: Biconnector_Connector_Get
    list: Biconnector_Connector_List
    update: Biconnector_Connector_Update

class Biconnector_Dataset_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/biconnector/dataset/biconnector-dataset-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Biconnector_Dataset_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/biconnector/dataset/biconnector-dataset-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Biconnector_Dataset_Fields_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/biconnector/dataset/biconnector-dataset-fields-update.html

    id: integer, add: object, update: object, delete: integer[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        add: Value = ...,
        update: Value = ...,
        delete: Value = ...,
    ) -> Call: ...

class Biconnector_Dataset_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/biconnector/dataset/biconnector-dataset-fields.html
    """
    update: Biconnector_Dataset_Fields_Update
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Biconnector_Dataset_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/biconnector/dataset/biconnector-dataset-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Biconnector_Dataset_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/biconnector/dataset/biconnector-dataset-list.html

    select: string[], filter: object, order: object, page: integer
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
        page: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Biconnector_Dataset_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/biconnector/dataset/biconnector-dataset-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Biconnector_Dataset(Family):
    add: Biconnector_Dataset_Add
    delete: Biconnector_Dataset_Delete
    fields: Biconnector_Dataset_Fields
    get: Biconnector_Dataset_Get
    list: Biconnector_Dataset_List
    update: Biconnector_Dataset_Update

class Biconnector_Source_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-add.html

    fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value) -> Call: ...

class Biconnector_Source_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-delete.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Biconnector_Source_Fields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-fields.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Biconnector_Source_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-get.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Biconnector_Source_List(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-list.html

    select: string[], filter: object, order: object, page: integer
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
        page: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Biconnector_Source_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/biconnector/source/biconnector-source-update.html

    id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value) -> Call: ...

class Biconnector_Source(Family):
    add: Biconnector_Source_Add
    delete: Biconnector_Source_Delete
    fields: Biconnector_Source_Fields
    get: Biconnector_Source_Get
    list: Biconnector_Source_List
    update: Biconnector_Source_Update

class Biconnector(Family):
    connector: Biconnector_Connector
    dataset: Biconnector_Dataset
    source: Biconnector_Source
