"""The fields of goods, their prices and properties, and of orders."""

from __future__ import annotations

__all__ = ["TABLES"]

_PRODUCT = """
id                  integer      read
iblockId            integer      fixed  required  default=24  old=CATALOG_ID
name                string       required
code                string
active              boolean      default="Y"
sort                integer      default=500
price               double       classic  default=0
currencyId          crm_currency classic  default="RUB"
iblockSectionId     integer      old=SECTION_ID
measure             integer      default=5
vatId               integer
vatIncluded         boolean      default="N"
description         text         classic
xmlId               string
createdBy           user         read
modifiedBy          user         read
dateCreate          datetime     read
timestampX          datetime     read
available           boolean      read  item  default="Y"
bundle              boolean      read  item  default="N"
type                integer      read  item  default=1
canBuyZero          string       item  default="D"
dateActiveFrom      datetime     item
dateActiveTo        datetime     item
previewText         text         item
previewTextType     string       item  default="text"
previewPicture      file         item
detailText          text         item
detailTextType      string       item  default="text"
detailPicture       file         item
quantity            double       item  default=0
quantityReserved    double       item  default=0
quantityTrace       string       item  default="D"
subscribe           string       item  default="D"
purchasingPrice     string       item
purchasingCurrency  string       item
weight              double       item
height              double       item
length              double       item
width               double       item
"""
_PRODUCT_SECTION = """
id                  integer      read
iblockId            integer      fixed  required  default=24  old=CATALOG_ID
iblockSectionId     integer      old=SECTION_ID
name                string       required
code                string
xmlId               string
sort                integer      item  default=500
active              boolean      item  default="Y"
description         text         item
descriptionType     string       item  default="text"
"""
_CATALOG = """
id                  integer      read
iblockId            integer      required
iblockTypeId        integer      default=0
lid                 string       default="s1"
name                string
productIblockId     integer
skuPropertyId       integer
subscription        boolean      default="N"
vatId               integer
"""
_PRICE = """
id                  integer      read
productId           integer      fixed  required
catalogGroupId      integer      fixed  required
price               double       required
currency            crm_currency required
extraId             integer
quantityFrom        integer
quantityTo          integer
timestampX          datetime     read
"""
_PRICE_TYPE = """
id                  integer      read
name                string       required
base                boolean      default="N"
sort                integer      default=100
xmlId               string
createdBy           user         read
modifiedBy          user         read
dateCreate          datetime     read
timestampX          datetime     read
"""
_PRODUCT_PROPERTY = """
id                  integer      read
iblockId            integer      fixed  required
name                string       required
propertyType        string       required
active              boolean      default="Y"
sort                integer      default=500
code                string
defaultValue        string
userType            string
rowCount            integer      default=1
colCount            integer      default=30
listType            string       default="L"
multiple            boolean      default="N"
xmlId               string
fileType            string
multipleCnt         integer
linkIblockId        integer
withDescription     boolean
searchable          boolean      default="N"
filtrable           boolean      default="N"
isRequired          boolean      default="N"
hint                string
userTypeSettings    any
timestampX          datetime     read
"""
_PROPERTY_ENUM = """
id                  integer      read
propertyId          integer      fixed  required
value               string       required
xmlId               string       required
def                 boolean      default="N"
sort                integer      default=500
"""
_MEASURE = """
id                  integer      read
code                integer      required
measureTitle        string       required
symbol              string
symbolIntl          string
symbolLetterIntl    string
isDefault           boolean      default="N"
"""
_VAT = """
id                  integer      read
name                string       required
active              boolean      default="Y"
rate                double       required
sort                integer      default=100
timestampX          datetime     read
"""
_ORDER = """
id                  integer      read
lid                 string       fixed  required
personTypeId        integer      fixed  required
currency            crm_currency fixed  required
accountNumber       string       read
price               double       default=0
discountValue       double       default=0
taxValue            double       read   default=0
statusId            string       default="N"
statusXmlId         string       read   default=""
personTypeXmlId     string       read   default=""
payed               boolean      read   default="N"
deducted            boolean      read   default="N"
marked              boolean      default="N"
reasonMarked        string       default=""
canceled            boolean      default="N"
reasonCanceled      string       default=""
userDescription     string       default=""
additionalInfo      string       default=""
comments            string       default=""
responsibleId       user
userId              user
companyId           crm_company
recountFlag         boolean      default="Y"
orderTopic          string       default=""
externalOrder       boolean      default="N"
xmlId               string
id1c                string       default=""
version             integer      read  default=0
version1c           string       default=""
dateInsert          datetime
dateUpdate          datetime     read
dateStatus          datetime     read
dateCanceled        datetime     read
"""
_BASKET_ITEM = """
id                  integer      read
orderId             integer      fixed  required
productId           integer      fixed
name                string
price               double       default=0
basePrice           double       default=0
discountPrice       double       default=0
currency            crm_currency fixed
customPrice         boolean      default="N"
quantity            double       required
sort                integer      default=100
xmlId               string
weight              double       default=0
dimensions          string
measureCode         string       default="796"
measureName         string       default="pcs"
canBuy              boolean      default="Y"
vatRate             double
vatIncluded         boolean      default="Y"
catalogXmlId        string
productXmlId        string
dateInsert          datetime     read
dateUpdate          datetime     read
properties          any          read  default=[]
reservations        any          read  default=[]
"""
_PERSON_TYPE = """
id                  integer      read
name                string       required
code                string
sort                string       default="100"
active              boolean      default="Y"
xmlId               string
"""
_PAYMENT = """
id                  integer      read
orderId             integer      fixed  required
paySystemId         integer      required
accountNumber       string       read
paid                boolean      default="N"
datePaid            datetime
sum                 double       default=0
currency            crm_currency read
paySystemName       string       read
comments            string       default=""
companyId           integer
responsibleId       user
isReturn            boolean      default="N"
marked              boolean      default="N"
xmlId               string
dateBill            datetime     read
"""

TABLES = {
    "product": _PRODUCT,
    "product_section": _PRODUCT_SECTION,
    "catalog": _CATALOG,
    "price": _PRICE,
    "price_type": _PRICE_TYPE,
    "product_property": _PRODUCT_PROPERTY,
    "property_enum": _PROPERTY_ENUM,
    "measure": _MEASURE,
    "vat": _VAT,
    "order": _ORDER,
    "basket_item": _BASKET_ITEM,
    "person_type": _PERSON_TYPE,
    "payment": _PAYMENT,
}
"""Fields by table, as `parse_fields` reads them."""
