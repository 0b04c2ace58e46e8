import Commands

extension RequestNewCodes: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        await account.pairing.renew()
        account.connect()
        return Done()
    }
}
