import BinaryNode
import Model

@testable import Stanzas

extension Decoder {
    /// Stanzas of the server: each is read by everything that reads stanzas, whatever its tag.
    static let stanza = Decoder(
        name: "stanza",
        seeds: { try StanzaSeeds.all.map { try NodeCodec.encode($0) } },
        run: { bytes in
            let node = try NodeCodec.decode(bytes)
            readAddressed(node)
            readNotification(node)
            readConnection(node)
            readAnswer(node)
            for answer in [
                Ack(of: node, error: 487)?.node, DeliveryReceipt(of: node, kind: .active).node,
            ] {
                guard let answer else { continue }
                let sent = try? NodeCodec.decode(NodeCodec.encode(answer))
                require(sent != nil, "what answers a stanza can be sent")
            }
        }
    )
}

private let own = OwnAddresses(phone: .phone("15550001111", device: 3), lid: .lid("100", device: 3))

private func readAddressed(_ node: Node) {
    if let message = try? IncomingMessage(node, own: own) {
        let others = [message.senderAlternate, message.chatAlternate].compactMap(\.self)
        let people = [message.chat, message.sender, message.device] + others
        require(people.allSatisfy(\.isReadable), "whom a message names can be stored")
        require(!own.contains(message.sender) || message.isFromMe, "an own message is one")
    }
    if let receipt = try? IncomingReceipt(node, own: own) {
        require(receipt.chat.isReadable, "whom a receipt names can be stored")
        require(receipt.entries.allSatisfy(\.sender.isReadable), "and who sent it")
    }
    _ = try? RetryRequest(node, own: own)
    _ = try? MessageAck(node)
    _ = BotAnswer(node)
    if let call = (try? IncomingCall(node)).flatMap(\.self) {
        let people = [call.from, call.creator, call.creatorPhone, call.group].compactMap(\.self)
        require(people.allSatisfy(\.isReadable), "whom a call names can be stored")
    }
    if let retried = try? MediaRetried(node) {
        require(retried.chat.isReadable, "what a file was asked for in can be stored")
    }
}

private func readNotification(_ node: Node) {
    let picture = (try? GroupNotification(picture: node)).flatMap(\.self)
    let told = [try? GroupNotification(node), picture].compactMap(\.self)
    for news in told + ((try? GroupNotification.all(inMex: node)) ?? []) {
        let people = [news.group, news.actor, news.actorPhone].compactMap(\.self)
        require(people.allSatisfy(\.isReadable), "whom news of a group name can be stored")
    }
    if let info = try? GroupInfo(node) {
        let people = info.participants.flatMap { [$0.lid, $0.phone] } + [info.group.owner]
        require(people.allSatisfy { $0?.isReadable ?? true }, "whom a group names can be stored")
    }
    if let changed = try? DevicesChanged(node) {
        require(changed.lid?.isReadable ?? true, "whose devices changed can be stored")
    }
    _ = try? OwnDevicesChanged(node)
    _ = try? TokenReceived(node)
    _ = try? PrimaryHello(node)
    _ = try? PairingNotification(node)
    _ = PreKeysLow(node)
    _ = InfoBulletin.all(in: node)
}

private func readConnection(_ node: Node) {
    _ = StreamError(node)
    _ = try? LoginFailure(node)
    _ = Success(node)
    _ = ServerPing(node)
    _ = try? PairSuccess(node)
    _ = try? PairDevice(node)
    if let keys = try? PublishedKeys(node) {
        require(keys.signedPreKey.id < 1 << 24, "a key's number has three bytes")
    }
}

