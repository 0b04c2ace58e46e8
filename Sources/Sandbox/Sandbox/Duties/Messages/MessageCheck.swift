import BinaryNode
import Model
import Protobuf
import WAProto

/// What the real server refuses about a client's `<message>`.
///
/// - Source: whatsmeow `send.go` (`prepareMessageNode`, `getTypeFromMessage`, `getEditAttribute`).
struct MessageCheck {
    /// What a message's content is.
    enum Form {
        /// Encrypted for devices.
        case sealed
        /// Encrypted, and naming some who can decrypt it already.
        case post
        /// Readable by the server.
        case open
    }

    let node: Node
    let device: Device
    let form: Form

    /// A rule that a message breaks.
    struct Fault {
        let rule: Rule
        var detail: String?
    }

    private static let head = Rule("message.head", "a message has an id, a known type and to")
    private static let attributesKnown = Rule(
        "message.attributes",
        "a message has known attributes"
    )
    private static let childrenKnown = Rule("message.children", "a message has known children")
    private static let participants = Rule(
        "message.participants",
        "<participants> holds <to jid> for different devices of others, one <enc> each"
    )
    private static let enc = Rule(
        "message.enc",
        "a message has <enc> with v=\"2\", a known type and a Signal message"
    )
    private static let identity = Rule(
        "message.device-identity",
        "a pkmsg comes with the device identity that was signed, account key included"
    )

    private static let types: Set = ["text", "media", "reaction", "poll", "event"]
    private static let attributes: Set = [
        "id", "type", "to", "peer_recipient_pn", "edit", "addressing_mode", "phash", "category",
        "push_priority", "privacy_sensitive", "participant", "recipient", "device_fanout", "t",
        "expiration", "peer_recipient_lid", "recipient_pn",
    ]
    private static let children: Set = [
        "participants", "enc", "device-identity", "meta", "bot", "biz", "reporting", "tctoken",
        "cstoken",
    ]

    private static let plaintext = Rule(
        "message.plaintext",
        "a message to a channel has one <plaintext>, and nothing that is encrypted"
    )

    /// The rules it breaks; empty when it may pass.
    var faults: [Fault] {
        switch form {
        case .sealed, .post: headFaults + encFaults + participantFaults + identityFaults
        case .open: headFaults + plaintextFaults
        }
    }

    private var plaintextFaults: [Fault] {
        guard encs.isEmpty, node.children("plaintext").count == 1,
            (try? WAMessage(serializedBytes: node.child("plaintext")?.bytes ?? [])) != nil
        else { return [Fault(rule: Self.plaintext)] }
        return []
    }

    private var headFaults: [Fault] {
        var faults: [Fault] = []
        let id = node.string("id") ?? ""
        if id.isEmpty || id.contains("@") || id.contains("/") {
            faults.append(Fault(rule: Self.head, detail: "id"))
        }
        if !Self.types.contains(node.string("type") ?? "") {
            faults.append(Fault(rule: Self.head, detail: "type"))
        }
        if node.jid("to") == nil { faults.append(Fault(rule: Self.head, detail: "to")) }
        let more: Set = form == .open ? ["media_id", "plaintext"] : []
        for (key, _) in node.attributes
        where !Self.attributes.contains(key) && !more.contains(key) {
            faults.append(Fault(rule: Self.attributesKnown, detail: key))
        }
        for child in node.children
        where !Self.children.contains(child.tag) && !more.contains(child.tag) {
            faults.append(Fault(rule: Self.childrenKnown, detail: "<\(child.tag)>"))
        }
        return faults
    }

    /// Every `<enc>`, direct or for one participant.
    private var encs: [Node] {
        node.children("enc")
            + (node.child("participants")?.children ?? []).flatMap { $0.children("enc") }
    }

    private var encFaults: [Fault] {
        let encs = encs
        guard !encs.isEmpty else { return [Fault(rule: Self.enc, detail: "none")] }
        return encs.compactMap { enc in
            if enc.string("v") != "2" { return Fault(rule: Self.enc, detail: "v") }
            if !["msg", "pkmsg", "skmsg"].contains(enc.string("type") ?? "") {
                return Fault(rule: Self.enc, detail: "type")
            }
            guard case .bytes(let bytes) = enc.content, bytes.first == 0x33 else {
                return Fault(rule: Self.enc, detail: "it starts with 33")
            }
            return nil
        }
    }

    private var participantFaults: [Fault] {
        var seen: Set<JID> = []
        return (node.child("participants")?.children ?? []).compactMap { to in
            guard to.tag == "to", let jid = to.jid("jid"), jid.isPerson,
                to.children("enc").count == 1 || form == .post && to.children.isEmpty
            else { return Fault(rule: Self.participants, detail: "<\(to.tag)>") }
            guard jid != device.lid, jid != device.jid else {
                return Fault(rule: Self.participants, detail: "the sending device itself")
            }
            let isNew = seen.insert(jid).inserted
            return isNew ? nil : Fault(rule: Self.participants, detail: "a device twice")
        }
    }

    private var identityFaults: [Fault] {
        guard let bytes = node.child("device-identity")?.bytes else {
            let needsIdentity = encs.contains { $0.string("type") == "pkmsg" }
            return needsIdentity ? [Fault(rule: Self.identity, detail: "none")] : []
        }
        guard bytes != device.account else { return [] }
        guard let given = try? WAADVSignedDeviceIdentity(serializedBytes: bytes),
            let known = try? WAADVSignedDeviceIdentity(serializedBytes: device.account ?? []),
            given.details == known.details, given.accountSignature == known.accountSignature,
            given.deviceSignature == known.deviceSignature
        else { return [Fault(rule: Self.identity, detail: "another one")] }
        return given.accountSignatureKey == known.accountSignatureKey
            ? [] : [Fault(rule: Self.identity, detail: "no account key")]
    }
}
