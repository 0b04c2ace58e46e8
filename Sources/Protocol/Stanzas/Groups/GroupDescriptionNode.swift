public import BinaryNode
public import Model

/// What a group is about, as the server writes it.
///
///     <description id participant? t?><body>{text}</body></description>
///     <description id><delete/></description>
///
/// - Source: whatsmeow `group.go` (`parseGroupNode`, `parseGroupChange`).
public struct GroupDescriptionNode: Hashable, Sendable {
    /// The description; its text is empty after it was taken away.
    public var description: Group.Description

    /// Reads the `<description>` within a node; nil when there is none, or nothing in it.
    public init?(_ parent: Node) {
        guard let node = parent.child("description") else { return nil }
        self.init(description: node)
        if description.text.isEmpty { return nil }
    }

    /// Reads a `<description>` itself.
    public init(description node: Node) {
        description = Group.Description(
            id: node.string("id") ?? "",
            text: node.child("body")?.text ?? "",
            by: node.readableJID("participant")?.bare,
            time: node.int("t").map { Timestamp(seconds: Int64($0)) }
        )
    }
}

extension Group.Description {
    /// What a request for a new group says of it.
    var initial: Node {
        Node("description", ["id": .text(id)]) { Node("body", bytes: Array(text.utf8)) }
    }
}
