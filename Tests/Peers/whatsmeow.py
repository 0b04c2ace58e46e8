"""A whatsmeow client for the tests, driven by JSON lines.

whatsmeow comes prebuilt in the PyPI package `neonize`. Its server address and root key are built
in, so this program works on a patched copy of the package in a temporary directory that goes away
with it; see README.md. Nothing here reaches beyond 127.0.0.1.

    whatsmeow.py PORT ROOT-KEY-HEX DATABASE

Each line on standard input is a call, `{"id": 1, "call": "text", "to": "15550100002@s.whatsapp.net",
"text": "hello"}`; each line on standard output its answer, `{"id": 1, "result": …}` or `{"id": 1,
"error": "…"}`, or something that happened, `{"event": "message", …}`. The end of standard input
ends the program. NEONIZE_BOT_TAG=off in the environment keeps neonize from marking texts as a bot's.
"""

import atexit
import importlib.util
import json
import os
import shutil
import sys
import tempfile
import threading

URL = b"wss://web.whatsapp.com/ws/chat"
ROOT = bytes.fromhex("142375574d0a587166aae71ebe516437c4a28b73e3695c6ce1f7f9545da8ee6b")
LIBRARY = "neonize-linux-amd64.so"

# Both halves of neonize print to standard output; the channel gets a descriptor of its own.
channel = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)
writing = threading.Lock()


def tell(**line):
    with writing:
        channel.write(json.dumps(line) + "\n")


def swap(blob, old, new):
    if len(old) != len(new) or blob.count(old) != 1:
        sys.exit(f"cannot patch: {len(old)}/{len(new)} bytes, {blob.count(old)} matches")
    return blob.replace(old, new)


def patched_copy(port, root):
    """Copies the installed package, puts the sandbox's address and key in, and returns where."""
    installed = os.path.dirname(importlib.util.find_spec("neonize").origin)
    place = tempfile.mkdtemp(prefix="martlet-peer-")
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    copy = os.path.join(place, "neonize")
    shutil.copytree(installed, copy, ignore=shutil.ignore_patterns("__pycache__"))

    url = f"ws://127.0.0.1:{port}/ws/chat".encode()
    url += (b"?" + b"x" * 29)[: len(URL) - len(url)]
    library = os.path.join(copy, LIBRARY)
    with open(library, "rb") as file:
        blob = file.read()
    with open(library, "wb") as file:
        file.write(swap(swap(blob, URL, url), ROOT, root))

    # The original fetches a library from the network when it misses one.
    with open(os.path.join(copy, "download.py")) as file:
        version = [line for line in file if line.startswith("__GONEONIZE_VERSION__")]
    with open(os.path.join(copy, "download.py"), "w") as file:
        file.write(version[0] + "def download():\n    raise RuntimeError('no downloads here')\n")
    return place


place = patched_copy(int(sys.argv[1]), bytes.fromhex(sys.argv[2]))
sys.path.insert(0, place)

import neonize  # noqa: E402

assert neonize.__file__.startswith(place), neonize.__file__

from neonize import events  # noqa: E402
from neonize.client import NewClient  # noqa: E402
from neonize.proto.Neonize_pb2 import JID  # noqa: E402
from neonize.proto.waE2E.WAWebProtobufsE2E_pb2 import Message  # noqa: E402
from neonize.utils.enum import ParticipantChange, ReceiptType  # noqa: E402


def jid(text):
    user, server = text.split("@")
    user, _, device = user.partition(":")
    return JID(
        User=user, RawAgent=0, Device=int(device or 0), Integrator=0, Server=server, IsEmpty=False
    )


def name(value):
    device = f":{value.Device}" if value.Device else ""
    return f"{value.User}{device}@{value.Server}"


def text_of(message):
    return message.conversation or message.extendedTextMessage.text


def reaction_of(message):
    if not message.HasField("reactionMessage"):
        return {}
    return {"reaction": message.reactionMessage.text, "to": message.reactionMessage.key.ID}


def source(info):
    return {
        "id": info.ID,
        "chat": name(info.MessageSource.Chat),
        "sender": name(info.MessageSource.Sender),
        "fromMe": info.MessageSource.IsFromMe,
    }


client = NewClient(sys.argv[3])


