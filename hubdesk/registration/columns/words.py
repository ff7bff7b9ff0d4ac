"""The words that head a list's columns, in Spanish, French, English and Arabic.

Everything is written as people write it and folded once. A phrase is looked up whole, after the
small words are taken out; a single word in a longer header counts too, except for names, because
"nombre" and "nom" also begin "Nombre de la empresa" and "Nom de l'hôtel".
"""

from enum import Enum
from typing import Final

from hubdesk.eventfile.folding import fold


class Field(Enum):
    """What a column of a list can hold."""

    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    FULL_NAME = "full_name"
    ARABIC_NAME = "arabic_name"
    ARABIC_GIVEN_NAME = "arabic_given_name"
    ARABIC_FAMILY_NAME = "arabic_family_name"
    HONORIFIC = "honorific"
    ORGANISATION = "organisation"
    DELEGATION = "delegation"
    CATEGORY = "category"
    STATUS = "status"
    EMAIL = "email"
    PHONE = "phone"
    JOB_TITLE = "job_title"
    COUNTRY = "country"
    LANGUAGES = "languages"
    DIET = "diet"
    ACCESS_NEEDS = "access_needs"
    IDENTITY_DOCUMENT = "identity_document"
    NOTES = "notes"
    PROTOCOL_ORDER = "protocol_order"
    LEG = "leg"
    CODE = "code"


NAME_FIELDS: Final = frozenset({
    Field.GIVEN_NAME, Field.FAMILY_NAME, Field.FULL_NAME, Field.ARABIC_NAME,
    Field.ARABIC_GIVEN_NAME, Field.ARABIC_FAMILY_NAME,
})  # fmt: skip


def _folded(*lines: str) -> frozenset[str]:
    """The comma-separated phrases of the lines, folded, without the small words."""
    phrases = (phrase for line in lines for phrase in line.split(","))
    return frozenset(" ".join(meaningful(fold(phrase))) for phrase in phrases)


_SMALL_WORDS: Final = frozenset(
    fold(
        "de del la las el los of the du des l d le les un una y et and e en su votre your o ou"
    ).split()
)  # fmt: skip
_WHOSE: Final = frozenset(
    fold(
        "participante participantes asistente asistentes attendee participant participants"
        " delegado delegada delegate délégué invitado invité guest persona person personne"
        " inscrito inscrit registrant المشارك المشاركة المدعو الضيف"
    ).split()
)


def meaningful(folded: str) -> list[str]:
    """The words of a folded header without small words, and without whose it is."""
    words = [word for word in folded.split() if word not in _SMALL_WORDS]
    return [word for word in words if word not in _WHOSE] or words


GIVEN_WORDS: Final = _folded(
    "nombre, nombres, nombre de pila, prénom, prénoms, first name, given name, given names,"
    " forename, firstname, givenname, الاسم الشخصي, الاسم الأول, اسم شخصي"
)
FAMILY_WORDS: Final = _folded(
    "apellido, apellidos, nom de famille, noms de famille, surname, last name, family name,"
    " lastname, familyname, surnames, الاسم العائلي, النسب, اسم العائلة, اللقب, الكنية,"
    " primer apellido, segundo apellido, apellido 1, apellido 2, 1er apellido, 2o apellido,"
    " 1 apellido, 2 apellido, apellido primero, apellido segundo, apellido paterno,"
    " apellido materno, nom patronymique, patronyme"
)
SECOND_FAMILY_WORDS: Final = _folded(
    "segundo apellido, apellido 2, 2o apellido, 2 apellido, apellido segundo, apellido materno"
)
# What these hold depends on the other columns: "Nombre" beside "Apellidos", or alone.
NAME_WORDS: Final = _folded("nombre, nombres, name, names, nom, noms, الاسم, اسم")
FRENCH_FAMILY_WORDS: Final = _folded("nom, noms")

