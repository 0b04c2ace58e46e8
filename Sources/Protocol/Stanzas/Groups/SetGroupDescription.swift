public import BinaryNode
public import Model

/// Says what a group is about, or takes that away.
///
///     → <description id={new} prev={known}?><body>{text}</body></description>
///     → <description id={new} prev={known}? delete="true"/>
///
/// Each description has an id; who changes it names the one that they knew. 409 when that is not the one that
/// there is, 406 when the text is too long.
///
/// - Source: whatsmeow `group.go` (`SetGroupTopic`).
public struct SetGroupDescription: GroupRequest {
    /// The longest description, in characters.
    public static let longest = 2048
    public let to: JID
    private let text: String
    private let id: String
    private let previous: String?

    /// Describes a group; no words take the description away.
    public init(_ group: JID, text: String, id: String, previous: String?) {
        to = group
        self.text = text
        self.id = id
        self.previous = previous
    }

    public var body: [Node] {
        var node = Node("description", ["id": .text(id), "prev": previous.map { .text($0) }])
        if text.isEmpty {
            node.attributes["delete"] = "true"
        } else {
            node.content = .nodes([Node("body", bytes: Array(text.utf8))])
        }
        return [node]
    }
}