private func readAnswer(_ iq: Node) {
    _ = try? CountPreKeys().read(iq)
    _ = try? DigestPreKeys().read(iq)
    _ = try? FetchProps().read(iq)
    _ = try? FetchPrivacySettings().read(iq)
    _ = try? FetchPreKeys(devices: [own.phone]).read(iq)
    _ = try? FetchDevices(users: [own.phone], sid: "1").read(iq)
    _ = try? LookUpNumbers(phones: [own.phone], sid: "1").read(iq)
    _ = try? FetchLID(of: own.phone, sid: "1").read(iq)
    _ = try? FetchNewChatCap().read(iq)
    _ = try? FetchTimelock().read(iq)
    _ = try? FetchGroup(Samples.group).read(iq)
    _ = try? FetchParticipatingGroups().read(iq)
    _ = try? FetchSubGroups(Samples.group).read(iq)
    _ = try? FetchGroupSuggestions(Samples.group).read(iq)
    _ = try? FetchJoinRequests(Samples.group).read(iq)
    _ = try? FetchReports(Samples.group).read(iq)
    _ = try? FetchPicture(Samples.group).read(iq)
    if let connection = try? FetchMediaConnection().read(iq) {
        require(!connection.hosts.isEmpty, "files go somewhere")
    }
    _ = try? CompanionHello(
        phone: own.phone,
        wrappedEphemeral: [],
        noiseKey: [],
        platformID: "1",
        platformDisplay: "x"
    ).read(iq)
    _ = try? Ping().read(iq)
}

/// A stanza of each kind that the server sends.
private enum StanzaSeeds {
    static let anna = Value.jid(.lid("200", device: 1))
    static let group = Value.jid(Samples.group)
    static let key32 = [UInt8](repeating: 7, count: 32)
    static let keys = [
        Node("registration", [:], bytes: [0, 0, 1, 2]), Node("type", [:], bytes: [5]),
        Node("identity", [:], bytes: key32), skey,
        Node("key", [:], content: .nodes([id, Node("value", [:], bytes: key32)])),
    ]
    static let id = Node("id", [:], bytes: [0, 0, 1])
    static let skey = Node(
        "skey",
        [:],
        content: .nodes([
            id, Node("value", [:], bytes: key32),
            Node("signature", [:], bytes: key32 + key32),
        ])
    )
    static let member = Node(
        "participant",
        ["jid": anna, "type": "admin", "phone_number": .jid(.phone("15550002222"))]
    )

    static var all: [Node] { messages + notifications + connection + answers }

    private static var messages: [Node] {
        [
            stanza("message", anna, ["type": "text", "notify": "Anna", "offline": "1"]) {
                Node("enc", ["v": "2", "type": "pkmsg", "count": "1"], bytes: [1, 2])
                Node("device-identity", [:], bytes: [3])
            },
            stanza("message", group, ["participant": anna, "edit": "1", "category": "peer"]) {
                Node("enc", ["v": "2", "type": "skmsg", "decrypt-fail": "hide"], bytes: [1])
                Node("unavailable", ["type": "view_once"])
            },
            stanza("message", .jid(own.phone), ["recipient": anna, "peer_recipient_pn": anna]) {},
            stanza("receipt", anna, ["type": "read"]) {
                Node("list", [:], content: .nodes([Node("item", ["id": "B"])]))
            },
            stanza("receipt", group) {
                Node(
                    "participants",
                    ["key": "A"],
                    content: .nodes([Node("user", ["jid": anna, "t": "1"])])
                )
            },
            stanza("receipt", anna, ["type": "retry"]) {
                Node("retry", ["count": "1", "id": "A", "t": "1"])
                keys[0]
                Node("keys", [:], content: .nodes(Array(keys.dropFirst())))
            },
            stanza("ack", anna, ["class": "message", "phash": "2:abc", "refresh_lid": "true"]) {},
            stanza("message", .jid(.lid("300")), ["type": "text"]) {
                Node("enc", ["v": "2", "type": "msmsg"], bytes: [1])
                Node("bot", ["edit": "inner", "edit_target_id": "B"])
                Node(
                    "meta",
                    ["target_id": "A", "target_sender_jid": anna, "target_chat_jid": group]
                )
            },
            stanza("call", anna, ["offline": "1"]) {
                Node(
                    "offer",
                    ["call-id": "C", "call-creator": anna, "caller_pn": anna, "group-jid": group]
                ) { Node("video") }
            },
            stanza("call", anna) {
                Node(
                    "terminate",
                    ["call-id": "C", "call-creator": anna, "reason": "timeout", "duration": "5"]
                )
            },
        ]
    }

