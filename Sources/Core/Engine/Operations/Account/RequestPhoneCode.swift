import Commands
import Model

extension RequestPhoneCode: Operation {
    func run(on account: Account) async throws(CommandError) -> String {
        guard account.link.identity.linked == nil else { throw .alreadyLinked }
        let digits = try PhoneNumber.digits(of: number)
        if let anotherNumber { await account.pairing.allow(anotherNumber: anotherNumber) }
        account.connect()
        return try await account.pairing.requestCode(number: digits)
    }
}
