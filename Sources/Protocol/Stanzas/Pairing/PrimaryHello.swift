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

/// What a notification on an unlinked connection asks for.
///
///     ← <notification type="link_code_companion_reg"><link_code_companion_reg stage="refresh_code"
///         [force_manual_refresh]><link_code_pairing_ref/></link_code_companion_reg></notification>
///     ← <notification type="companion_reg_refresh"><companion_reg_refresh/></notification>
///     ← <notification type="companion_reg_refresh"><pair-device-rotate-qr/></notification>
///
/// - Source: whatsapp-rust `src/handlers/notification/companion_reg.rs`, `wacore/src/pair_code.rs`.
public enum PairingNotification: Hashable, Sendable {
    /// The person typed the code.
    case primaryHello(PrimaryHello)
    /// The code is no longer good; `ref` is its reference.
    case refreshCode(ref: [UInt8]?)
    /// The secret in the QR is to be replaced.
    case refreshSecret
    /// The account asks for a passkey, which this client cannot give.
    case passkey

    /// Reads the notification; nil when it has nothing to do with linking or lacks its child.
    ///
    /// - Throws: ``StanzaError`` when a hello lacks a part.
    public init?(_ node: Node) throws(StanzaError) {
        guard node.tag == "notification" else { return nil }
        switch node.string("type") {
        case "link_code_companion_reg":
            guard let child = node.child("link_code_companion_reg") else { return nil }
            if child.string("stage") == "refresh_code" {
                self = .refreshCode(ref: child.child("link_code_pairing_ref")?.bytes)
            } else {
                self = .primaryHello(try PrimaryHello(node))
            }
        case "companion_reg_refresh":
            guard
                node.child("companion_reg_refresh") != nil
                    || node.child("pair-device-rotate-qr") != nil
            else { return nil }
            self = .refreshSecret
        case "passkey_prologue_request": self = .passkey
        default: return nil
        }
    }
}
