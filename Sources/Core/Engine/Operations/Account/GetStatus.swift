import Commands
import Model

extension GetStatus: Operation {
    func run(on account: Account) async throws(CommandError) -> AccountStatus {
        await account.status()
    }
}
