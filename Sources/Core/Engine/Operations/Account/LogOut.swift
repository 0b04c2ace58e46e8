import Commands
import Model
import Stanzas
import Store

extension LogOut: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let link = account.link
        do throws(EngineError) {
            let jid = try link.ownDevice()
            guard await link.isOnline else { throw EngineError.notConnected }
            // It is not the phone that ends it.
            try await link.write { try $0.settleLink() }
            try await link.query(RemoveCompanionDevice(jid: jid), resend: false)
            await account.disconnect()
            try await link.forgetDevice()
        } catch {
            throw CommandError(error)
        }
        link.status.connection = .stopped(.loggedOut)
        return Done()
    }
}
