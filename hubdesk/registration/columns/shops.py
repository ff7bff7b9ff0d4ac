"""The exports of ticket shops: pretix, Eventbrite and Indico, known by their headers.

A shop's export has the people's data in columns of fixed titles, beside the buyer's and the
invoice's, and codes that its tickets carry. Titles are taken from the shops' own exporters, in
English, and where the shop translates them also in Spanish and French.
"""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from hubdesk.eventfile.folding import fold
from hubdesk.registration.columns.words import Field

if TYPE_CHECKING:
    from collections.abc import Sequence


class Source(Enum):
    """Where a list, and the codes in it, come from."""

    PRETIX = "pretix"
    EVENTBRITE = "eventbrite"
    INDICO = "indico"
    LIST = "list"  # any other


@dataclass(frozen=True, slots=True)
class Shop:
    """How one shop's export is read.

    Attributes:
        signs: an export has a title of each of these groups.
        fields: for each field the titles that may hold it, the best first.
        codes: titles whose cells, joined by "-", make one code.
    """

    source: Source
    signs: tuple[tuple[str, ...], ...]
    fields: dict[Field, tuple[str, ...]]
    codes: tuple[tuple[tuple[str, ...], ...], ...]


_ORDER_CODE: Final = ("Order code", "Código de pedido", "Code de commande")
_POSITION: Final = ("Position ID", "ID de posición", "ID de position")
_ATTENDEE: Final = ("Attendee name", "Nombre del asistente", "Nom du participant")
_TICKET: Final = ("Product", "Producto", "Produit")

PRETIX: Final = Shop(
    Source.PRETIX,
    signs=(_ORDER_CODE, _ATTENDEE, _TICKET),
    fields={
        Field.FULL_NAME: _ATTENDEE,
        Field.GIVEN_NAME: tuple(
            f"{name}: {part}"
            for name, part in zip(_ATTENDEE, ("Given name", "Nombre", "Prénom"), strict=True)
        ),
        Field.FAMILY_NAME: tuple(
            f"{name}: {part}"
            for name, part in zip(
                _ATTENDEE, ("Family name", "Apellidos", "Nom de famille"), strict=True
            )
        ),
        Field.HONORIFIC: ("Attendee name: Title", "Attendee name: Salutation"),
        Field.EMAIL: ("Attendee email", "E-mail", "Email", "Correo electrónico del asistente"),
        Field.PHONE: ("Phone number", "Número de teléfono", "Numéro de téléphone"),
        Field.ORGANISATION: ("Company", "Empresa", "Société", "Entreprise"),
        Field.COUNTRY: ("Country", "País", "Pays"),
        Field.CATEGORY: _TICKET,
        Field.STATUS: ("Status", "Estado", "Statut", "État"),
    },
    codes=(
        (("Secret", "Ticket secret", "Secreto"),),
        (_ORDER_CODE, _POSITION),
        (("Pseudonymization ID",),),
    ),
)
EVENTBRITE: Final = Shop(
    Source.EVENTBRITE,
    signs=(
        ("Order #", "Order ID", "N.º de pedido", "Nº de commande", "N° de commande"),
        ("First Name", "Attendee first name", "Nombre", "Prénom"),
        ("Ticket Type", "Tipo de entrada", "Type de billet"),
    ),
    fields={
        Field.GIVEN_NAME: ("Attendee first name", "First Name", "Nombre", "Prénom"),
        Field.FAMILY_NAME: ("Attendee last name", "Attendee Surname", "Last Name", "Surname",
                            "Apellidos", "Apellido", "Nom", "Nom de famille"),
        Field.HONORIFIC: ("Prefix", "Prefijo", "Civilité"),
        Field.EMAIL: ("Attendee email", "Email", "Email Address", "Correo electrónico", "E-mail",
                      "Adresse e-mail"),
        Field.PHONE: ("Cell Phone", "Mobile Phone", "Mobile", "Home Phone", "Work Phone",
                      "Teléfono móvil", "Téléphone portable"),
        Field.ORGANISATION: ("Company", "Company / Organization", "Empresa", "Société",
                             "Entreprise"),
        Field.JOB_TITLE: ("Job Title", "Cargo", "Puesto", "Fonction"),
        Field.COUNTRY: ("Home Country", "Country", "Work Country"),
        Field.CATEGORY: ("Ticket Type", "Tipo de entrada", "Type de billet"),
        Field.STATUS: ("Attendee Status", "Estado del asistente", "Statut du participant"),
    },
    codes=(
        (("Barcode #", "Barcode number", "Barcode", "N.º de código de barras", "Code-barres n°"),),
        (("Attendee #", "Attendee ID", "N.º de asistente", "N° de participant"),),
    ),
)  # fmt: skip
INDICO: Final = Shop(
    Source.INDICO,
    signs=(
        ("ID",),
        ("Name", "Nombre", "Nom"),
        ("Registration date", "Registration state", "Email Address", "Fecha de inscripción",
         "Date d'inscription"),
    ),
    fields={
        Field.FULL_NAME: ("Name",),
        Field.GIVEN_NAME: ("First Name", "Nombre", "Prénom"),
        Field.FAMILY_NAME: ("Last Name", "Surname", "Apellidos", "Nom de famille"),
        Field.HONORIFIC: ("Title",),
        Field.EMAIL: ("Email Address", "Email", "Dirección de correo electrónico",
                      "Adresse e-mail"),
        Field.PHONE: ("Phone", "Phone Number", "Teléfono", "Téléphone"),
        Field.ORGANISATION: ("Affiliation", "Afiliación", "Institution"),
        Field.JOB_TITLE: ("Position", "Cargo", "Fonction"),
        Field.COUNTRY: ("Country", "País", "Pays"),
        Field.STATUS: ("Registration state", "State", "Estado de inscripción",
                       "État de l'inscription"),
    },
    codes=(
        (("Ticket code", "Ticket UUID", "Check-in secret", "checkin_secret", "ticket_uuid"),),
        (("ID",),),
    ),
)  # fmt: skip
_SHOPS: Final = (PRETIX, EVENTBRITE, INDICO)


@dataclass(frozen=True, slots=True)
class ShopColumns:
    """Where a shop's export has what: the columns of each field, and those of each code."""

    source: Source
    fields: dict[Field, tuple[int, ...]]
    codes: tuple[tuple[int, ...], ...]


def recognise_shop(titles: "Sequence[str]") -> ShopColumns | None:
    """Return where a shop's export has what, or None for a header that is no shop's."""
    places: dict[str, int] = {}
    for place, title in enumerate(titles):
        # pretix has the invoice's columns after the attendee's, under the same titles
        places.setdefault(shop_title(title), place)
    for shop in _SHOPS:
        if all(any(shop_title(title) in places for title in group) for group in shop.signs):
            return _columns(shop, places)
    return None


def _columns(shop: Shop, places: dict[str, int]) -> ShopColumns:
    fields = {field: _present(titles, places) for field, titles in shop.fields.items()}
    codes = []
    for parts in shop.codes:
        found = [_present(titles, places)[:1] for titles in parts]
        if all(found):
            codes.append(tuple(place for places_ in found for place in places_))
    return ShopColumns(
        shop.source, {field: found for field, found in fields.items() if found}, tuple(codes)
    )


def _present(titles: tuple[str, ...], places: dict[str, int]) -> tuple[int, ...]:
    keys = dict.fromkeys(shop_title(title) for title in titles)
    return tuple(places[key] for key in keys if key in places)


def shop_title(title: str) -> str:
    """A title as shops' titles are compared; `#` means something there."""
    return f"{fold(title)} #" if title.rstrip().endswith("#") else fold(title)
