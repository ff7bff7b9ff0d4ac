"""A real CUPS server of its own, whose printers write what they print into PDF files."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_SETTINGS: Final = Path("/etc/cups")  # where the driver looks, wherever its server is
_DRIVER: Final = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd")
_WHERE: Final = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
_FILES: Final = """\
ServerRoot {0}/root
RequestRoot {0}/spool
CacheDir {0}/cache
StateDir {0}/state
TempDir {0}/temporary
AccessLog {0}/access_log
ErrorLog {0}/error_log
PageLog {0}/page_log
SystemGroup root
"""
_SERVER: Final = """\
LogLevel info
Listen {0}/socket
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""


def missing() -> str:
    """Why no such server can run here, or empty."""
    programs = ("cupsd", "lp", "lpadmin")
    if not _DRIVER.exists() or any(shutil.which(name, path=_WHERE) is None for name in programs):
        return "the packages cups and printer-driver-cups-pdf are not installed"
    return "" if os.geteuid() == 0 else "only root can start a CUPS server of its own"


@dataclass(frozen=True)
class CupsServer:
    """A running server; `CUPS_SERVER` of who prints on it is its socket."""

    folder: Path

    @property
    def socket(self) -> Path:
        return self.folder / "socket"

    def add_printer(self, name: str, dots: int = 300) -> Path:
        """Add a printer of so many dots per inch, and return the folder into which it prints."""
        output = self.folder / f"printed-{name}"
        for place in (output, self.folder / f"spool-{name}", self.folder / f"log-{name}"):
            place.mkdir()
        settings_of(name).write_text(
            f"Out {output}\nSpool {self.folder}/spool-{name}\nLog {self.folder}/log-{name}\n"
            "Label 1\n"
        )
        driver = self.folder / f"{name}.ppd"
        driver.write_bytes(_DRIVER.read_bytes().replace(b"300dpi", b"%ddpi" % dots))
        self.run("lpadmin", "-p", name, "-E", "-v", f"cups-pdf:/{name}", "-P", str(driver))
        return output

    def run(self, program: str, *arguments: str) -> str:
        """Run a program of CUPS with this server, and return what it says."""
        where = shutil.which(program, path=_WHERE)
        assert where is not None, program
        environment = {**os.environ, "CUPS_SERVER": str(self.socket), "LC_ALL": "C"}
        done = subprocess.run(
            [where, *arguments], check=True, capture_output=True, text=True, env=environment
        )
        return done.stdout


def settings_of(printer: str) -> Path:
    return _SETTINGS / f"cups-pdf-{printer}.conf"


@contextmanager
def running_server() -> Iterator[CupsServer]:
    """A server, until it is left; its filters run as another user, so its folder is open to all."""
    folder = Path(tempfile.mkdtemp(prefix="hubdesk-cups-"))
    folder.chmod(0o755)
    for name in ("root", "spool", "cache", "state", "temporary"):
        (folder / name).mkdir()
    (folder / "temporary").chmod(0o1777)
    (folder / "cups-files.conf").write_text(_FILES.format(folder))
    (folder / "cupsd.conf").write_text(_SERVER.format(folder))
    program = shutil.which("cupsd", path=_WHERE)
    assert program is not None
    before = set(_SETTINGS.glob("cups-pdf-*.conf"))
    process = subprocess.Popen(
        [program, "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while not (folder / "socket").exists():
            assert process.poll() is None, "cupsd has ended"
            time.sleep(0.05)
        yield CupsServer(folder)
    finally:
        process.terminate()
        process.wait()
        for path in set(_SETTINGS.glob("cups-pdf-*.conf")) - before:
            path.unlink()
        shutil.rmtree(folder, ignore_errors=True)
