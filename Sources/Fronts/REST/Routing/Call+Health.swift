import Commands
import Model

extension Call {
    /// How an account is, as far as anybody may know.
    enum Health {
        /// It is there, and what arrives can be stored.
        case well
        /// Nothing can be stored.
        case storage
        /// It is not there, or does not answer.
        case account
    }

    /// How the account is; for dialects that tell anybody.
    func health() async -> Health {
        do throws(Refusal) {
            return try await perform(GetStatus()).storageFault == nil ? .well : .storage
        } catch {
            guard case .failed(let error) = error else { return .account }
            return [.storage, .storageFull].contains(error.code) ? .storage : .account
        }
    }
}