    private static var notifications: [Node] {
        let changes: [Node] = [
            Node("create", [:], content: .nodes([info])), Node("subject", ["subject": "S"]),
            Node("add", [:], content: .nodes([member])), Node("ephemeral", ["expiration": "9"]),
            Node("description", [:], content: .nodes([Node("body", [:], text: "d")])),
            Node("not_locked"), Node("announcement"),
        ]
        let devices = Node("device", ["jid": anna, "key-index": "1", "lid": anna])
        return changes.map { change in
            stanza("notification", group, ["type": "w:gp2", "participant": anna]) { change }
        } + [
            stanza("notification", anna, ["type": "devices", "lid": anna]) {
                Node("add", ["device_hash": "2:a"], content: .nodes([devices]))
                Node("update", ["hash": "x"])
            },
            stanza("notification", .jid(own.phone), ["type": "account_sync"]) {
                Node("devices", ["dhash": "2:a"], content: .nodes([devices]))
            },
            stanza("notification", anna, ["type": "privacy_token", "sender_lid": anna]) {
                Node(
                    "tokens",
                    [:],
                    content: .nodes([
                        Node("token", ["type": "trusted_contact", "t": "1"], bytes: [1])
                    ])
                )
            },
            stanza("notification", .jid(.server), ["type": "encrypt"]) {
                Node("count", ["value": "5"])
            },
            stanza("notification", group, ["type": "picture"]) {
                Node("set", ["jid": group, "id": "1", "author": anna])
            },
            stanza("notification", group, ["type": "mex"]) {
                Node(
                    "update",
                    ["op_name": "NotificationGroupLimitSharingPropertyUpdate"],
                    text: #"{"data":{"xwa2_notify_group_on_prop_change":{"id":"\#(Samples.group)","#
                        + #""updated_by":{"id":"200@lid"},"properties":{"limit_sharing":"#
                        + #"{"limit_sharing_enabled":true}}}}}"#
                )
            },
            stanza("notification", .jid(own.phone), ["type": "mediaretry"]) {
                Node("encrypt") {
                    Node("enc_p", [:], bytes: key32)
                    Node("enc_iv", [:], bytes: Array(key32.prefix(12)))
                }
                Node("rmr", ["jid": group, "from_me": "false", "participant": anna])
            },
            stanza("notification", .jid(.server), ["type": "link_code_companion_reg"]) { hello },
            stanza("notification", .jid(.server), ["type": "companion_reg_refresh"]) {
                Node("pair-device-rotate-qr")
            },
        ]
    }

    private static let hello = Node(
        "link_code_companion_reg",
        ["stage": "primary_hello", "force_manual_refresh": "true"],
        content: .nodes([
            Node("link_code_pairing_ref", [:], bytes: [1]),
            Node(
                "link_code_pairing_wrapped_primary_ephemeral_pub",
                [:],
                bytes: [UInt8](repeating: 1, count: 80)
            ),
            Node("primary_identity_pub", [:], bytes: key32),
        ])
    )

    private static let info = Node(
        "group",
        ["id": "120363000000000000", "subject": "S", "creation": "1", "creator": anna],
        content: .nodes([member, Node("locked"), Node("ephemeral", ["expiration": "9"])])
    )

