public import BinaryNode
public import Model

/// Announces that the person will type a code on the phone instead of scanning one.
///
///     → <iq xmlns="md" type="set" to="s.whatsapp.net">
///         <link_code_companion_reg jid="{phone's JID}" stage="companion_hello"
///             should_show_push_notification="true">
///           <link_code_pairing_wrapped_companion_ephemeral_pub>{80}</…>
///           <companion_server_auth_key_pub>{32}</…>
///           <companion_platform_id>1</…>
///           <companion_platform_display>Chrome (Linux)</…>
///           <link_code_pairing_nonce>{00}</…>
///         </link_code_companion_reg></iq>
///     ← <iq type="result"><link_code_companion_reg stage="companion_hello">
///         <link_code_pairing_ref>{bytes}</link_code_pairing_ref></link_code_companion_reg></iq>
///
/// - Source: whatsmeow `pair-code.go`.
public struct CompanionHello: Query {
    public static let namespace = "md"
    public let kind = QueryKind.set
    /// The phone's address, without device.
    public var phone: JID
    /// The ephemeral key, wrapped under the code; 80 bytes.
    public var wrappedEphemeral: [UInt8]
    /// The public Noise key; 32 bytes.
    public var noiseKey: [UInt8]
    /// The client type, one character as in the QR text.
    public var platformID: String
    /// `Browser (OS)`; the server accepts known words only.
    public var platformDisplay: String

    /// Creates the request.
    public init(
        phone: JID,
        wrappedEphemeral: [UInt8],
        noiseKey: [UInt8],
        platformID: String,
        platformDisplay: String
    ) {
        self.phone = phone
        self.wrappedEphemeral = wrappedEphemeral
        self.noiseKey = noiseKey
        self.platformID = platformID
        self.platformDisplay = platformDisplay
    }

    public var body: [Node] {
        [
            Node(
                "link_code_companion_reg",
                [
                    "jid": .jid(phone), "stage": "companion_hello",
                    "should_show_push_notification": "true",
                ]
            ) {
                Node("link_code_pairing_wrapped_companion_ephemeral_pub", bytes: wrappedEphemeral)
                Node("companion_server_auth_key_pub", bytes: noiseKey)
                Node("companion_platform_id", text: platformID)
                Node("companion_platform_display", text: platformDisplay)
                Node("link_code_pairing_nonce", bytes: [0])
            }
        ]
    }

    /// The reference by which the phone's answer names this code.
    public func reply(from iq: Node) throws(StanzaError) -> [UInt8] {
        try iq.requireChild("link_code_companion_reg").requireBytes(in: "link_code_pairing_ref")
    }
}
