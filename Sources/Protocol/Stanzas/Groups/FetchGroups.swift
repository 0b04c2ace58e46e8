public import BinaryNode
public import Model

/// Asks how several groups stand.
///
///     → <iq type="get" xmlns="w:g2" to="g.us"><query><group jid/>…</query></iq>
///     ← <groups><group …>…</group>, <group id error/> or <group id truncated="true" size/>…</groups>
///
/// At most ``most`` groups at once. One that cannot be read is left out, so that it does not hide the others.
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`.
public struct FetchGroups: Query {
    /// The most groups of one request.
    public static let most = 10_000
    public static let namespace = "w:g2"
    public let kind = QueryKind.get
    public let to = JID.groupServer
    private let groups: [JID]

    /// What the server says of one group.
    public enum Answer: Hashable, Sendable {
        /// How it stands.
        case group(GroupInfo)
        /// Nothing, by the server's number for why: 404 when there is no such group, 403 when this account is not in it.
        case refused(Int)
        /// That it is too big for this answer, and is to be asked about alone.
        case truncated
    }

    /// Asks about groups.
    public init(_ groups: [JID]) { self.groups = groups }

    public var body: [Node] {
        [
            Node(
                "query",
                content: .nodes(groups.map { Node("group", ["jid": .jid($0)]) })
            )
        ]
    }

    public func reply(from iq: Node) throws(StanzaError) -> [JID: Answer] {
        var answers: [JID: Answer] = [:]
        for node in try iq.requireChild("groups").children("group") {
            guard let group = try? GroupInfo.address(of: node), let answer = Self.answer(node)
            else { continue }
            answers[group] = answer
        }
        return answers
    }

    private static func answer(_ node: Node) -> Answer? {
        do throws(StanzaError) {
            if let code = try node.refusal() { return .refused(code) }
            if node.string("truncated") == "true" { return .truncated }
            return .group(try GroupInfo(node))
        } catch {
            return nil
        }
    }
}
