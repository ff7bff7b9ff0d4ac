"""Which commands there are, and the module of each."""

# each command's module is loaded when it is called: a scan must not wait for the PDF writer
COMMANDS = {
    "new": "hubdesk.cli.new",
    "import": "hubdesk.cli.importing",
    "list": "hubdesk.cli.listing",
    "programme": "hubdesk.cli.programme",
    "badges": "hubdesk.cli.printing",
    "points": "hubdesk.cli.points",
    "preflight": "hubdesk.cli.preflighting",
    "templates": "hubdesk.cli.templates",
    "photos": "hubdesk.cli.photos",
    "check-in": "hubdesk.cli.checking_in",
    "sheets": "hubdesk.cli.sheets",
    "rehearse": "hubdesk.cli.rehearsing",
    "simulate": "hubdesk.cli.simulating",
    "verify": "hubdesk.cli.verifying",
    "undo": "hubdesk.cli.undoing",
    "redo": "hubdesk.cli.undoing",
    "copy": "hubdesk.cli.copies",
    "restore": "hubdesk.cli.copies",
}
