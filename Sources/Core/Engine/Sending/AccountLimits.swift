import Log
import Model
import Stanzas
import Store
import Synchronization

/// Asks the server about the limits for which it refuses messages, so that the refusal can be explained.
///
/// However many are refused, a limit is asked about once in a while.
final class AccountLimits: Sendable {
    /// How long an answer holds.
    static let life = Duration.seconds(60)
    /// How long one is waited for: a message that was refused stands in its chat as one under way so long.
    static let patience = Duration.seconds(10)

    private struct Question {
        /// Whom the answer is about: another number that is linked later has limits of its own.
        let device: JID?
        let time: Duration
        let answer: Task<AccountLimit?, Never>
    }

    private let link: Link
    private let questions = Mutex<[AccountLimit.Kind: Question]>([:])

    /// Creates the asker of an account.
    init(link: Link) { self.link = link }

    /// What the server says; nil when it does not.
    func find(_ kind: AccountLimit.Kind) async -> AccountLimit? {
        let (now, device) = (link.clock.elapsed, link.identity.linked?.jid)
        let answer = questions.withLock { questions in
            if let known = questions[kind], known.device == device,
                now - known.time < Self.life, !known.answer.isCancelled
            {
                return known.answer
            }
            let answer = link.background.share { [link] in await Self.askInTime(kind, link) }
            questions[kind] = Question(device: device, time: now, answer: answer)
            return answer
        }
        return await answer.value
    }

    private static func askInTime(_ kind: AccountLimit.Kind, _ link: Link) async -> AccountLimit? {
        await withTaskGroup(of: AccountLimit?.self) { group in
            group.addTask { await ask(kind, link) }
            group.addTask {
                try? await link.clock.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }

    private static func ask(_ kind: AccountLimit.Kind, _ link: Link) async -> AccountLimit? {
        do {
            return switch kind {
            case .timelock: .timelock(try await link.query(FetchTimelock(), resend: false))
            case .newChats: .newChats(try await link.query(FetchNewChatCap(), resend: false))
            }
        } catch {
            link.log.info("a limit on the account could not be asked about: \(error)")
            return nil
        }
    }
}
