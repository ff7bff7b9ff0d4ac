"""What is said of a scanner, in plain words: what it is, and what to do about it."""

from PySide6.QtCore import QCoreApplication

from hubdesk.checkin.scanner_probe import Diagnosis, End, Finding, FindingKind, Weight
from hubdesk.checkin.scanner_sheet import SheetWords

translate = QCoreApplication.translate


def verdict(diagnosis: Diagnosis) -> str:
    """The one line above all that was found."""
    kinds = {one.kind for one in diagnosis.findings}
    if FindingKind.BY_HAND in kinds:
        return translate("ScannerTest", "That was typed by hand")
    if FindingKind.NO_PROBE in kinds:
        return translate("ScannerTest", "That is not a code of the test sheet")
    if not kinds & {FindingKind.READ, FindingKind.WRONG_COUNTRY}:
        return translate("ScannerTest", "This scanner does not work yet")
    if any(one.weight is Weight.CHANGE for one in diagnosis.findings):
        return translate("ScannerTest", "It works, but should be set otherwise")
    return translate("ScannerTest", "This scanner works")


def sentence(finding: Finding) -> str:
    """What was found, and what to do about it."""
    return _template(finding.kind).format(detail=finding.detail, keys=_keys(finding))


def sheet_words() -> SheetWords:
    """What stands on the printed sheet."""
    return SheetWords(
        translate("ScannerTest", "Scanner test sheet"),
        translate(
            "ScannerTest",
            "In HubDesk, open Settings, then “Test your scanner”, and scan these codes there."
            " HubDesk says how the scanner is set and what to change. Nothing is recorded.",
        ),
        translate("ScannerTest", "1 · A code like a badge’s"),
        translate(
            "ScannerTest",
            "If this one is read, badges are read. It also shows how the scanner ends a code, how"
            " fast it types, and what it adds.",
        ),
        translate("ScannerTest", "2 · All other letters"),
        translate(
            "ScannerTest",
            "It shows which keyboard the scanner is set to, and whether it changes capital and"
            " small letters: that matters for codes of other systems.",
        ),
        translate("ScannerTest", "3 · How small it reads"),
        translate(
            "ScannerTest",
            "The first code again, smaller and smaller. The first has the size it has on badges.",
        ),
        translate("ScannerTest", "{millimetres} mm"),
    )


def _keys(finding: Finding) -> str:
    if finding.kind is not FindingKind.ENDS_WELL:
        return ""
    names = {
        End.ENTER.value: translate("ScannerTest", "Enter"),
        End.LINE_FEED.value: translate("ScannerTest", "Ctrl+J (LF)"),
        End.TAB.value: translate("ScannerTest", "Tab"),
    }
    return ", ".join(names[one] for one in finding.detail.split())


def _template(kind: FindingKind) -> str:  # noqa: C901, PLR0912 - a sentence for each
    match kind:
        case FindingKind.READ:
            return translate("ScannerTest", "The code was read without a mistake.")
        case FindingKind.BY_HAND:
            return translate(
                "ScannerTest",
                "The keys came as slowly as a person types, or were too few. Scan a code of the"
                " sheet. If you did, set the scanner’s delay between characters to none.",
            )
        case FindingKind.NO_PROBE:
            return translate(
                "ScannerTest",
                "Only the codes of the test sheet tell how a scanner is set. If it was one of them,"
                " set the scanner back to its factory settings and to a US keyboard.",
            )
        case FindingKind.ENDS_WELL:
            return translate("ScannerTest", "It ends a code with {keys}.")
        case FindingKind.NO_END:
            return translate(
                "ScannerTest",
                "It ends a code with nothing. Badges are read, a moment later; other codes may be"
                " taken for typing. Set its suffix (also called terminator) to Enter (CR).",
            )
        case FindingKind.SLOW:
            return translate(
                "ScannerTest",
                "It waits up to {detail} milliseconds between two letters, as a person does. Set"
                " its delay between characters to none.",
            )
        case FindingKind.OTHER_LAYOUT:
            return translate(
                "ScannerTest",
                "The computer has another keyboard layout than the scanner. HubDesk reads the keys,"
                " not the letters: it works anyway.",
            )
        case FindingKind.LAYOUT_OF_COMPUTER:
            return translate(
                "ScannerTest",
                "The scanner is set to this computer’s keyboard layout. That works here; on a"
                " computer with another layout set it to a US keyboard.",
            )
        case FindingKind.WRONG_COUNTRY:
            return translate(
                "ScannerTest",
                "The scanner is set to the keyboard of another country than this computer’s. Badges"
                " are read anyway, but numbers and signs of other systems’ codes are not. Set it to"
                " a US keyboard.",
            )
        case FindingKind.CAPS_LOCK:
            return translate(
                "ScannerTest",
                "Caps Lock is on. Badges are read anyway; turn it off before typing names.",
            )
        case FindingKind.ONE_CASE:
            return translate(
                "ScannerTest",
                "The scanner changes capital and small letters. Badges are read anyway; in codes of"
                " other systems it may matter.",
            )
        case FindingKind.SYMBOLOGY:
            return translate(
                "ScannerTest",
                "It says before each code which kind it is (“{detail}”). It is left out.",
            )
        case FindingKind.PREFIX:
            return translate(
                "ScannerTest",
                "It adds “{detail}” before each code. Badges are read anyway, other systems’ codes"
                " are not: set its prefix to none.",
            )
        case FindingKind.SUFFIX:
            return translate(
                "ScannerTest",
                "It adds “{detail}” after each code. Badges are read anyway, other systems’ codes"
                " are not: set its suffix to Enter (CR) alone.",
            )
        case FindingKind.TWICE:
            return translate(
                "ScannerTest",
                "It sends each code twice. HubDesk counts it once; if its button was pressed once,"
                " turn off continuous reading.",
            )
        case FindingKind.LOST:
            return translate(
                "ScannerTest",
                "{detail} letters were lost on the way. Plug it in without a hub, or set its delay"
                " between characters to 5 milliseconds.",
            )
