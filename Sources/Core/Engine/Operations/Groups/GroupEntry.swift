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
        // Its news, which may have come already or are on their way, say the same; this account is in it anyhow.
        if !outcome.isWaiting { _ = try? await GroupFetch(link: link).fetch(outcome.group) }
        return JoinedGroup(jid: outcome.group, isWaiting: outcome.isWaiting)
    }
}