    private static var connection: [Node] {
        [
            Node("stream:error", ["code": "515"]),
            Node("stream:error") { Node("conflict", ["type": "replaced"]) },
            Node("stream:error") { Node("ack", ["class": "message", "id": "1"]) },
            Node("failure", ["reason": "402", "code": "1", "expire": "100", "message": "m"]),
            Node("success", ["t": "1", "lid": anna, "props": "1", "display_name": "x"]),
            Node("ib", ["from": .jid(.server)]) {
                Node("offline_preview", ["count": "1", "message": "2"])
                Node("offline", ["count": "1"])
                Node("dirty", ["type": "groups", "timestamp": "1"])
                Node("client_expiration", ["t": "1800000000"])
                Node("edge_routing") { Node("routing_info", [:], bytes: [1]) }
            },
            Node("iq", ["from": .jid(.server), "type": "set", "xmlns": "md", "id": "1", "t": "1"]) {
                Node("pair-device") { Node("ref", [:], text: "ref") }
                Node("pair-success") {
                    Node("device-identity", [:], bytes: [1])
                    Node("biz", ["name": "b"])
                    Node("platform", ["name": "android"])
                    Node("device", ["jid": .jid(own.phone), "lid": anna])
                }
            },
            Node("iq", ["from": .jid(.server), "type": "get", "xmlns": "urn:xmpp:ping"]),
        ]
    }

    private static var answers: [Node] {
        let user = Node("user", ["jid": anna], content: .nodes(keys))
        let devices = Node("devices") {
            Node("device-list") {
                Node("device", ["id": "1", "key-index": "2", "is_hosted": "true"])
            }
        }
        let usync = Node("usync") {
            Node("list") {
                Node("user", ["jid": .jid(.phone("15550002222"))]) {
                    Node("contact", ["type": "in"], text: "+15550002222")
                    Node("lid", ["val": anna])
                    devices
                }
            }
        }
        let mex = [
            #"{"data":{"xwa2_message_capping_info":{"total_quota":"5","cycle_end_timestamp":"1"}}}"#,
            #"{"data":{"xwa2_fetch_account_reachout_timelock":{"is_active":true,"time_enforcement_ends":"9"}}}"#,
            #"{"errors":[{"message":"m","extensions":{"error_code":400}}]}"#,
        ]
        let bodies: [Node] =
            [
                Node("count", ["value": "5"]), Node("list", [:], content: .nodes([user])), usync,
                info, hello,
                Node(
                    "digest",
                    [:],
                    content: .nodes(
                        Array(keys.prefix(4)) + [
                            Node("list", [:], content: .nodes([id])),
                            Node("hash", [:], bytes: key32),
                        ]
                    )
                ),
                Node("props", ["hash": "h", "refresh": "1", "refresh_id": "2"]) {
                    Node("prop", ["config_code": "1", "config_value": "x"])
                },
                Node("reports") {
                    Node("report", ["message_id": "A"]) {
                        Node("reporter", ["jid": anna, "timestamp": "1"])
                    }
                },
                Node("sub_groups") {
                    Node("group", ["id": "120363000000000001", "subject": "S", "size": "3"]) {
                        Node("default_sub_group")
                    }
                },
                Node("membership_approval_requests") {
                    Node(
                        "membership_approval_request",
                        ["jid": anna, "request_time": "1", "request_method": "invite_link"]
                    )
                },
                Node("groups") { info },
                Node("picture", ["id": "1", "url": "https://example.org/", "type": "image"]),
                Node("media_conn", ["auth": "a", "ttl": "300", "auth_ttl": "300"]) {
                    Node("host", ["hostname": "mmg.example.org", "type": "primary"])
                },
                Node("privacy") { Node("category", ["name": "readreceipts", "value": "none"]) },
            ] + mex.map { Node("result", [:], text: $0) }
        return bodies.map { body in
            Node(
                "iq",
                ["type": "result", "id": "1", "from": .jid(.server)],
                content: .nodes([body])
            )
        } + [Node("iq", ["type": "error"]) { Node("error", ["code": "404", "text": "t"]) }]
    }

    private static func stanza(
        _ tag: String,
        _ from: Value,
        _ more: Attributes = [:],
        @NodeBuilder _ children: () -> [Node]
    ) -> Node {
        var attributes: Attributes = ["from": from, "id": "3EB0A", "t": "1700000000"]
        for (key, value) in more { attributes[key] = value }
        return Node(tag, attributes, content: .nodes(children()))
    }
}
