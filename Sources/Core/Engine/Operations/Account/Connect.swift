import Commands
import Model

extension Connect: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        account.connect()
        return Done()
    }
}