def on(event, kind, fields=lambda event: {}):
    @client.event(event)
    def handler(_, value):
        tell(event=kind, **fields(value))


client.event.qr(lambda _, text: tell(event="qr", text=text.decode()))
on(events.ConnectedEv, "connected")
on(events.DisconnectedEv, "disconnected")
on(events.StreamReplacedEv, "streamReplaced")
on(events.LoggedOutEv, "loggedOut", lambda it: {"onConnect": it.OnConnect})
on(events.ConnectFailureEv, "connectFailure", lambda it: {"reason": int(it.Reason)})
on(events.OfflineSyncCompletedEv, "offlineSynced", lambda it: {"count": it.Count})
on(events.PairStatusEv, "paired", lambda it: {"jid": name(it.ID), "reason": it.Error})
on(
    events.MessageEv,
    "message",
    lambda it: source(it.Info)
    | {"text": text_of(it.Message), "retries": it.RetryCount}
    | reaction_of(it.Message),
)
on(
    events.UndecryptableMessageEv,
    "undecryptable",
    lambda it: source(it.Info) | {"isUnavailable": it.IsUnavailable},
)
on(
    events.ReceiptEv,
    "receipt",
    lambda it: {
        "ids": list(it.MessageIDs),
        "type": events.ReceiptEv.ReceiptType.Name(it.Type).lower(),
        "chat": name(it.MessageSource.Chat),
        "sender": name(it.MessageSource.Sender),
    },
)


def send_text(call):
    """Sends a text, as `conversation` unless `extended` asks for `extendedTextMessage`."""
    content = call["text"] if call.get("extended") else Message(conversation=call["text"])
    sent = client.send_message(jid(call["to"]), content)
    return {"id": sent.ID, "time": sent.Timestamp}


def group(info):
    return {
        "jid": name(info.JID),
        "subject": info.GroupName.Name,
        "members": [
            {
                "jid": name(it.JID),
                "phone": name(it.PhoneNumber),
                "isAdmin": it.IsAdmin,
                "error": it.Error,
            }
            for it in info.Participants
        ],
    }


def change_participants(call):
    change = ParticipantChange[call["change"].upper()]
    people = [jid(it) for it in call["people"]]
    changed = client.update_group_participants(jid(call["group"]), people, change)
    return [{"jid": name(it.JID), "error": it.Error} for it in changed]


def react(call):
    """Reacts to a message; an empty emoji takes it back."""
    content = client.build_reaction(
        jid(call["chat"]), jid(call["sender"]), call["to"], call["emoji"]
    )
    return {"id": client.send_message(jid(call["chat"]), content).ID}


def mark_read(call):
    client.mark_read(
        *call["ids"],
        chat=jid(call["chat"]),
        sender=jid(call["sender"]),
        receipt=ReceiptType.READ,
    )


def me(_):
    device = client.get_me()
    return {"jid": name(device.JID), "lid": name(device.LID)}


calls = {
    "pairPhone": lambda call: client.PairPhone(call["number"], True),
    "text": send_text,
    "read": mark_read,
    "react": react,
    "createGroup": lambda call: group(
        client.create_group(call["subject"], [jid(it) for it in call["members"]])
    ),
    "group": lambda call: group(client.get_group_info(jid(call["group"]))),
    "groups": lambda _: [group(it) for it in client.get_joined_groups()],
    "renameGroup": lambda call: client.set_group_name(jid(call["group"]), call["subject"]),
    "changeParticipants": change_participants,
    "leaveGroup": lambda call: client.leave_group(jid(call["group"])),
    "me": me,
    "isLoggedIn": lambda _: client.is_logged_in,
    "logOut": lambda _: client.logout(),
}


def answer(call):
    try:
        tell(id=call["id"], result=calls[call["call"]](call))
    except Exception as error:
        tell(id=call["id"], error=f"{type(error).__name__}: {error}")


def connect():
    try:
        client.connect()
    except Exception as error:
        tell(event="failed", reason=str(error))


tell(event="ready", version=neonize.__version__)
threading.Thread(target=connect, daemon=True).start()
for line in sys.stdin:
    threading.Thread(target=answer, args=(json.loads(line),), daemon=True).start()
shutil.rmtree(place, ignore_errors=True)
os._exit(0)
