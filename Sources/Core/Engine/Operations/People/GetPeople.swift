import Commands
import Model
import Store

extension GetPeople: Operation {
    func run(on account: Account) async throws(CommandError) -> [Person] {
        guard people.count <= Paging.limits.upperBound else {
            throw .invalid("people takes \(Paging.limits.upperBound) at most")
        }
        return try await account.read { reader in try people.map { try reader.person($0) } }
    }
}
