"""Tells which columns identify a person directly; they are dropped at import and only counted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.intake.tables import folded

# Names of survey tools and of spreadsheets, folded; Qualtrics names its columns' origin in its third header row.
NAMES = {
    "ip", "ipaddress", "ipadresse", "adresip", "email", "emailaddress", "mail", "recipientemail", "adresemail",
    "name", "fullname", "personname", "customername", "contactname", "clientname", "respondentname", "personemail", "personphone", "firstname", "lastname", "surname", "imię", "nazwisko", "imięinazwisko", "kundenname", "名前", "氏名", "お名前", "姓名", "邮箱", "电话",
    "recipientfirstname", "recipientlastname", "panelrecipientfirstname", "panelrecipientlastname",
    "panelrecipientemail", "phone", "phonenumber", "telephone", "mobile", "telefon", "locationlatitude",
    "locationlongitude", "locationaccuracy", "locationlocationlatitude", "locationlocationlongitude",
    "locationlocationaccuracy", "latitude", "longitude", "externalreference", "externaldatareference",
    "panelexternaldatareference", "customdata", "customdata1", "networkid", "address", "streetaddress", "username",
    "nazwaużytkownika", "numertelefonu", "nazwa",
    "vorname", "nachname", "emailadresse", "telefonnummer", "handynummer", "anschrift",
    "prénom", "nom", "nomdefamille", "adresseip", "adresseemail", "adresseélectronique", "adressedemessagerie", "courriel", "téléphone",
    "nombre", "apellido", "apellidos", "direcciónip", "correoelectrónico", "direccióndecorreoelectrónico", "teléfono",
    "nome", "cognome", "sobrenome", "indirizzoip", "indirizzoemail", "endereçodeemail", "voornaam", "achternaam", "emailadres",
    "电子邮件", "手机", "手机号", "手机号码", "电话号码", "ip地址", "来自ip", "名称",
}  # fmt: skip
_SHAPES = (re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+"), re.compile(r"\d{1,3}(\.\d{1,3}){3}"))


def is_name(*names: str) -> bool:
    """True where any of a column's names (id, question text, origin) is that of a direct identifier."""
    return any(folded(name) in NAMES for name in names)


def looks_personal(values: Iterable[str]) -> bool:
    """True where most of the filled values are e-mail or IP addresses."""
    filled = [value.strip() for value in values if value.strip()]
    personal = sum(any(shape.fullmatch(value) for shape in _SHAPES) for value in filled)
    return bool(filled) and personal * 2 > len(filled)
