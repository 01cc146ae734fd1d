# Written by tests/tools/write_signatures.py from the catalogue; do not edit.

from typing import overload

from b24batch._signatures import Call, Family, Params, Value

class Landing_Block_Addcard(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-add-card.html

    scope: string, lid: integer, block: integer, selector: string, content: string,
    preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        selector: Value,
        content: Value,
        scope: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Block_ChangeAnchor(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-change-anchor.html

    scope: string, lid: integer, block: integer, data: string, preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        data: Value,
        scope: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Block_ChangeNodeName(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-change-node-name.html

    scope: string, lid: integer, block: integer, data: object, preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        data: Value,
        scope: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Block_Clonecard(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-clone-card.html

    scope: string, lid: integer, block: integer, selector: string, preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        selector: Value,
        scope: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Block_GetContentFromRepository(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-get-content-from-repository.html

    code: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value, start: Value = ...) -> Call: ...

class Landing_Block_Getbyid(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-get-by-id.html

    scope: string, block: integer, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        block: Value,
        scope: Value = ...,
        params: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Landing_Block_Getcontent(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-get-content.html

    scope: string, lid: integer, block: integer, editMode: boolean, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        scope: Value = ...,
        editMode: Value = ...,
        params: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Landing_Block_Getlist(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-get-list.html

    scope: string, lid: integer|integer[], params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        scope: Value = ...,
        params: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Landing_Block_Getmanifest(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-get-manifest.html

    scope: string, lid: integer, block: integer, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        scope: Value = ...,
        params: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Landing_Block_Getmanifestfile(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-get-manifest-file.html

    code: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value, start: Value = ...) -> Call: ...

class Landing_Block_Getrepository(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-get-repository.html

    section: string, scope: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        section: Value = ...,
        scope: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Landing_Block_Removecard(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-remove-card.html

    scope: string, lid: integer, block: integer, selector: string, preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        selector: Value,
        scope: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Block_UpdateCards(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-update-cards.html

    scope: string, lid: integer, block: integer, data: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        data: Value,
        scope: Value = ...,
    ) -> Call: ...

class Landing_Block_UpdateStyles(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-update-styles.html

    scope: string, lid: integer, block: integer, data: object, preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        data: Value,
        scope: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Block_Updateattrs(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-update-attrs.html

    scope: string, lid: integer, block: integer, data: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        data: Value,
        scope: Value = ...,
    ) -> Call: ...

class Landing_Block_Updatecontent(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-update-content.html

    scope: string, lid: integer, block: integer, content: string, designed:
    boolean|integer|string, preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        content: Value,
        scope: Value = ...,
        designed: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Block_Updatenodes(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-update-nodes.html

    scope: string, lid: integer, block: integer, data: object, additional: object,
    preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        data: Value,
        scope: Value = ...,
        additional: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Block_Uploadfile(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/block/methods/landing-block-upload-file.html

    scope: string, block: integer, picture: string|string[], ext: string, params: object, temp:
    boolean|integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        block: Value,
        picture: Value,
        scope: Value = ...,
        ext: Value = ...,
        params: Value = ...,
        temp: Value = ...,
    ) -> Call: ...

class Landing_Block(Family):
    addcard: Landing_Block_Addcard
    changeAnchor: Landing_Block_ChangeAnchor
    changeNodeName: Landing_Block_ChangeNodeName
    clonecard: Landing_Block_Clonecard
    getContentFromRepository: Landing_Block_GetContentFromRepository
    getbyid: Landing_Block_Getbyid
    getcontent: Landing_Block_Getcontent
    getlist: Landing_Block_Getlist
    getmanifest: Landing_Block_Getmanifest
    getmanifestfile: Landing_Block_Getmanifestfile
    getrepository: Landing_Block_Getrepository
    removecard: Landing_Block_Removecard
    updateCards: Landing_Block_UpdateCards
    updateStyles: Landing_Block_UpdateStyles
    updateattrs: Landing_Block_Updateattrs
    updatecontent: Landing_Block_Updatecontent
    updatenodes: Landing_Block_Updatenodes
    uploadfile: Landing_Block_Uploadfile

class Landing_Demos_GetList(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/demos/landing-demos-get-list.html

    params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, params: Value = ..., start: Value = ...) -> Call: ...

class Landing_Demos_GetPageList(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/demos/landing-demos-get-page-list.html

    type: string, filter: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, type: Value, filter: Value = ..., start: Value = ...) -> Call: ...

class Landing_Demos_GetSiteList(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/demos/landing-demos-get-site-list.html

    type: string, filter: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, type: Value, filter: Value = ..., start: Value = ...) -> Call: ...

class Landing_Demos_Register(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/demos/landing-demos-register.html

    data: object|array, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, data: Value, params: Value = ...) -> Call: ...

class Landing_Demos_Unregister(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/demos/landing-demos-unregister.html

    code: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value) -> Call: ...

class Landing_Demos(Family):
    getList: Landing_Demos_GetList
    getPageList: Landing_Demos_GetPageList
    getSiteList: Landing_Demos_GetSiteList
    register: Landing_Demos_Register
    unregister: Landing_Demos_Unregister

class Landing_Landing_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-add.html

    scope: string, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value, scope: Value = ...) -> Call: ...

class Landing_Landing_AddByTemplate(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-add-by-template.html

    scope: string, siteId: integer, code: string, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        siteId: Value,
        code: Value,
        scope: Value = ...,
        fields: Value = ...,
    ) -> Call: ...

class Landing_Landing_Addblock(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/block-methods/landing-landing-add-block.html

    scope: string, lid: integer, fields: object, preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        fields: Value,
        scope: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Landing_Copy(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-copy.html

    scope: string, lid: integer, toSiteId: integer, toFolderId: integer, skipSystem: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        scope: Value = ...,
        toSiteId: Value = ...,
        toFolderId: Value = ...,
        skipSystem: Value = ...,
    ) -> Call: ...

class Landing_Landing_Copyblock(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/block-methods/landing-landing-copy-block.html

    scope: string, lid: integer, block: integer, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        scope: Value = ...,
        params: Value = ...,
    ) -> Call: ...

class Landing_Landing_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-delete.html

    scope: string, lid: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value, scope: Value = ...) -> Call: ...

class Landing_Landing_Deleteblock(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/block-methods/landing-landing-delete-block.html

    scope: string, lid: integer, block: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value, block: Value, scope: Value = ...) -> Call: ...

class Landing_Landing_Downblock(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/block-methods/landing-landing-down-block.html

    scope: string, lid: integer, block: integer, preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        scope: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Landing_FavoriteBlock(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/block-methods/landing-landing-favorite-block.html

    scope: string, lid: integer, block: integer, meta: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        scope: Value = ...,
        meta: Value = ...,
    ) -> Call: ...

class Landing_Landing_GetList(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-get-list.html

    scope: string, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        scope: Value = ...,
        params: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Landing_Landing_Getadditionalfields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-get-additional-fields.html

    scope: string, lid: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value, scope: Value = ..., start: Value = ...) -> Call: ...

class Landing_Landing_Getpreview(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-get-preview.html

    scope: string, lid: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value, scope: Value = ..., start: Value = ...) -> Call: ...

class Landing_Landing_Getpublicurl(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-get-public-url.html

    scope: string, lid: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value, scope: Value = ..., start: Value = ...) -> Call: ...

class Landing_Landing_Hideblock(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/block-methods/landing-landing-hide-block.html

    scope: string, lid: integer, block: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value, block: Value, scope: Value = ...) -> Call: ...

class Landing_Landing_MarkDelete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-mark-delete.html

    scope: string, lid: integer, mark: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value, scope: Value = ..., mark: Value = ...) -> Call: ...

class Landing_Landing_MarkUnDelete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-mark-undelete.html

    lid: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value) -> Call: ...

class Landing_Landing_Markdeletedblock(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/block-methods/landing-landing-mark-deleted-block.html

    scope: string, lid: integer, block: integer, mark: boolean, preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        scope: Value = ...,
        mark: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Landing_Markundeletedblock(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/block-methods/landing-landing-mark-undeleted-block.html

    scope: string, lid: integer, block: integer, preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        scope: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Landing_Move(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-move.html

    scope: string, lid: integer, toSiteId: integer, toFolderId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        scope: Value = ...,
        toSiteId: Value = ...,
        toFolderId: Value = ...,
    ) -> Call: ...

class Landing_Landing_Moveblock(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/block-methods/landing-landing-move-block.html

    scope: string, lid: integer, block: integer, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        scope: Value = ...,
        params: Value = ...,
    ) -> Call: ...

class Landing_Landing_Publication(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-publication.html

    scope: string, lid: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value, scope: Value = ...) -> Call: ...

class Landing_Landing_RemoveEntities(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-remove-entities.html

    scope: string, lid: integer, data: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value, data: Value, scope: Value = ...) -> Call: ...

class Landing_Landing_ResolveIdByPublicUrl(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-resolve-id-by-public-url.html

    scope: string, landingUrl: string, siteId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        landingUrl: Value,
        siteId: Value,
        scope: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Landing_Landing_Showblock(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/block-methods/landing-landing-show-block.html

    scope: string, lid: integer, block: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value, block: Value, scope: Value = ...) -> Call: ...

class Landing_Landing_UnFavoriteBlock(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/block-methods/landing-landing-unfavorite-block.html

    blockId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, blockId: Value) -> Call: ...

class Landing_Landing_Unpublic(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-unpublic.html

    scope: string, lid: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value, scope: Value = ...) -> Call: ...

class Landing_Landing_Upblock(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/block-methods/landing-landing-up-block.html

    scope: string, lid: integer, block: integer, preventHistory: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        lid: Value,
        block: Value,
        scope: Value = ...,
        preventHistory: Value = ...,
    ) -> Call: ...

class Landing_Landing_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/methods/landing-landing-update.html

    lid: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, lid: Value, fields: Value) -> Call: ...

class Landing_Landing(Family):
    add: Landing_Landing_Add
    addByTemplate: Landing_Landing_AddByTemplate
    addblock: Landing_Landing_Addblock
    copy: Landing_Landing_Copy
    copyblock: Landing_Landing_Copyblock
    delete: Landing_Landing_Delete
    deleteblock: Landing_Landing_Deleteblock
    downblock: Landing_Landing_Downblock
    favoriteBlock: Landing_Landing_FavoriteBlock
    getList: Landing_Landing_GetList
    getadditionalfields: Landing_Landing_Getadditionalfields
    getpreview: Landing_Landing_Getpreview
    getpublicurl: Landing_Landing_Getpublicurl
    hideblock: Landing_Landing_Hideblock
    markDelete: Landing_Landing_MarkDelete
    markUnDelete: Landing_Landing_MarkUnDelete
    markdeletedblock: Landing_Landing_Markdeletedblock
    markundeletedblock: Landing_Landing_Markundeletedblock
    move: Landing_Landing_Move
    moveblock: Landing_Landing_Moveblock
    publication: Landing_Landing_Publication
    removeEntities: Landing_Landing_RemoveEntities
    resolveIdByPublicUrl: Landing_Landing_ResolveIdByPublicUrl
    showblock: Landing_Landing_Showblock
    unFavoriteBlock: Landing_Landing_UnFavoriteBlock
    unpublic: Landing_Landing_Unpublic
    upblock: Landing_Landing_Upblock
    update: Landing_Landing_Update

class Landing_Repo_Bind(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/embedding/block.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, **fields: Value) -> Call: ...

class Landing_Repo_CheckContent(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/user-blocks/landing-repo-check-content.html

    content: string, splitter: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        content: Value,
        splitter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Landing_Repo_GetList(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/user-blocks/landing-repo-get-list.html

    params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, params: Value = ..., start: Value = ...) -> Call: ...

class Landing_Repo_Register(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/user-blocks/landing-repo-register.html

    code: string, fields: object, manifest: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value, fields: Value, manifest: Value = ...) -> Call: ...

class Landing_Repo_Unbind(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/embedding/landing-repo-unbind.html

    code: string, handler: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value, handler: Value = ...) -> Call: ...

class Landing_Repo_Unregister(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/user-blocks/landing-repo-unregister.html

    code: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value) -> Call: ...

class Landing_Repo(Family):
    bind: Landing_Repo_Bind
    checkContent: Landing_Repo_CheckContent
    getList: Landing_Repo_GetList
    register: Landing_Repo_Register
    unbind: Landing_Repo_Unbind
    unregister: Landing_Repo_Unregister

class Landing_Repowidget_Debug(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/vibe/landing-repowidget-debug.html

    enable: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, enable: Value = ...) -> Call: ...

class Landing_Repowidget_GetList(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/vibe/landing-repowidget-get-list.html

    params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, params: Value, start: Value = ...) -> Call: ...

class Landing_Repowidget_Register(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/vibe/landing-repowidget-register.html

    code: string, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value, fields: Value) -> Call: ...

class Landing_Repowidget_Unregister(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/vibe/landing-repowidget-unregister.html

    code: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, code: Value) -> Call: ...

class Landing_Repowidget(Family):
    debug: Landing_Repowidget_Debug
    getList: Landing_Repowidget_GetList
    register: Landing_Repowidget_Register
    unregister: Landing_Repowidget_Unregister

class Landing_Role_Enable(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/rights/landing-role-enable.html

    scope: string, mode: boolean|integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, mode: Value, scope: Value = ...) -> Call: ...

class Landing_Role_GetList(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/rights/role-model/landing-role-get-list.html

    scope: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, scope: Value = ..., start: Value = ...) -> Call: ...

class Landing_Role_GetRights(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/rights/role-model/landing-role-get-rights.html

    scope: string, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ..., start: Value = ...) -> Call: ...

class Landing_Role_IsEnabled(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/rights/landing-role-is-enabled.html
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, start: Value = ...) -> Call: ...

class Landing_Role_SetAccessCodes(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/rights/role-model/landing-role-set-access-codes.html

    scope: string, id: integer, codes: string[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ..., codes: Value = ...) -> Call: ...

class Landing_Role_SetRights(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/rights/role-model/landing-role-set-rights.html

    scope: string, id: integer, rights: object|array, additional: string[]
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        id: Value,
        rights: Value,
        scope: Value = ...,
        additional: Value = ...,
    ) -> Call: ...

class Landing_Role(Family):
    enable: Landing_Role_Enable
    getList: Landing_Role_GetList
    getRights: Landing_Role_GetRights
    isEnabled: Landing_Role_IsEnabled
    setAccessCodes: Landing_Role_SetAccessCodes
    setRights: Landing_Role_SetRights

class Landing_Site_Add(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-add.html

    scope: string, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, fields: Value, scope: Value = ...) -> Call: ...

class Landing_Site_AddFolder(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-add-folder.html

    scope: string, siteId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, siteId: Value, fields: Value, scope: Value = ...) -> Call: ...

class Landing_Site_BindingToGroup(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/embedding/knowledge-base/landing-site-binding-to-group.html

    id: integer, groupId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, groupId: Value) -> Call: ...

class Landing_Site_BindingToMenu(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/embedding/knowledge-base/landing-site-binding-to-menu.html

    id: integer, menuCode: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, menuCode: Value) -> Call: ...

class Landing_Site_Delete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-delete.html

    scope: string, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ...) -> Call: ...

class Landing_Site_FullExport(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-full-export.html

    id: integer, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, params: Value = ..., start: Value = ...) -> Call: ...

class Landing_Site_GetFolders(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-get-folders.html

    scope: string, siteId: integer, filter: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        siteId: Value,
        scope: Value = ...,
        filter: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Landing_Site_GetGroupBindings(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/embedding/knowledge-base/landing-site-get-group-bindings.html

    groupId: integer|null
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, groupId: Value = ..., start: Value = ...) -> Call: ...

class Landing_Site_GetList(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-get-list.html

    scope: string, params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        scope: Value = ...,
        params: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Landing_Site_GetMenuBindings(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/embedding/knowledge-base/landing-site-get-menu-bindings.html

    menuCode: string|null
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, menuCode: Value = ..., start: Value = ...) -> Call: ...

class Landing_Site_GetPreview(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-get-preview.html

    scope: string, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ..., start: Value = ...) -> Call: ...

class Landing_Site_GetPublicUrl(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-get-public-url.html

    scope: string, id: integer|array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ..., start: Value = ...) -> Call: ...

class Landing_Site_GetRights(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/rights/extended-model/landing-site-get-rights.html

    id: integer|string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Landing_Site_Getadditionalfields(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-get-additional-fields.html

    scope: string, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ..., start: Value = ...) -> Call: ...

class Landing_Site_MarkDelete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-mark-delete.html

    scope: string, id: integer, mark: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ..., mark: Value = ...) -> Call: ...

class Landing_Site_MarkFolderDelete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-mark-folder-delete.html

    scope: string, id: integer, mark: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ..., mark: Value = ...) -> Call: ...

class Landing_Site_MarkFolderUnDelete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-mark-folder-undelete.html

    scope: string, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ...) -> Call: ...

class Landing_Site_MarkUnDelete(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-mark-undelete.html

    scope: string, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ...) -> Call: ...

class Landing_Site_Publication(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-publication.html

    scope: string, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ...) -> Call: ...

class Landing_Site_PublicationFolder(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-publication-folder.html

    scope: string, folderId: integer, mark: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, folderId: Value, scope: Value = ..., mark: Value = ...) -> Call: ...

class Landing_Site_SetRights(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/rights/extended-model/landing-site-set-rights.html

    id: integer|string, rights: object|array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, rights: Value = ...) -> Call: ...

class Landing_Site_UnPublicFolder(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-unpublic-folder.html

    scope: string, folderId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, folderId: Value, scope: Value = ...) -> Call: ...

class Landing_Site_UnbindingFromGroup(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/embedding/knowledge-base/landing-site-unbinding-from-group.html

    id: integer, groupId: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, groupId: Value) -> Call: ...

class Landing_Site_UnbindingFromMenu(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/embedding/knowledge-base/landing-site-unbinding-from-menu.html

    id: integer, menuCode: string
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, menuCode: Value) -> Call: ...

class Landing_Site_Unpublic(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-unpublic.html

    scope: string, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ...) -> Call: ...

class Landing_Site_Update(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-update.html

    scope: string, id: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, fields: Value, scope: Value = ...) -> Call: ...

class Landing_Site_UpdateFolder(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/site/landing-site-update-folder.html

    scope: string, siteId: integer, folderId: integer, fields: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        siteId: Value,
        folderId: Value,
        fields: Value,
        scope: Value = ...,
    ) -> Call: ...

class Landing_Site(Family):
    add: Landing_Site_Add
    addFolder: Landing_Site_AddFolder
    bindingToGroup: Landing_Site_BindingToGroup
    bindingToMenu: Landing_Site_BindingToMenu
    delete: Landing_Site_Delete
    fullExport: Landing_Site_FullExport
    getFolders: Landing_Site_GetFolders
    getGroupBindings: Landing_Site_GetGroupBindings
    getList: Landing_Site_GetList
    getMenuBindings: Landing_Site_GetMenuBindings
    getPreview: Landing_Site_GetPreview
    getPublicUrl: Landing_Site_GetPublicUrl
    getRights: Landing_Site_GetRights
    getadditionalfields: Landing_Site_Getadditionalfields
    markDelete: Landing_Site_MarkDelete
    markFolderDelete: Landing_Site_MarkFolderDelete
    markFolderUnDelete: Landing_Site_MarkFolderUnDelete
    markUnDelete: Landing_Site_MarkUnDelete
    publication: Landing_Site_Publication
    publicationFolder: Landing_Site_PublicationFolder
    setRights: Landing_Site_SetRights
    unPublicFolder: Landing_Site_UnPublicFolder
    unbindingFromGroup: Landing_Site_UnbindingFromGroup
    unbindingFromMenu: Landing_Site_UnbindingFromMenu
    unpublic: Landing_Site_Unpublic
    update: Landing_Site_Update
    updateFolder: Landing_Site_UpdateFolder

class Landing_Syspage_DeleteForLanding(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/special-pages/landing-syspage-delete-for-landing.html

    scope: string, id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, scope: Value = ...) -> Call: ...

class Landing_Syspage_DeleteForSite(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/special-pages/landing-syspage-delete-for-site.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value) -> Call: ...

class Landing_Syspage_Get(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/page/special-pages/landing-syspage-get.html

    id: integer, active: boolean
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, active: Value = ..., start: Value = ...) -> Call: ...

class Landing_Syspage_GetSpecialPage(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/page/special-pages/landing-syspage-get-special-page.html

    siteId: integer, type: string, additional: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(
        self,
        *,
        siteId: Value,
        type: Value,
        additional: Value = ...,
        start: Value = ...,
    ) -> Call: ...

class Landing_Syspage_Set(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/page/special-pages/landing-syspage-set.html

    id: integer, type: string, lid: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, type: Value, lid: Value = ...) -> Call: ...

class Landing_Syspage(Family):
    deleteForLanding: Landing_Syspage_DeleteForLanding
    deleteForSite: Landing_Syspage_DeleteForSite
    get: Landing_Syspage_Get
    getSpecialPage: Landing_Syspage_GetSpecialPage
    set: Landing_Syspage_Set

class Landing_Template_GetLandingRef(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/template/landing-template-get-landing-ref.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Landing_Template_GetSiteRef(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/template/landing-template-get-site-ref.html

    id: integer
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, start: Value = ...) -> Call: ...

class Landing_Template_Getlist(Family):
    """Reads: https://apidocs.bitrix24.com/api-reference/landing/template/landing-template-get-list.html

    params: object
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, params: Value = ..., start: Value = ...) -> Call: ...

class Landing_Template_SetLandingRef(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/template/landing-template-set-landing-ref.html

    id: integer, data: object|array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, data: Value = ...) -> Call: ...

class Landing_Template_SetSiteRef(Family):
    """Writes: https://apidocs.bitrix24.com/api-reference/landing/template/landing-template-set-site-ref.html

    id: integer, data: object|array
    """
    @overload
    def __call__(self, params: Params, /) -> Call: ...
    @overload
    def __call__(self, *, id: Value, data: Value = ...) -> Call: ...

class Landing_Template(Family):
    getLandingRef: Landing_Template_GetLandingRef
    getSiteRef: Landing_Template_GetSiteRef
    getlist: Landing_Template_Getlist
    setLandingRef: Landing_Template_SetLandingRef
    setSiteRef: Landing_Template_SetSiteRef

class Landing(Family):
    block: Landing_Block
    demos: Landing_Demos
    landing: Landing_Landing
    repo: Landing_Repo
    repowidget: Landing_Repowidget
    role: Landing_Role
    site: Landing_Site
    syspage: Landing_Syspage
    template: Landing_Template
