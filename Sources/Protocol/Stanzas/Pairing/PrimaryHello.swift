public import BinaryNode

/// The person typed the code: the phone's half of the key agreement.
///
///     ← <notification from="s.whatsapp.net" type="link_code_companion_reg" id t>
///         <link_code_companion_reg stage="primary_hello">
///           <link_code_pairing_ref>{bytes}</link_code_pairing_ref>
///           <link_code_pairing_wrapped_primary_ephemeral_pub>{80}</…>
///           <primary_identity_pub>{32}</primary_identity_pub></link_code_companion_reg></notification>
///
/// - Source: whatsmeow `pair-code.go`.
public struct PrimaryHello: Hashable, Sendable {
    /// The reference of the code that was typed.
    public let ref: [UInt8]
    /// The phone's ephemeral key, wrapped under the code; 80 bytes.
    public let wrappedEphemeral: [UInt8]
    /// The account's identity key; 32 bytes.
    public let identity: [UInt8]

    /// Reads the notification.
    public init(_ node: Node) throws(StanzaError) {
        let hello = try node.requireChild("link_code_companion_reg")
        ref = try hello.requireBytes(in: "link_code_pairing_ref")
        let wrapped = try hello.requireBytes(in: "link_code_pairing_wrapped_primary_ephemeral_pub")
        guard wrapped.count >= 80 else {
            throw StanzaError.malformed(
                path:
                    "link_code_companion_reg/link_code_pairing_wrapped_primary_ephemeral_pub/{bytes}",
                expected: "80 bytes"
            )
        }
        wrappedEphemeral = Array(wrapped.prefix(80))
        identity = try hello.requireBytes(in: "primary_identity_pub", count: 32)
    }
}
