import Commands
import Engine
import Model

extension GetStatus: Handled {
    func run(on account: Account) async throws(CommandError) -> AccountStatus {
        await account.status()
    }
}

extension Connect: Handled {
    func run(on account: Account) async throws(CommandError) -> Done {
        account.connect()
        return Done()
    }
}

extension Disconnect: Handled {
    func run(on account: Account) async throws(CommandError) -> Done {
        await account.disconnect()
        return Done()
    }
}

extension RequestPhoneCode: Handled {
    func run(on account: Account) async throws(CommandError) -> String {
        try await translating { () async throws(AccountError) in
            try await account.requestPhoneCode(number: number)
        }
    }
}

extension LogOut: Handled {
    func run(on account: Account) async throws(CommandError) -> Done {
        try await translating { () async throws(AccountError) in try await account.logOut() }
        return Done()
    }
}

extension RequestNewCodes: Handled {
    func run(on account: Account) async throws(CommandError) -> Done {
        await account.newCodes()
        return Done()
    }
}
