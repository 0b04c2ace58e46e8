import Commands
import Model
import Stanzas
import Store

extension Commands.RejectCall: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        guard from.isPerson, from.bare.isReadable, !call.text.isEmpty else {
            throw .invalid("from takes a person's address, and call the id of a call")
        }
        try await account.carryOut { () throws(EngineError) in try await reject(on: account.link) }
        return Done()
    }

    private func reject(on link: Link) async throws(EngineError) {
        let (named, call) = (from.bare, call)
        let own = try OwnAddresses(try link.credentials()).phone
        let request = Stanzas.RejectCall(call, from: named, own: own)
        // What rings now does not after the next login.
        _ = try await link.wire.request({ request.node(id: $0) }, false).get()
        let now = link.serverNow
        try await link.write { transaction in
            let caller = try transaction.canonical(named)
            let line = CallLine(chat: caller, id: call, from: caller, time: now)
            try line.end(.rejected, in: transaction)
        }
    }
}
