import BinaryNode
import Crypto
import Model
import Protobuf
import Signal
import WAProto

@testable import Sandbox

extension TestClient {
    /// Asks for a group to be made; returns the `<group>` of the answer.
    func createGroup(_ subject: String, _ members: [JID], key: String? = nil) async throws -> Node {
        let participants = members.map { Node("participant", ["jid": .jid($0)]) }
        let answer = try await ask(
            "w:g2",
            "set",
            [
                Node(
                    "create",
                    ["subject": .text(subject), "key": key.map { .text($0) }],
                    content: .nodes(participants)
                )
            ],
            to: .groupServer
        )
        guard let group = answer.child("group") else { throw Surprise(text: answer.xml) }
        return group
    }

    /// Builds a text for a group, the sender key for the given devices along with it.
    func groupMessage(
        _ text: String,
        id: String,
        to group: JID,
        devices: [JID],
        phash: String? = nil
    ) async throws -> Node {
        let missing = devices.filter { storage.session(address($0)) == nil }
        if !missing.isEmpty { try await startSessions(missing) }
        guard let lid else { throw Surprise(text: "not paired") }
        let own = address(lid)
        let distribution = try GroupCipher.createDistribution(
            group: "\(group)",
            sender: own,
            in: storage
        )
        let key = WAMessage.with {
            $0.senderKeyDistributionMessage = .with {
                $0.groupID = "\(group)"
                $0.axolotlSenderKeyDistributionMessage = distribution
            }
        }.serializedBytes()
        let copies = try devices.map { device in
            let sealed = try SessionCipher.encrypt(
                key + [2, 2],
                for: address(device),
                in: storage,
                random: .system
            )
            return Node("to", ["jid": .jid(device)]) {
                Node(
                    "enc",
                    ["v": "2", "type": .text(sealed.isPreKey ? "pkmsg" : "msg")],
                    bytes: sealed.bytes
                )
            }
        }
        let content = WAMessage.with { $0.conversation = text }.serializedBytes() + [1]
        let sealed = try GroupCipher.encrypt(content, group: "\(group)", sender: own, in: storage)
        return Node(
            "message",
            [
                "id": .text(id), "type": "text", "to": .jid(group), "addressing_mode": "lid",
                "phash": phash.map { .text($0) },
            ]
        ) {
            Node("enc", ["v": "2", "type": "skmsg"], bytes: sealed)
            Node("participants", content: .nodes(copies))
            Node("device-identity", bytes: account)
        }
    }

    /// Waits for a message to a group, decrypts and confirms it.
    func hearGroup() async throws -> (node: Node, message: WAMessage) {
        let node = try await next { $0.tag == "message" && $0.jid("from")?.isGroup == true }
        let message = try decryptGroup(node)
        try await send(
            Node(
                "receipt",
                [
                    "id": node.attributes["id"], "to": node.attributes["from"],
                    "participant": node.attributes["participant"],
                ]
            )
        )
        return (node, message)
    }

    /// Decrypts every part of a message to a group and returns the last.
    func decryptGroup(_ node: Node) throws -> WAMessage {
        guard let group = node.jid("from"), let sender = node.jid("participant") else {
            throw Surprise(text: node.xml)
        }
        var message = WAMessage()
        for enc in node.children("enc") {
            let isGroup = enc.string("type") == "skmsg"
            let padded =
                isGroup
                ? try GroupCipher.decrypt(
                    enc.bytes ?? [],
                    group: "\(group)",
                    sender: address(sender),
                    in: storage
                ) : try open(enc, from: sender)
            message = try WAMessage(serializedBytes: Array(padded.dropLast(Int(padded.last ?? 0))))
            guard message.hasSenderKeyDistributionMessage else { continue }
            try GroupCipher.processDistribution(
                message.senderKeyDistributionMessage.axolotlSenderKeyDistributionMessage,
                group: "\(group)",
                sender: address(sender),
                in: storage
            )
        }
        return message
    }
}
