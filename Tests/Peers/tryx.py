"""A whatsapp-rust client for the tests, driven by JSON lines as peer.py says.

whatsapp-rust comes prebuilt in the PyPI package `tryx`. Addresses and the root key are built in, so this program works
on a patched copy of the package that goes away with it. One address is of a web page with the newest version of
WhatsApp Web, which it looks up before it connects; this program answers in its place.
"""

import peer

import http.server
import os
import threading

REAL_PAGE = b"https://web.whatsapp.com/sw.js"


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'\\"client_revision\\":1045649367,')

    def log_message(self, *_):
        pass


pages = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
threading.Thread(target=pages.serve_forever, daemon=True).start()

package = peer.copied("tryx")
peer.patch(
    os.path.join(package, "_tryx.abi3.so"),
    (peer.REAL_URL, peer.padded(peer.URL, peer.REAL_URL)),
    (REAL_PAGE, peer.padded(f"http://127.0.0.1:{pages.server_port}/", REAL_PAGE)),
    (peer.REAL_ROOT, peer.ROOT),
)
os.environ["RUST_LOG"] = "whatsapp_rust=info,wacore=info,error"

from tryx import _tryx, events  # noqa: E402

assert _tryx.__file__.startswith(package), _tryx.__file__

from tryx.backend import SqliteStore  # noqa: E402
from tryx.client import Tryx  # noqa: E402
from tryx.types import JID  # noqa: E402
from tryx.waproto.whatsapp_pb2 import Message  # noqa: E402


def name(jid):
    return f"{jid.user}@{jid.server}"


def jid(text):
    return JID(*text.split("@"))


app = Tryx(SqliteStore(peer.DATABASE))


def on(event, kind, fields=lambda event: {}):
    @app.on(event)
    async def handler(_, value):
        peer.tell(event=kind, **fields(value))


def source(info):
    return {
        "id": info.id,
        "chat": name(info.source.chat),
        "sender": name(info.source.sender),
        "fromMe": info.source.is_from_me,
    }


def reaction_of(message):
    if not message.HasField("reactionMessage"):
        return {}
    return {"reaction": message.reactionMessage.text, "to": message.reactionMessage.key.id}


on(events.EvPairingQrCode, "qr", lambda it: {"text": it.code})
on(events.EvPairSuccess, "paired", lambda it: {"jid": name(it.data.id)})
# What it calls connected comes when it has app state, or has waited ten seconds for it in vain.
on(events.EvOfflineSyncCompleted, "connected")
on(events.EvDisconnected, "disconnected")
on(events.EvLoggedOut, "loggedOut", lambda it: {"onConnect": it.on_connect})
on(events.EvConnectFailure, "connectFailure", lambda it: {"reason": it.reason})
on(
    events.EvMessage,
    "message",
    lambda it: source(it.data.message_info)
    | {"text": it.data.get_text()}
    | reaction_of(it.data.raw_proto),
)
on(events.EvUndecryptableMessage, "undecryptable", lambda it: source(it.info))
on(
    events.EvReceipt,
    "receipt",
    lambda it: {
        "ids": it.message_ids,
        "type": str(it.receipt_type).split(".")[-1].lower(),
        "chat": name(it.source.chat),
        "sender": name(it.source.sender),
    },
)


async def send_text(call):
    sent = await app.get_client().send_text(jid(call["to"]), call["text"])
    return {"id": sent.message_id}


async def react(call):
    chat = jid(call["chat"])
    sender = jid(call["sender"]) if chat.server == "g.us" else None
    chats = app.get_client().chat_actions
    return {"id": await chats.react_message(chat, call["to"], call["emoji"], False, sender)}


async def edit(call):
    words = Message(conversation=call["text"])
    chats = app.get_client().chat_actions
    return {"id": await chats.edit_message(jid(call["chat"]), call["to"], words)}


async def revoke(call):
    await app.get_client().chat_actions.revoke_message(jid(call["chat"]), call["to"])


async def change_participants(call):
    groups = app.get_client().groups
    change = getattr(groups, f"{call['change']}_participants")
    await change(jid(call["group"]), [jid(it) for it in call["people"]])


async def rename_group(call):
    await app.get_client().groups.set_subject(jid(call["group"]), call["subject"])


async def join_requests(call):
    requests = await app.get_client().groups.get_membership_requests(jid(call["group"]))
    return [name(it.jid) for it in requests]


async def admit(call):
    people = [jid(it) for it in call["people"]]
    await app.get_client().groups.approve_membership_requests(jid(call["group"]), people)


async def connect():
    await app.run()


peer.tell(event="ready")
peer.serve_async(
    {
        "text": send_text,
        "react": react,
        "edit": edit,
        "revoke": revoke,
        "changeParticipants": change_participants,
        "renameGroup": rename_group,
        "joinRequests": join_requests,
        "admit": admit,
    },
    connect,
)
