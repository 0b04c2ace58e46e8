public import BinaryNode
public import Model

/// The phone scanned the code or took the typed one: this device's new address and identity.
///
///     ← <iq from="s.whatsapp.net" type="set" xmlns="md" id="{id}" [t="{Unix seconds}"]>
///         <pair-success>
///           <device-identity>{ADVSignedDeviceIdentityHMAC}</device-identity>
///           [<biz name="{business name}"/>] <platform name="android"/>
///           <device jid="{own JID with device}" lid="{own LID with device}"/>
///           [<client-props>{ClientPairingProps}</client-props>]</pair-success></iq>
///     → <iq to="s.whatsapp.net" type="result" id="{id}"><pair-device-sign>
///         <device-identity key-index="{index}">{ADVSignedDeviceIdentity}</device-identity>
///       </pair-device-sign></iq>
///     → or <iq to="s.whatsapp.net" type="error" id="{id}"><error code="401" text="…"/></iq>
///
/// - Source: whatsmeow `pair.go`.
public struct PairSuccess: Hashable, Sendable {
    /// The stanza's id, which the answer repeats.
    public let id: String
    /// The server's time; nil when it did not say.
    public let time: Timestamp?
    /// The signed identity as it came; empty when there is none.
    public let deviceIdentity: [UInt8]
    /// The business's name, for business accounts.
    public let businessName: String?
    /// The phone's platform; empty when the server did not say.
    public let platform: String
    /// The own address with device number.
    public let jid: JID
    /// The own LID with device number; nil when the account has none.
    public let lid: JID?
    /// What the phone says about the account, serialized; nil when it says nothing.
    public let clientProps: [UInt8]?

    /// Reads the stanza.
    public init(_ node: Node) throws(StanzaError) {
        id = try node.requireString("id")
        guard try node.requireJID("from") == .server else {
            throw StanzaError.malformed(path: "iq@from", expected: "s.whatsapp.net")
        }
        time = node.int("t").map { Timestamp(seconds: Int64($0)) }
        let success = try node.requireChild("pair-success")
        deviceIdentity = success.child("device-identity")?.bytes ?? []
        businessName = success.child("biz")?.string("name")
        platform = success.child("platform")?.string("name") ?? ""
        let device = try success.requireChild("device")
        jid = try device.requireJID("jid")
        guard jid.isPerson else {
            throw StanzaError.malformed(path: "device@jid", expected: "a person's device")
        }
        lid = device.readableJID("lid")
        clientProps = success.child("client-props")?.bytes
    }

    /// The answer that confirms the link.
    ///
    /// - Parameters:
    ///   - identity: `ADVSignedDeviceIdentity` without the account's signature key.
    ///   - keyIndex: The key index of the identity's details.
    /// - Returns: The stanza to send.
    public func confirmation(identity: [UInt8], keyIndex: UInt32) -> Node {
        Node("iq", ["to": .jid(.server), "type": "result", "id": .text(id)]) {
            Node("pair-device-sign") {
                Node(
                    "device-identity",
                    ["key-index": .text(String(keyIndex))],
                    bytes: identity
                )
            }
        }
    }

    /// The answer that rejects the link.
    public func rejection(code: Int, text: String) -> Node {
        Node("iq", ["to": .jid(.server), "type": "error", "id": .text(id)]) {
            Node("error", ["code": .text(String(code)), "text": .text(text)])
        }
    }
}
