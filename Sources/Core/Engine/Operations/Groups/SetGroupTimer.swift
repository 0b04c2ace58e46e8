import Commands
import Model
import Stanzas
import Store

extension Commands.SetGroupTimer: Operation {
    func run(on account: Account) async throws(CommandError) -> Group {
        let work = try GroupWork(jid, on: account)
        let seconds = seconds
        try Self.check(seconds)
        let request = Stanzas.SetGroupTimer(work.group, seconds: seconds)
        let time = account.link.serverNow
        return try await work.change(by: request) {
            try $0.setDisappearing(seconds, in: work.group, at: time)
        }
    }

    /// Refuses what the server does not offer.
    static func check(_ seconds: Int) throws(CommandError) {
        guard times.contains(seconds) else {
            throw .invalid("seconds takes \(times.map(String.init).joined(separator: ", "))")
        }
    }
}
