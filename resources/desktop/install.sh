#!/bin/sh
# Makes HubDesk known to this user's desktop (Linux): menu entry, icons, and *.hubdesk files that
# open by double click. Nothing but what it installs is changed, and --remove takes it all back.
#
#     install.sh /path/to/hubdesk
#     install.sh --remove
set -eu

here=$(cd "$(dirname "$0")" && pwd)
icons=$here/../icons/app
data=${XDG_DATA_HOME:-$HOME/.local/share}
hicolor=$data/icons/hicolor
entry=$data/applications/hubdesk.desktop
type=$data/mime/packages/application-x-hubdesk.xml

tell_the_desktop() {
    command -v update-mime-database >/dev/null && [ -d "$data/mime" ] &&
        update-mime-database "$data/mime"
    command -v update-desktop-database >/dev/null && [ -d "$data/applications" ] &&
        update-desktop-database -q "$data/applications"
    [ -d "$hicolor" ] && touch "$hicolor" # desktops look for new icons when its date changes
    return 0
}

remove() {
    rm -f "$entry" "$type" \
        "$hicolor"/*/apps/hubdesk.png "$hicolor"/scalable/apps/hubdesk.svg \
        "$hicolor"/*/mimetypes/application-x-hubdesk.png \
        "$hicolor"/scalable/mimetypes/application-x-hubdesk.svg
}

install_icons() {
    for size in 16 24 32 48 64 128 256 512; do
        folder=$hicolor/${size}x${size}
        mkdir -p "$folder/apps" "$folder/mimetypes"
        cp "$icons/hubdesk-$size.png" "$folder/apps/hubdesk.png"
        cp "$icons/hubdesk-file-$size.png" "$folder/mimetypes/application-x-hubdesk.png"
    done
    mkdir -p "$hicolor/scalable/apps" "$hicolor/scalable/mimetypes"
    cp "$icons/hubdesk.svg" "$hicolor/scalable/apps/hubdesk.svg"
    cp "$icons/hubdesk-file.svg" "$hicolor/scalable/mimetypes/application-x-hubdesk.svg"
}

# The program as the entry's Exec wants it: quoted, its special letters escaped twice over.
quoted() {
    printf '%s' "$1" | sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g' \
        -e 's/^/"/' -e 's/$/"/'
}

case ${1:-} in
--remove)
    remove
    tell_the_desktop
    ;;
/*)
    [ -x "$1" ] || { echo "There is no program $1." >&2; exit 1; }
    mkdir -p "$data/applications" "$data/mime/packages"
    install_icons
    cp "$here/application-x-hubdesk.xml" "$type"
    PROGRAM=$(quoted "$1") PLAIN=$1 awk '
        /^Exec=/ { sub(/^Exec=hubdesk/, ""); print "Exec=" ENVIRON["PROGRAM"] $0; next }
        /^TryExec=/ { print "TryExec=" ENVIRON["PLAIN"]; next }
        { print }' "$here/hubdesk.desktop" >"$entry"
    tell_the_desktop
    echo "HubDesk is in the menu, and opens *.hubdesk files. $0 --remove takes that back."
    ;;
*)
    sed -n '2,6p' "$0"
    exit 2
    ;;
esac
