import Protobuf
import BinaryNode
import Model
import WAProto

/// What the real server refuses about a client's `<message>`.
///
/// - Source: protocol notes 02, sections 3.4 to 3.7 and 6.2.
struct MessageCheck {
    let node: Node
    let device: Device

    private static let types: Set = ["text", "media", "reaction", "poll", "event"]
    private static let attributes: Set = [
        "id", "type", "to", "peer_recipient_pn", "edit", "addressing_mode", "phash", "category",
        "push_priority", "privacy_sensitive", "participant", "recipient", "device_fanout", "t",
    ]
    private static let children: Set = [
        "participants", "enc", "device-identity", "meta", "bot", "biz", "reporting", "tctoken",
        "cstoken",
    ]

    /// The rules it breaks; empty when it may pass.
    var faults: [String] {
        var faults: [String] = []
        func rule(_ holds: Bool, _ fault: String) {
            if !holds { faults.append(fault) }
        }
        let id = node.string("id") ?? ""
        rule(!id.isEmpty && !id.contains("@") && !id.contains("/"), "a message needs an id")
        rule(Self.types.contains(node.string("type") ?? ""), "a message needs a known type")
        for key in ["to", "participant", "recipient", "peer_recipient_pn"] {
            if case .text = node.attributes[key] { faults.append("\(key) is not a JID token") }
        }
        rule(node.jid("to") != nil, "a message needs to")
        for (key, _) in node.attributes where !Self.attributes.contains(key) {
            faults.append("unknown attribute \(key)")
        }
        for child in node.children where !Self.children.contains(child.tag) {
            faults.append("unknown child <\(child.tag)>")
        }
        faults += encFaults
        faults += identityFaults
        return faults
    }

    /// Every `<enc>`, direct or for one participant.
    private var encs: [Node] {
        node.children("enc")
            + (node.child("participants")?.children ?? []).flatMap { $0.children("enc") }
    }

    private var encFaults: [String] {
        var faults: [String] = []
        var seen: Set<JID> = []
        for to in node.child("participants")?.children ?? [] {
            guard to.tag == "to", case .jid(let jid) = to.attributes["jid"], jid.isPerson else {
                faults.append("<participants> holds <to jid> only")
                continue
            }
            if !seen.insert(jid).inserted { faults.append("\(jid.device) is addressed twice") }
            if jid == device.lid || jid == device.jid {
                faults.append("a message to the sending device itself")
            }
            if to.children("enc").count != 1 { faults.append("one <enc> for each <to>") }
        }
        if encs.isEmpty { faults.append("a message without <enc>") }
        for enc in encs {
            if enc.string("v") != "2" { faults.append("<enc> needs v=\"2\"") }
            if !["msg", "pkmsg", "skmsg"].contains(enc.string("type") ?? "") {
                faults.append("<enc> needs a known type")
            }
            guard case .bytes(let bytes) = enc.content, !bytes.isEmpty else {
                faults.append("<enc> holds bytes")
                continue
            }
            if bytes[0] != 0x33 { faults.append("a Signal message starts with 33") }
        }
        return faults
    }

    private var identityFaults: [String] {
        let needsIdentity = encs.contains { $0.string("type") == "pkmsg" }
        guard let bytes = node.child("device-identity")?.bytes else {
            return needsIdentity ? ["pkmsg without <device-identity>"] : []
        }
        guard bytes != device.account else { return [] }
        guard let given = try? WAADVSignedDeviceIdentity(serializedBytes: bytes),
            let known = try? WAADVSignedDeviceIdentity(serializedBytes: device.account ?? []),
            given.details == known.details, given.accountSignature == known.accountSignature,
            given.deviceSignature == known.deviceSignature
        else { return ["<device-identity> is not the one that was signed"] }
        return given.accountSignatureKey == known.accountSignatureKey
            ? [] : ["<device-identity> leaves the account key out"]
    }
}
