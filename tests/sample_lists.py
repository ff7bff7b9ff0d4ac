"""Lists of invented people as delegations send them, written to a given path; always the same."""

import zipfile
from datetime import date
from xml.sax.saxutils import escape

import xlsxwriter

_GIVEN = (
    "José María", "Lucía", "Ángel", "Begoña", "Íñigo", "María del Carmen", "Raúl", "Inés", "Óscar",
    "Concepción", "Nicolás", "Rocío", "Álvaro", "Belén", "Joaquín",
)  # fmt: skip
_FIRST = (
    "Muñoz", "García", "Peña", "Núñez", "Ibáñez", "de la Fuente", "Ordóñez", "Güell", "Ruiz",
    "Martínez", "Castaño",
)  # fmt: skip
_SECOND = ("Pérez", "Gómez", "Vílchez", "Cañete", "Sánchez", "López", "Rincón")
_COMPANIES = (
    ("Parque Tecnológico de Andalucía", "pta.example"),
    ("Diputación de Málaga", "dipu.example"),
    ("Universidad de Málaga – OTRI", "uma.example"),
    ("BIC Euronova, S.A.", "bic.example"),
    ("CETECOM España", "cetecom.example"),
    ("Ingeniería «Sol y Mar»; Servicios", "solymar.example"),
    ("ETICOM", "eticom.example"),
)
_JOBS = ("Directora general", "Técnico de innovación", "Gerente", "Ingeniera", "Jefe de área")
_CATEGORIES = ("", "Ponente", "Prensa", "Asistente", "")

SPANISH_PEOPLE = 70


def spanish_rows():
    """The 70 people of the Spanish list: given name, family names, company, job, e-mail, mobile…"""
    for n in range(SPANISH_PEOPLE):
        company, domain = _COMPANIES[n % 7]
        yield (
            _GIVEN[n % 15],
            f"{_FIRST[n % 11]} {_SECOND[n // 11]}",
            company,
            _JOBS[n % 5],
            "" if n % 10 == 9 else f"persona{n + 1}@{domain}",
            f"+34 600 11 {n // 10}{n % 10} {n % 10}0",
            _CATEGORIES[n % 5],
            'Llega tarde;\ndice "hasta 10 €"' if n == 4 else "",
        )


def write_spanish_list(path):
    """A cp1252 list with `;` of 70 people, a line break in a cell and a blank line."""
    titles = ("Nombre", "Apellidos", "Empresa", "Cargo", "Correo electrónico", "Móvil",
              "Categoría", "Observaciones")  # fmt: skip
    lines = [";".join(titles)]
    for row in spanish_rows():
        cells = [f'"{c.replace(chr(34), 2 * chr(34))}"' if set(c) & set(';"\n') else c for c in row]
        lines.append(";".join(cells))
    lines.insert(40, ";" * 7)
    path.write_bytes("\r\n".join([*lines, ""]).encode("cp1252"))


