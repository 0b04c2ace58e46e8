public import BinaryNode
import Model

/// What a notification on an unlinked connection asks for.
///
///     ← <notification type="link_code_companion_reg"><link_code_companion_reg stage="refresh_code"
///         [force_manual_refresh]><link_code_pairing_ref/></link_code_companion_reg></notification>
///     ← <notification type="companion_reg_refresh"><companion_reg_refresh/></notification>
///     ← <notification type="companion_reg_refresh"><pair-device-rotate-qr/></notification>
///     ← <notification type="passkey_prologue_request"><passkey_request_options>{JSON}</…></notification>
///     ← <notification type="crsc_continuation"><primary_ephemeral_identity>{bytes}</…></notification>
///
/// A `link_code_companion_reg` without the phone's wrapped key is none of these: one comes with the request for a
/// passkey after a typed code, and what follows is in that request.
///
/// - Source: whatsapp-rust `src/handlers/notification/companion_reg.rs`, `wacore/src/pair_code.rs`; whatsmeow
///   `pair-passkey.go`, and its pull request 1234 for the notification without a key.
public enum PairingNotification: Hashable, Sendable {
    /// The person typed the code.
    case primaryHello(PrimaryHello)
    /// The code is no longer good; `ref` is its reference.
    case refreshCode(ref: [UInt8]?)
    /// The secret in the QR is to be replaced.
    case refreshSecret
    /// The account is linked only with its passkey; what it is to sign is in JSON, or has to be asked for.
    case passkeyRequest(options: [UInt8]?)
    /// The phone goes on after the passkey: its half of a key agreement, a message `PrimaryEphemeralIdentity`.
    case passkeyContinuation(identity: [UInt8])

    /// Reads the notification; nil when it has nothing to do with linking or lacks its child.
    ///
    /// - Throws: ``StanzaError`` when a hello or a continuation lacks a part.
    public init?(_ node: Node) throws(StanzaError) {
        guard node.tag == "notification" else { return nil }
        switch node.string("type") {
        case "link_code_companion_reg":
            guard let child = node.child("link_code_companion_reg") else { return nil }
            if child.string("stage") == "refresh_code" {
                self = .refreshCode(ref: child.child("link_code_pairing_ref")?.bytes)
            } else {
                guard child.child("link_code_pairing_wrapped_primary_ephemeral_pub") != nil else {
                    return nil
                }
                self = .primaryHello(try PrimaryHello(node))
            }
        case "companion_reg_refresh":
            guard
                node.child("companion_reg_refresh") != nil
                    || node.child("pair-device-rotate-qr") != nil
            else { return nil }
            self = .refreshSecret
        case "passkey_prologue_request":
            guard node.jid("from") == .server else { return nil }
            self = .passkeyRequest(options: node.child("passkey_request_options")?.bytes)
        case "crsc_continuation":
            guard node.jid("from") == .server else { return nil }
            self = .passkeyContinuation(
                identity: try node.requireBytes(in: "primary_ephemeral_identity")
            )
        default: return nil
        }
    }
}
