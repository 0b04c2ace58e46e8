import Commands
import Model

extension Disconnect: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        await account.disconnect()
        return Done()
    }
}