MOROCCAN_PEOPLE = (
    ("M.", "Mohamed", "El Amrani", "محمد العمراني", "APEBI", "Président",
     "m.elamrani@apebi.example"),
    ("Mme", "Fatima Zahra", "Bennani", "فاطمة الزهراء بناني", "APEBI", "Chargée d'études", ""),
    ("M.", "Youssef", "Ait Lahcen", "يوسف آيت لحسن", "ANPME", "Ingénieur",
     "y.aitlahcen@anpme.example"),
    ("Mme", "Hélène", "Lefèvre-Haddad", "", "GTI Globaltarget", "Gérante", "helene@gti.example"),
    ("M.", "Abdelilah", "Cherkaoui", "عبد الإله الشرقاوي", "Technopark Casablanca",
     "Directeur", "a.cherkaoui@technopark.example"),
    ("M.", "Rachid", "Ouazzani", "رشيد الوزاني", "Technopark Casablanca", "Conseiller",
     "contact@technopark.example"),
    ("Mme", "Khadija", "Tazi", "خديجة التازي", "Technopark Casablanca", "Conseillère",
     "contact@technopark.example"),
    ("M.", "Karim", "Benjelloun", "كريم بنجلون", "MCN", "Directeur technique",
     "k.benjelloun@mcn.example"),
    ("M.", "François", "Boulifa", "", "Zone franche de Tanger", "Attaché", "f.boulifa@tfz.example"),
    ("Mme", "Nadia", "Er-Rachidi", "نادية الراشدي", "Zone franche de Tanger",
     "Responsable qualité", "n.errachidi@tfz.example"),
    ("M.", "Hassan", "Zniber", "حسن زنيبر", "Université Abdelmalek Essaâdi", "Professeur",
     "h.zniber@uae.example"),
    ("Mme", "Salma", "Chraïbi", "سلمى الشرايبي", "Université Abdelmalek Essaâdi",
     "Doctorante", "s.chraibi@uae.example"),
    ("M.", "Omar", "Fassi Fihri", "عمر الفاسي الفهري", "Chambre de commerce de Tanger",
     "Membre", "o.fassi@ccist.example"),
    ("M.", "Noureddine", "Akhmisse", "نور الدين أخميس", "Chambre de commerce de Tanger",
     "Trésorier", "n.akhmisse@ccist.example"),
)  # fmt: skip
ARABIC_PEOPLE = (
    ("سعيد", "المنصوري", "وكالة التنمية", "s.mansouri@dev.example", 212661000001),
    ("ليلى", "بنكيران", "وكالة التنمية", "l.benkirane@dev.example", 212661000002),
    ("مصطفى", "الإدريسي", "غرفة الصناعة", "", 212661000003),
    ("أمينة", "حجي", "غرفة الصناعة", "a.hajji@cci.example", 212661000004),
    ("إبراهيم", "أوبلا", "جمعية المهندسين", "i.oubella@ing.example", 212661000005),
    ("هدى", "العلوي", "جمعية المهندسين", "h.alaoui@ing.example", ""),
)


def write_moroccan_list(path):
    """An XLSX of 20 people: title lines above the headers, a French sheet of 14, an Arabic of 6."""
    with xlsxwriter.Workbook(path) as workbook:
        bold = workbook.add_format({"bold": True})
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        sheet = workbook.add_worksheet("Délégation")
        sheet.write_string(0, 0, "Délégation marocaine – mission à Málaga", bold)
        sheet.write_string(1, 0, "Liste des participants, mise à jour le")
        sheet.write_datetime(1, 3, date(2006, 6, 12), day)
        titles = ("N°", "Civilité", "Prénom", "Nom", "الاسم الكامل", "Raison sociale", "Fonction",
                  "Adresse e-mail", "GSM")  # fmt: skip
        sheet.write_row(3, 0, titles, bold)
        for n, person in enumerate(MOROCCAN_PEOPLE):
            sheet.write_row(4 + n + n // 7, 0, (n + 1, *person, 212600000000 + n))
        sheet = workbook.add_worksheet("المدعوون")
        sheet.write_string(0, 0, "لائحة المدعوين", bold)
        sheet.write_row(1, 0, ("الاسم", "الاسم العائلي", "الشركة", "البريد الإلكتروني", "الهاتف"))
        for n, person in enumerate(ARABIC_PEOPLE):
            sheet.write_row(2 + n, 0, person)


_ODS_CONTENT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
    '<office:spreadsheet><table:table table:name="Hoja1">{rows}'
    '<table:table-row table:number-rows-repeated="1048000">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    "</table:table></office:spreadsheet></office:body></office:document-content>"
)


def write_ods(path, rows):
    """A minimal OpenDocument spreadsheet of text cells, with the empty margin all of them have."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    content = _ODS_CONTENT.format(
        rows="".join(
            "<table:table-row>"
            + "".join(cell.format(escape(text)) for text in row)
            + "</table:table-row>"
            for row in rows
        )
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"
        )
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            "<manifest:manifest"
            ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            '<manifest:file-entry manifest:full-path="/"'
            ' manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
            "</manifest:manifest>",
        )


def write_xlsx(path, rows, name="Hoja1"):
    """An XLSX of one sheet; cells are texts, numbers or dates."""
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as workbook:
        sheet = workbook.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)


def write_raw_xlsx(path, sheet_data, shared=()):
    """An XLSX whose sheet is the given XML, for what no program would write."""
    write_xlsx(path, [["x"]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/worksheets/sheet1.xml"] = (
        f'<worksheet xmlns="{space}"><sheetData>{sheet_data}</sheetData></worksheet>'.encode()
    )
    if shared:
        items = "".join(f"<si><t>{text}</t></si>" for text in shared)
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{space}">{items}</sst>'.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
