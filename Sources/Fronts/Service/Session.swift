import Commands
import Engine
import Model

extension GetStatus: Handled {
    func run(on account: Account) async throws(CommandError) -> AccountStatus {
        let standing = await account.status()
        return AccountStatus(
            connection: standing.connection,
            pairing: standing.pairing,
            jid: standing.jid,
            lid: standing.lid,
            pushName: standing.pushName,
            queued: standing.queued
        )
    }
}

extension Connect: Handled {
    func run(on account: Account) async throws(CommandError) { account.connect() }
}

extension Disconnect: Handled {
    func run(on account: Account) async throws(CommandError) { await account.disconnect() }
}

extension RequestPhoneCode: Handled {
    func run(on account: Account) async throws(CommandError) -> String {
        try await translating { () async throws(AccountError) in
            try await account.requestPhoneCode(number: number)
        }
    }
}

extension LogOut: Handled {
    func run(on account: Account) async throws(CommandError) {
        try await translating { () async throws(AccountError) in try await account.logOut() }
    }
}

extension RequestNewCodes: Handled {
    func run(on account: Account) async throws(CommandError) { await account.newCodes() }
}
