import Commands
import Model

extension RequestPhoneNumber: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        guard to.isPerson else { throw .invalid("a person can be asked for a number") }
        return try await account.send(PhoneNumberRequestContent(), to: to, id: nil, key: nil)
    }
}
