"""The sentences of places that bundles are carried to; see `strings.py` for their form. Pure."""

from desktop.ui.catalogue import QT_TRANSLATE_NOOP

# fmt: off
SYNC: dict[str, str] = {
    "place.gone": QT_TRANSLATE_NOOP("reasons",
        "The stick, folder or server folder is not there | Plug the stick in again, or check the folder, then export "
        "again: it goes on where it ended. | [{place}][: {detail}]"),
    "place.full": QT_TRANSLATE_NOOP("reasons",
        "There is no room left there | Free some space or take another stick, then export again: it goes on where it "
        "ended. | [{place}][: {needed_mb} MB needed, {free_mb} MB free]"),
    "place.read_only": QT_TRANSLATE_NOOP("reasons",
        "Nothing may be written there | Slide the stick's lock to open, take another stick, or have the right to "
        "write given. | [{place}][: {detail}]"),
    "place.other_bytes": QT_TRANSLATE_NOOP("reasons",
        "A file of the same name with other contents is there already | It was left alone. Take another stick or "
        "folder, and tell the installer. | [{name}][ · {place}]"),
    "place.lies": QT_TRANSLATE_NOOP("reasons",
        "What was read back is not what was written: this stick or server loses bytes | Do not use it any more. Take "
        "another one, then export again. | [{name}][ · {place}]"),
    "place.unreachable": QT_TRANSLATE_NOOP("reasons",
        "The server cannot be reached | Check the network. It is tried again by itself; a stick works meanwhile. | "
        "[{place}][: {detail}]"),
    "place.refused": QT_TRANSLATE_NOOP("reasons",
        "The server refuses the user name or the password | Have the installer enter them again. A stick works "
        "meanwhile. | [{place}]"),
    "place.unknown_host": QT_TRANSLATE_NOOP("reasons",
        "Nobody has confirmed yet that this is the right server; nothing was sent | Have the installer compare the "
        "fingerprint with the provider's, then confirm it. | [{host}][ {fingerprint}]"),
    "place.changed_host": QT_TRANSLATE_NOOP("reasons",
        "The server shows another key than the one that was confirmed; nothing was sent | Somebody may be posing as "
        "it. Ask the provider before confirming the new fingerprint. | [{host}][ {fingerprint}]"),
    "place.server_fault": QT_TRANSLATE_NOOP("reasons",
        "The server reports a fault of its own | It is tried again by itself; a stick works meanwhile. If it stays, "
        "tell the provider. | [{place}][: {status}]"),
    "place.hangs": QT_TRANSLATE_NOOP("reasons",
        "The other side does not answer | It is tried again by itself; a stick works meanwhile. | [{place}]"
        "[, waited {seconds} s]"),
    "place.needs_package": QT_TRANSLATE_NOOP("reasons",
        "This computer lacks a part for this kind of server | Have the installer add it: pip install "
        "\"canteen-desk[server]\". | [{package}]"),
    "place.bad_url": QT_TRANSLATE_NOOP("reasons",
        "This is no address of a folder or a server | Write a whole path, or sftp://, webdav+https://, https:// or "
        "s3:// with the host; a password goes in its own field. | [{given}]"),
    "place.cancelled": QT_TRANSLATE_NOOP("reasons",
        "The export was cancelled | The half-written file was removed. Export again: it goes on where it ended."),
    "place.no_source": QT_TRANSLATE_NOOP("reasons",
        "A bundle on this computer cannot be read, or changed while it was read | Export again; if it stays, call the "
        "installer. | [{path}]"),
    "place.hosts_unreadable": QT_TRANSLATE_NOOP("reasons",
        "The note of the confirmed servers is damaged | Have the installer move the file away and confirm each server "
        "again. | [{path}]"),
    "place.secrets_unreadable": QT_TRANSLATE_NOOP("reasons",
        "The kept passwords of servers cannot be read | Have the installer enter the server's password again. | "
        "[{path}]"),
}
# fmt: on
