import Commands

extension RequestNewCodes: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        guard account.link.identity.linked == nil else { throw .alreadyLinked }
        await account.pairing.allow(anotherNumber: anotherNumber ?? false)
        await account.pairing.renew()
        account.connect()
        return Done()
    }
}
