public import BinaryNode
public import Model

/// Renames a group.
///
///     → <subject>{text}</subject>
///
/// 406 when it is too long.
///
/// - Source: whatsmeow `group.go` (`SetGroupName`).
public struct SetGroupSubject: GroupRequest {
    public let to: JID
    private let subject: String

    /// Renames a group; 1 to ``CreateGroup/longestSubject`` characters.
    public init(_ group: JID, subject: String) {
        to = group
        self.subject = subject
    }

    public var body: [Node] { [Node("subject", bytes: Array(subject.utf8))] }
}
