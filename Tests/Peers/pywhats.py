"""A pywhats client for the tests, driven by JSON lines as peer.py says.

pywhats is an engine in Python alone. It takes another server's URL and never looks at the server's certificate, so
that nothing is patched.
"""

import peer

import logging

import pywhats
from pywhats.binary.jid import parse_jid

logging.basicConfig(level=logging.INFO)


def name(jid):
    device = f":{jid.device}" if jid.device else ""
    return f"{jid.user}{device}@{jid.server}"


client = pywhats.Client(peer.DATABASE, ws_url=peer.URL)


def on(event, kind, fields=lambda *arguments: {}):
    @client.on(event)
    async def handler(*arguments):
        peer.tell(event=kind, **fields(*arguments))


on("qr", "qr", lambda text: {"text": text})
on("paired", "paired", lambda jid: {"jid": name(jid)})
on("connected", "connected")
on("disconnected", "disconnected")
on("logged_out", "loggedOut", lambda reason: {"reason": reason})
on("decrypt_error", "undecryptable", lambda id, reason: {"id": id, "reason": reason})
on(
    "message",
    "message",
    lambda it: {
        "id": it.id,
        "chat": name(it.chat),
        "sender": name(it.sender),
        "fromMe": it.from_me,
        "text": it.text,
    },
)
on(
    "reaction",
    "message",
    lambda it: {
        "chat": name(it.chat),
        "sender": name(it.sender),
        "reaction": it.text,
        "to": it.message_id,
    },
)
on(
    "receipt",
    "receipt",
    lambda it: {"ids": it.message_ids, "type": it.type or "delivered", "chat": name(it.from_jid)},
)


async def send_text(call):
    to = parse_jid(call["to"])
    if to.server == "g.us":
        members = [it.jid for it in (await client.get_group_info(to)).participants]
        return {"id": (await client.send_group_text(to, call["text"], members)).id}
    return {"id": (await client.send_text(to, call["text"])).id}


async def react(call):
    sent = await client.send_reaction(parse_jid(call["chat"]), call["to"], call["emoji"])
    return {"id": sent.id}


peer.tell(event="ready")
peer.serve_async({"text": send_text, "react": react}, client.connect)