PHRASES: Final[dict[Field, frozenset[str]]] = {
    Field.FULL_NAME: _folded(
        "nombre completo, nombre y apellidos, nombre y apellido, apellidos y nombre,"
        " apellido y nombre, nom complet, nom et prénom, nom et prénoms, nom prénom, prénom nom,"
        " noms et prénoms, full name, fullname, complete name, name and surname,"
        " first and last name, last name first name, participante, participantes, asistente,"
        " asistentes, participant, participants, attendee, attendee name, nominativo,"
        " الاسم الكامل, الاسم والنسب, الاسم واللقب, الاسم الثلاثي, الاسم الشخصي والعائلي,"
        " المشارك, المشاركون, اسم المشارك"
    ),
    Field.ARABIC_NAME: _folded(
        "nombre árabe, nombre en árabe, nom arabe, nom en arabe, nom complet en arabe, arabic name,"
        " name in arabic, name arabic, الاسم بالعربية, الاسم الكامل بالعربية, الاسم بالعربي"
    ),
    Field.HONORIFIC: _folded(
        "tratamiento, trato, título, civilité, titre, honorific, title, salutation, mr mrs,"
        " sr sra, m mme, d dª, اللقب الشرفي, الصفة الشرفية, السيد السيدة"
    ),
    Field.ORGANISATION: _folded(
        "empresa, entidad, organización, organismo, institución, razón social, compañía, centro,"
        " sociedad, empresa entidad, empresa organización, nombre empresa, nombre de la entidad,"
        " société, entreprise, organisme, raison sociale, structure, institution, organisation,"
        " organization, établissement, société organisme, nom de la société, compagnie, company,"
        " company name, employer, affiliation, organisation name, firm, company organization,"
        " الشركة, المؤسسة, المنظمة, الجهة, الهيئة, المقاولة, جهة العمل, اسم الشركة, اسم المؤسسة,"
        " universidad, université, university"
    ),
    Field.DELEGATION: _folded(
        "delegación, délégation, delegation, grupo, groupe, group, الوفد, الوفد المرافق, المجموعة"
    ),
    Field.CATEGORY: _folded(
        "categoría, tipo, tipo de participante, tipo de asistente, perfil, rol, catégorie, type,"
        " type de participant, profil, rôle, category, participant type, attendee type, role, kind,"
        " ticket type, tipo de entrada, type de billet, الفئة, الصنف, النوع, التصنيف"
    ),
    Field.STATUS: _folded(
        "estado, estado de la inscripción, situación, confirmación, confirmado, asistencia,"
        " statut, état, confirmation, confirmé, status, state, registration status, confirmed,"
        " attendee status, registration state, rsvp, الحالة, الوضعية, التأكيد"
    ),
    Field.EMAIL: _folded(
        "correo, correo electrónico, e-mail, email, mail, dirección de correo,"
        " dirección de correo electrónico, correo-e, courriel, adresse e-mail, adresse mail,"
        " adresse électronique, mél, mel, adresse courriel, email address, e-mail address,"
        " البريد الإلكتروني, البريد, بريد إلكتروني, الإيميل, ايميل, العنوان الإلكتروني"
    ),
    Field.PHONE: _folded(
        "teléfono, tel, tfno, tlf, tlfno, móvil, teléfono móvil, tel móvil, celular, whatsapp,"
        " téléphone, tél, gsm, portable, mobile, tél portable, téléphone portable, n de téléphone,"
        " numéro de téléphone, número de teléfono, phone, phone number, mobile phone, cell phone,"
        " cell, mobile number, telephone, contact number, الهاتف, رقم الهاتف, الهاتف النقال,"
        " الهاتف المحمول, المحمول, الجوال, هاتف, النقال"
    ),
    Field.JOB_TITLE: _folded(
        "cargo, puesto, función, profesión, ocupación, cargo que ocupa, fonction, poste,"
        " profession, qualité, titre professionnel, intitulé du poste, job title, job, position,"
        " occupation, function, الوظيفة, المنصب, الصفة, المهنة, المهمة"
    ),
    Field.COUNTRY: _folded(
        "país, nacionalidad, país de origen, pays, nationalité, country, nationality, البلد,"
        " الجنسية, الدولة, بلد"
    ),
    Field.LANGUAGES: _folded(
        "idioma, idiomas, lengua, lenguas, langue, langues, langues parlées, language, languages,"
        " spoken languages, idiomas hablados, اللغة, اللغات"
    ),
    Field.DIET: _folded(
        "dieta, alergias, alimentación, restricciones alimentarias, menú, necesidades dietéticas,"
        " intolerancias, alergias e intolerancias, régime, régime alimentaire, allergies, diet,"
        " dietary requirements, dietary needs, dietary restrictions, food, الحمية,"
        " النظام الغذائي, الحساسية"
    ),
    Field.ACCESS_NEEDS: _folded(
        "accesibilidad, necesidades especiales, movilidad reducida, necesidades de accesibilidad,"
        " accessibilité, besoins particuliers, besoins spécifiques, mobilité réduite, access needs,"
        " accessibility, special needs, الاحتياجات الخاصة"
    ),
    Field.IDENTITY_DOCUMENT: _folded(
        "dni, nie, dni nie, dni pasaporte, dni nie pasaporte, pasaporte, n pasaporte,"
        " número de pasaporte, documento, documento de identidad, número de documento, nif, cin,"
        " cni, passeport, n passeport, numéro de passeport, pièce d'identité, carte d'identité,"
        " n cin, passport, passport number, identity document, id number, id card,"
        " رقم البطاقة الوطنية, البطاقة الوطنية, رقم الجواز, جواز السفر, رقم جواز السفر"
    ),
    Field.NOTES: _folded(
        "observaciones, notas, nota, comentarios, comentario, remarques, remarque, observations,"
        " commentaires, commentaire, notes, note, comments, comment, remarks, ملاحظات, ملاحظة"
    ),
    Field.PROTOCOL_ORDER: _folded(
        "protocolo, orden de protocolo, orden protocolario, precedencia, protocole,"
        " ordre protocolaire, ordre de protocole, préséance, protocol order, precedence,"
        " الترتيب البروتوكولي, البروتوكول"
    ),
    Field.LEG: _folded(
        "sede, etapa, asiste a, participa en, sede a la que asiste, ciudad de la misión, étape,"
        " participe à, leg, legs, attends, المرحلة, المحطة"
    ),
    Field.CODE: _folded(
        "código de entrada, código de barras, código qr, qr, código de acceso, localizador,"
        " code billet, code-barres, code barres, code d'accès, code qr, ticket code, barcode,"
        " barcode number, qr code, access code, badge code, الرمز, رمز التذكرة, رمز الدخول"
    ),
}

