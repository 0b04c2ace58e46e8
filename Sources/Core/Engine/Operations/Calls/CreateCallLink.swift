import Commands
import Model
import Stanzas

extension Commands.CreateCallLink: Operation {
    func run(on account: Account) async throws(CommandError) -> CallLink {
        let request = Stanzas.CreateCallLink(isVideo: isVideo, start: start)
        return try await account.carryOut { () throws(EngineError) in
            let ack = try await account.link.wire.request({ request.node(id: $0) }, true).get()
            do throws(StanzaError) {
                return try request.reply(from: ack)
            } catch {
                throw EngineError(error, operation: "CreateCallLink")
            }
        }
    }
}
