import Commands

extension RequestNewCodes: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        await account.desk.renew()
        account.connect()
        return Done()
    }
}