# What stands beside the leg's name in the title of a column that says who attends it.
ATTENDS: Final = frozenset(
    fold(
        "asiste asistirá asistencia participa participación participe participation présence"
        " attends attending attendance sede etapa étape leg a à au en in si sí no x oui non yes"
        " الحضور حضور يحضر"
    ).split()
)


# A single word that says enough within a longer header, in the order in which they are tried.
TELLING_WORDS: Final[tuple[tuple[Field, frozenset[str]], ...]] = (
    (Field.EMAIL, _folded("correo, email, mail, courriel, البريد, الإيميل")),
    (Field.PHONE, _folded("teléfono, móvil, téléphone, tél, gsm, phone, mobile, الهاتف, هاتف")),
    (Field.ORGANISATION, _folded(
        "empresa, entidad, organización, organismo, institución, société, entreprise, organisme,"
        " company, organisation, organization, الشركة, المؤسسة, المنظمة, المقاولة")),
    (Field.JOB_TITLE, _folded("cargo, puesto, fonction, poste, الوظيفة, المنصب")),
    (Field.DELEGATION, _folded("delegación, délégation, الوفد")),
    (Field.IDENTITY_DOCUMENT, _folded("dni, pasaporte, passeport, passport, cin, جواز")),
    (Field.DIET, _folded("alergias, allergies, dieta, diet, alimentarias, alimentaire, dietary")),
    (Field.LANGUAGES, _folded("idioma, idiomas, langue, langues, languages, اللغات")),
    (Field.NOTES, _folded("observaciones, remarques, comentarios, commentaires, ملاحظات")),
    (Field.COUNTRY, _folded("país, pays, country, البلد")),
)  # fmt: skip

# Somebody else's data: the buyer's, the companion's, the one who made the list.
SOMEBODY_ELSE: Final = frozenset(
    fold(
        "acompañante acompañantes accompagnant conjoint companion spouse comprador acheteur buyer"
        " purchaser pagador payeur factura facturación facturation invoice billing emergencia"
        " urgence emergency secretaria secretaría secrétariat secretary assistant tutor المرافق"
    ).split()
)
MAX_HEADER_WORDS: Final = 6  # of a header that a single word decides
