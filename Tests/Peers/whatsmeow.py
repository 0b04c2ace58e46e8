"""A whatsmeow client for the tests, driven by JSON lines as peer.py says.

whatsmeow comes prebuilt in the PyPI package `neonize`. Its server address and root key are built in, so this program
works on a patched copy of the package that goes away with it. NEONIZE_BOT_TAG=off in the environment keeps neonize
from marking texts as a bot's.
"""

import peer

import base64
import os
import threading
import time

package = peer.copied("neonize")
peer.patch(
    os.path.join(package, "neonize-linux-amd64.so"),
    (peer.REAL_URL, peer.padded(peer.URL, peer.REAL_URL)),
    (peer.REAL_ROOT, peer.ROOT),
)

# The original fetches a library from the network when it misses one.
with open(os.path.join(package, "download.py")) as file:
    version = [line for line in file if line.startswith("__GONEONIZE_VERSION__")]
with open(os.path.join(package, "download.py"), "w") as file:
    file.write(version[0] + "def download():\n    raise RuntimeError('no downloads here')\n")

import neonize  # noqa: E402
from google.protobuf import json_format  # noqa: E402

assert neonize.__file__.startswith(package), neonize.__file__

from neonize import events  # noqa: E402
from neonize.client import NewClient  # noqa: E402
from neonize.proto.Neonize_pb2 import (  # noqa: E402
    JID,
    GroupLinkedParent,
    GroupParent,
    ReturnFunctionWithError,
)
from neonize.proto.waE2E.WAWebProtobufsE2E_pb2 import Message  # noqa: E402
from neonize.utils.enum import MediaType, ParticipantChange, ReceiptType, VoteType  # noqa: E402


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


def changes_of(message):
    """What a message does to another, or asks."""
    if message.HasField("editedMessage"):
        message = message.editedMessage.message
    if message.HasField("protocolMessage"):
        told = message.protocolMessage
        kind = told.DESCRIPTOR.fields_by_name["type"].enum_type.values_by_number[told.type].name
        return {"did": kind, "to": told.key.ID, "words": text_of(told.editedMessage)}
    if message.HasField("pinInChatMessage"):
        return {"did": "PIN", "to": message.pinInChatMessage.key.ID}
    for field in ("pollCreationMessage", "pollCreationMessageV3"):
        if message.HasField(field):
            poll = getattr(message, field)
            return {"poll": poll.name, "options": [it.optionName for it in poll.options]}
    if message.HasField("pollUpdateMessage"):
        return {"did": "VOTE", "to": message.pollUpdateMessage.pollCreationMessageKey.ID}
    context = message.extendedTextMessage.contextInfo
    return {"quoted": context.stanzaID} if context.stanzaID else {}


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


client = NewClient(peer.DATABASE)

# Messages that came, by id: what is done with one later needs all of it.
heard = {}


def keep(event):
    heard[event.Info.ID] = event
    return {}


def votes_of(event):
    """The hashes of what was chosen, in hex, as whatsmeow decrypts them."""
    if not event.Message.HasField("pollUpdateMessage"):
        return {}
    # neonize's own method hands on a pointer where bytes are wanted.
    data = event.SerializeToString()
    native = client._NewClient__client
    answer = native.DecryptPollVote(client.uuid, data, len(data)).contents.get_bytes()
    vote = ReturnFunctionWithError.FromString(answer)
    if vote.Error:
        return {"voteError": vote.Error}
    return {"votes": [it.hex() for it in vote.PollVoteMessage.selectedOptions]}


def on(event, kind, fields=lambda event: {}):
    @client.event(event)
    def handler(_, value):
        peer.tell(event=kind, **fields(value))


