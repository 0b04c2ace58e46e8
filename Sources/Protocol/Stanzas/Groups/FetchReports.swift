public import BinaryNode
public import Model

/// Asks which messages of a group were reported to its admins.
///
///     → <iq type="get" xmlns="w:g2" to={group}><reports/></iq>
///     ← <reports><report message_id><reporter jid timestamp? phone_number?/>…</report>…</reports>
///
/// 403 when this account is no admin.
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`.
public struct FetchReports: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.get
    public let to: JID

    /// Asks about a group.
    public init(_ group: JID) { to = group }

    public var body: [Node] { [Node("reports")] }

    public func reply(from iq: Node) throws(StanzaError) -> [GroupReport] {
        var reports: [GroupReport] = []
        for node in try iq.requireChild("reports").children("report") {
            var reporters: [GroupReport.Reporter] = []
            for child in node.children("reporter") { reporters.append(try Self.reporter(child)) }
            let message = MessageID(try node.requireString("message_id"))
            reports.append(GroupReport(message: message, reporters: reporters))
        }
        return reports
    }

    private static func reporter(_ node: Node) throws(StanzaError) -> GroupReport.Reporter {
        let person = try GroupInfo.Participant(node)
        return GroupReport.Reporter(
            person: person.lid ?? person.jid,
            phone: person.phone,
            time: node.int("timestamp").map { Timestamp(seconds: Int64($0)) }
        )
    }
}
