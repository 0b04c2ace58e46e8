public import BinaryNode
public import Model

/// The server accepted the login.
///
///     ← <success t="{Unix seconds}" lid="{own LID with device}" [props] [abprops] [location]
///         [creation] [display_name] [companion_enc_static]/>
///
/// - Source: whatsmeow `connectionevents.go`.
public struct Success: Hashable, Sendable {
    /// The server's time; nil when it did not say.
    public let time: Timestamp?
    /// The own LID with device number; nil when it did not say.
    public let lid: JID?
    /// Which state the server's properties are in, to be asked for when it is another one; nil when it did not say.
    public let propsVersion: String?

    /// Reads the stanza; nothing in it is required.
    public init(_ node: Node) {
        time = node.int("t").map { Timestamp(seconds: Int64($0)) }
        lid = node.readableJID("lid").flatMap { $0.isLID ? $0 : nil }
        propsVersion = node.string("abprops")
    }
}