client.event.qr(lambda _, text: peer.tell(event="qr", text=text.decode()))
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
    | reaction_of(it.Message)
    | changes_of(it.Message)
    | votes_of(it)
    | keep(it),
)
on(
    events.UndecryptableMessageEv,
    "undecryptable",
    lambda it: source(it.Info) | {"isUnavailable": it.IsUnavailable},
)
on(
    events.CallOfferEv,
    "call",
    lambda it: {
        "callID": it.basicCallMeta.callID,
        "creator": name(it.basicCallMeta.callCreator),
    },
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


def parsed(text):
    """A message, of protobuf's JSON."""
    return json_format.Parse(text, Message())


def send_message(call):
    return {"id": client.send_message(jid(call["to"]), parsed(call["message"])).ID}


def file_in(message):
    """What is in the message's wrappers, and the kind of its file."""
    for field, value in message.ListFields():
        if hasattr(value, "directPath"):
            return message, field.name
        if hasattr(value, "message"):
            return file_in(value.message)


def send_file(call):
    """Uploads a file and sends it as what the message says; whatever it is, its bytes alone matter here."""
    content = parsed(call["message"])
    message, kind = file_in(content)
    sort = "image" if call["kind"] == "sticker" else call["kind"]
    uploaded = client.upload(
        base64.b64decode(call["content"]), MediaType["Media" + sort.capitalize()]
    )
    part = getattr(message, kind)
    part.URL = uploaded.url
    part.directPath = uploaded.DirectPath
    part.mediaKey = uploaded.MediaKey
    part.mediaKeyTimestamp = int(time.time())
    part.fileSHA256 = uploaded.FileSHA256
    part.fileEncSHA256 = uploaded.FileEncSHA256
    part.fileLength = uploaded.FileLength
    return {"id": client.send_message(jid(call["to"]), content).ID}


def download(call):
    """Downloads and opens the file of a message that came."""
    message, kind = file_in(heard[call["message"]].Message)
    return {
        "kind": kind,
        "mimeType": getattr(message, kind).mimetype,
        "content": base64.b64encode(client.download_any(message)).decode(),
    }


def album(call):
    """Sends pictures as an album, by neonize's own method, which makes the messages for them."""
    files = [base64.b64decode(it) for it in call["contents"]]
    sent, _ = client.send_album(jid(call["to"]), files)
    return {"id": sent.ID}


def invitation(call):
    """Where an invitation leads that was heard, as neonize's methods want it."""
    event = heard[call["message"]]
    told = event.Message.groupInviteMessage
    sender = jid(name(event.Info.MessageSource.Sender))
    return jid(told.groupJID), sender, told.inviteCode, told.inviteExpiration


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


def create_group(call):
    members = [jid(it) for it in call["members"]]
    if "community" not in call:
        return group(client.create_group(call["subject"], members))
    place = GroupLinkedParent(LinkedParentJID=jid(call["community"]))
    return group(client.create_group(call["subject"], members, linked_parent=place))


def create_community(call):
    parent = GroupParent(IsParent=True, DefaultMembershipApprovalMode="")
    return group(client.create_group(call["subject"], group_parent=parent))


def linking(change):
    return lambda call: change(jid(call["community"]), jid(call["group"]))


def community_members(call):
    """Who is in the groups of a community; neonize's own method reads the answer as one of another kind."""
    data = jid(call["community"]).SerializeToString()
    native = client._NewClient__client
    answer = native.GetLinkedGroupsParticipants(client.uuid, data, len(data))
    found = ReturnFunctionWithError.FromString(answer)
    if found.Error:
        raise RuntimeError(found.Error)
    return [name(it) for it in found.GetLinkedGroupsParticipants.JIDS]


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


def send(call, content):
    return {"id": client.send_message(jid(call["chat"]), content).ID}


def reply(call):
    """Answers a message that was heard."""
    sent = client.reply_message(call["text"], heard[call["to"]])
    return {"id": sent.ID}


def edit(call):
    content = Message(conversation=call["text"])
    return {"id": client.edit_message(jid(call["chat"]), call["to"], content).ID}


def revoke(call):
    return {"id": client.revoke_message(jid(call["chat"]), jid(call["sender"]), call["to"]).ID}


def make_poll(call):
    return send(
        call,
        client.build_poll_vote_creation(call["name"], call["options"], VoteType.SINGLE),
    )


def vote(call):
    content = client.build_poll_vote(heard[call["to"]].Info, call["options"])
    return send(call, content)


def mark_read(call):
    client.mark_read(
        *call["ids"],
        chat=jid(call["chat"]),
        sender=jid(call["sender"]),
        receipt=ReceiptType[call.get("type", "READ")],
    )


def me(_):
    device = client.get_me()
    return {"jid": name(device.JID), "lid": name(device.LID)}


calls = {
    "pairPhone": lambda call: client.PairPhone(call["number"], True),
    "text": send_text,
    "read": mark_read,
    # Its receipts make a second tick, as those of a client that somebody looks at.
    "confirm": lambda _: client.set_force_activate_delivery_receipts(True),
    "react": react,
    "reply": reply,
    "edit": edit,
    "revoke": revoke,
    "poll": make_poll,
    "vote": vote,
    "rejectCall": lambda call: client.reject_call(jid(call["from"]), call["callID"]),
    "message": send_message,
    "file": send_file,
    "download": download,
    "album": album,
    "createGroup": create_group,
    "group": lambda call: group(client.get_group_info(jid(call["group"]))),
    "groups": lambda _: [group(it) for it in client.get_joined_groups()],
    "renameGroup": lambda call: client.set_group_name(jid(call["group"]), call["subject"]),
    "changeParticipants": change_participants,
    "describeGroup": lambda call: client.set_group_topic(
        jid(call["group"]), "", client.generate_message_id(), call["text"]
    ),
    "announceGroup": lambda call: client.set_group_announce(jid(call["group"]), call["isOn"]),
    "lockGroup": lambda call: client.set_group_locked(jid(call["group"]), call["isOn"]),
    "setTimer": lambda call: client.set_disappearing_timer(
        jid(call["chat"]), call["seconds"] * 10**9
    ),
    "joinRequests": lambda call: [
        name(it.JID) for it in client.get_group_request_participants(jid(call["group"]))
    ],
    "groupLink": lambda call: client.get_group_invite_link(jid(call["group"]), call["isNew"]),
    "previewLink": lambda call: group(client.get_group_info_from_link(call["code"])),
    "previewInvite": lambda call: group(client.get_group_info_from_invite(*invitation(call))),
    "acceptInvite": lambda call: client.join_group_with_invite(*invitation(call)),
    "createCommunity": create_community,
    "linkGroup": linking(client.link_group),
    "unlinkGroup": linking(client.unlink_group),
    "subGroups": lambda call: len(client.get_sub_groups(jid(call["community"]))),
    "communityMembers": community_members,
    "setPhoto": lambda call: client.set_group_photo(
        jid(call["group"]), base64.b64decode(call["jpeg"])
    ),
    "photo": lambda call: client.get_profile_picture(jid(call["group"])).ID,
    "joinGroup": lambda call: name(client.join_group_with_link(call["code"])),
    "leaveGroup": lambda call: client.leave_group(jid(call["group"])),
    "me": me,
}


def connect():
    try:
        client.connect()
    except Exception as error:
        peer.tell(event="failed", reason=str(error))


peer.tell(event="ready", version=neonize.__version__)
threading.Thread(target=connect, daemon=True).start()
peer.serve(calls)
