"""Words from which the practice portal's invented people, companies and goods are put together."""

from __future__ import annotations

__all__ = [
    "DEAL_SUBJECTS",
    "DEPARTMENTS",
    "EN_COMPANIES",
    "EN_NAMES",
    "EN_SURNAMES",
    "POSTS",
    "PRODUCTS",
    "RU_COMPANIES",
    "RU_NAMES",
    "RU_SURNAMES",
    "TASK_SUBJECTS",
]

EN_NAMES = ("Ada", "Brian", "Clara", "Dylan", "Edith", "Felix", "Grace", "Hugo", "Iris", "Jonas")
EN_SURNAMES = (
    *("Alder", "Birch", "Cobble", "Dunmore", "Eastlake", "Fernsby", "Goldcrest", "Hazelton"),
    *("Ironwood", "Juniper", "Kestrel", "Larkhill", "Marrow", "Nettlefold", "Oakshade"),
)
RU_NAMES = (
    ("Анна", "Петровна", "anna"),
    ("Борис", "Ильич", "boris"),
    ("Вера", "Сергеевна", "vera"),
    ("Глеб", "Андреевич", "gleb"),
    ("Дарья", "Олеговна", "darya"),
    ("Егор", "Павлович", "egor"),
    ("Жанна", "Юрьевна", "zhanna"),
    ("Захар", "Львович", "zakhar"),
    ("Ирина", "Фёдоровна", "irina"),
    ("Кирилл", "Денисович", "kirill"),
)
"""First name, patronymic, and the name in Latin letters for addresses."""

RU_SURNAMES = (
    ("Берёзкин", "berezkin"),
    ("Ветров", "vetrov"),
    ("Громов", "gromov"),
    ("Дубрав", "dubrav"),
    ("Ежевикин", "ezhevikin"),
    ("Журавлёв", "zhuravlev"),
    ("Зорин", "zorin"),
    ("Ивушкин", "ivushkin"),
    ("Калинкин", "kalinkin"),
    ("Листьев", "listev"),
    ("Морошкин", "moroshkin"),
    ("Облаков", "oblakov"),
)
"""Surname, and the same in Latin letters; a name of a woman gets an ending."""

EN_COMPANIES = (
    ("Copper", "Crooked", "Distant", "Eleventh", "Foggy", "Humble", "Mossy", "Quiet"),
    ("Heron", "Kettle", "Lantern", "Mitten", "Orchard", "Pebble", "Sundial", "Teapot"),
    ("Works", "Ltd", "GmbH", "Inc", "& Daughters"),
)
RU_COMPANIES = (
    ("Лунный", "Медный", "Озёрный", "Пятый", "Рыжий", "Сонный", "Тихий", "Ясный"),
    ("Башмак", "Ветерок", "Гвоздь", "Кораблик", "Маятник", "Самовар", "Фонарь", "Якорь"),
    ("ООО", "АО", "ИП"),
)
"""Parts of a company's name: its colour, its thing, its legal form."""

PRODUCTS = (
    *("Oak desk", "Стол дубовый", "Brass hinge", "Петля латунная", "Cedar panel"),
    *("Панель кедровая", "Linen curtain", "Штора льняная", "Wall clock", "Часы настенные"),
    *("Paper lamp", "Лампа бумажная", "Garden bench", "Скамья садовая", "Tin bucket"),
)
DEAL_SUBJECTS = (
    *("Supply: {}", "Поставка: {}", "Repair: {}", "Ремонт: {}", "Yearly contract: {}"),
    *("Договор на год: {}", "Tender: {}", "Тендер: {}"),
)
TASK_SUBJECTS = (
    *("Call {}", "Позвонить: {}", "Send the offer to {}", "Отправить предложение: {}"),
    *("Check the delivery for {}", "Проверить отгрузку: {}"),
)
POSTS = (
    "Manager",
    "Менеджер",
    "Buyer",
    "Закупщик",
    "Director",
    "Директор",
    "Accountant",
    "Бухгалтер",
)
DEPARTMENTS = ("Practice Ltd", "Sales", "Продажи", "Service", "Бухгалтерия")
