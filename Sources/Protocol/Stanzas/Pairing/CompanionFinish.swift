public import BinaryNode
public import Model

/// Gives the phone this device's identity, sealed under the key that the code protects.
///
///     → <iq xmlns="md" type="set" to="s.whatsapp.net">
///         <link_code_companion_reg jid="{phone's JID}" stage="companion_finish">
///           <link_code_pairing_wrapped_key_bundle>{156}</…>
///           <companion_identity_public>{32}</…>
///           <link_code_pairing_ref>{bytes}</…></link_code_companion_reg></iq>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `pair-code.go`.
public struct CompanionFinish: Query {
    public static let namespace = "md"
    public let kind = QueryKind.set
    /// The phone's address, without device.
    public var phone: JID
    /// Salt, nonce and the sealed keys; 156 bytes.
    public var keyBundle: [UInt8]
    /// The public identity key; 32 bytes.
    public var identity: [UInt8]
    /// The reference of the code.
    public var ref: [UInt8]

    /// Creates the request.
    public init(phone: JID, keyBundle: [UInt8], identity: [UInt8], ref: [UInt8]) {
        self.phone = phone
        self.keyBundle = keyBundle
        self.identity = identity
        self.ref = ref
    }

    public var body: [Node] {
        [
            Node(
                "link_code_companion_reg",
                ["jid": .jid(phone), "stage": "companion_finish"]
            ) {
                Node("link_code_pairing_wrapped_key_bundle", bytes: keyBundle)
                Node("companion_identity_public", bytes: identity)
                Node("link_code_pairing_ref", bytes: ref)
            }
        ]
    }

    public func reply(from iq: Node) throws(StanzaError) {}
}
