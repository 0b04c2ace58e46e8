public import BinaryNode
public import Model

/// Takes the picture of a group away.
///
///     → <iq type="set" xmlns="w:profile:picture" to="s.whatsapp.net" target={group}/>
///
/// - Source: whatsmeow `group.go` (`SetGroupPhoto`).
public struct RemovePicture: Query {
    public typealias Reply = Void
    public static let namespace = "w:profile:picture"
    public let kind = QueryKind.set
    /// The group.
    public let target: JID?

    /// Takes the picture of a group away.
    public init(_ group: JID) { target = group }

    public var body: [Node] { [] }
}
