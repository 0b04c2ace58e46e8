public import BinaryNode
public import Model

/// Reports messages of a group to its admins.
///
///     → <iq type="set" xmlns="w:g2" to={group}><reports><report message_id/>…</reports></iq>
///     ← <iq type="result"><reports><report message_id error?/>…</reports>?</iq>
///
/// 403 where that is off, 404 for a message that there is not, 423 while the group is closed.
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`.
public struct ReportMessages: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to: JID
    private let messages: [MessageID]

    /// Reports messages.
    public init(_ group: JID, _ messages: [MessageID]) {
        to = group
        self.messages = messages
    }

    public var body: [Node] {
        let reports = messages.map { Node("report", ["message_id": .text($0.text)]) }
        return [Node("reports", content: .nodes(reports))]
    }

    /// Those that were not reported, and why, by the server's numbers.
    public func reply(from iq: Node) throws(StanzaError) -> [MessageID: Int] {
        var refused: [MessageID: Int] = [:]
        for report in iq.child("reports")?.children("report") ?? [] {
            guard let code = try report.refusal() else { continue }
            refused[MessageID(try report.requireString("message_id"))] = code
        }
        return refused
    }
}
