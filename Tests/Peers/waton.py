"""A waton client for the tests, driven by JSON lines as peer.py says.

waton is an engine in Python with its cryptography in Rust. It takes another server's URL; the root key is a value in
one of its modules. This program uses its client and not its `App`, which decrypts each message a second time and so
loses the text of all but the first of a session.
"""

import peer

import logging

from waton.client.client import WAClient
from waton.client.messages import MessagesAPI
from waton.infra.storage_sqlite import SQLiteStorage
from waton.protocol import noise_handler

logging.basicConfig(level=logging.INFO)
assert noise_handler.WA_CERT_PUBLIC_KEY == peer.REAL_ROOT
noise_handler.WA_CERT_PUBLIC_KEY = peer.ROOT

client = WAClient(SQLiteStorage(peer.DATABASE), ws_url=peer.URL)


async def changed(event):
    if event.qr:
        peer.tell(event="qr", text=event.qr)
    elif event.status == "open":
        peer.tell(event="connected")
    elif event.status == "close":
        peer.tell(event="disconnected", reason=str(event.reason))


async def happened(event):
    if event["type"] == "messages.upsert":
        it = event["message"]
        peer.tell(
            event="message",
            id=it["id"],
            chat=it["from"],
            sender=it["participant"] or it["from"],
            text=it["text"],
        )
    elif event["type"] == "messages.receipt":
        it = event["receipt"]
        peer.tell(
            event="receipt",
            ids=it["message_ids"],
            type=it.get("type") or "delivered",
            chat=it["from"],
        )


client.on_connection_update = changed
client.on_event = happened


async def send_text(call):
    return {"id": await MessagesAPI(client).send_text(call["to"], call["text"])}


peer.tell(event="ready")
peer.serve_async({"text": send_text}, client.connect)
