import Commands
import Model
import Store

extension SetPresence: Operation {
    func run(on account: Account) async throws(CommandError) -> Reply {
        if let seconds, !(1...Self.longest).contains(seconds) {
            throw .invalid("seconds takes 1 to \(Self.longest)")
        }
        let own = account.presence
        if let name {
            guard (1...25).contains(name.count), name.utf8.count <= Presence.longestName,
                name.contains(where: { !$0.isWhitespace }), !name.contains(where: \.isNewline)
            else { throw .invalid("a name has 1 to 25 characters on one line") }
            guard account.link.identity.linked != nil else { throw .notLinked }
            await own.learn(name)
        }
        await own.want(presence, for: seconds.map { .seconds($0) })
        return Reply(presence: presence, isAnnounced: own.isTold, name: own.name)
    }
}
