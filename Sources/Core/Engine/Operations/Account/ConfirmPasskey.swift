import Commands

extension ConfirmPasskey: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        guard account.link.identity.linked == nil else { throw .alreadyLinked }
        try await account.pairing.confirmPasskey()
        return Done()
    }
}
