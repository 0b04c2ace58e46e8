import Model
import Stanzas
import Store

/// Asks the server how a group stands, and keeps the answer.
struct GroupFetch: Sendable {
    let link: Link

    /// Asks and stores.
    func fetch(_ group: JID) async throws(EngineError) -> Group {
        let info = try await link.query(FetchGroup(group))
        return try await keep(info)
    }

    /// Stores what the server said about a group.
    func keep(_ info: GroupInfo) async throws(EngineError) -> Group {
        let group = info.group
        try await link.write { try $0.setGroup(group) }
        return group
    }

    /// What a failure means for a message to the group.
    static func obstacle(_ error: EngineError) -> Obstacle {
        switch error {
        case .refused(_, let code, _) where code == 403 || code == 404:
            .final("this group does not exist any more, or this account is not in it (\(code))")
        default: Obstacle(error)
        }
    }
}
