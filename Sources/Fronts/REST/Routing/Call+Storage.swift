import Commands
import Model

extension Call {
    /// Whether nothing can be stored on the account; for dialects that tell anybody how it is.
    func isStorageDown() async -> Bool {
        do throws(Refusal) {
            return try await perform(GetStatus()).storageFault != nil
        } catch {
            guard case .failed(let error) = error else { return false }
            return [.storage, .storageFull].contains(error.code)
        }
    }
}
