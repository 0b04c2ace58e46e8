import Commands
import Model
import Stanzas
import Store

/// Lets this account into a group, and asks who is in it.
struct GroupEntry: Sendable {
    let link: Link

    /// Goes in, or asks to be let in.
    func enter<Q: Query>(by request: Q) async throws(EngineError) -> JoinedGroup
    where Q.Reply == JoinByInvite.Outcome {
        let outcome = try await link.query(request)
        let group = outcome.group
        // Where it is not known yet its news, which are on their way, say the rest; this account is in it anyhow.
        if !outcome.isWaiting, try await link.write({ try $0.group(group) }) == nil {
            _ = try? await GroupFetch(link: link).fetch(group)
        }
        return JoinedGroup(jid: group, isWaiting: outcome.isWaiting)
    }
}
