import Commands
import Dispatch
import Hosting
import JSON

/// A line that was entered while linking waits for a passkey.
enum PasskeyInput {
    /// What the browser printed.
    case assertion(String)
    /// The phone shows the same code.
    case yes

    /// Reads a line; nil when there is nothing on it.
    init?(_ line: String) {
        let text = line.trimmingPrefix { $0.isWhitespace }
        guard !text.isEmpty else { return nil }
        let word = text.prefix { !$0.isWhitespace }.lowercased()
        self = ["y", "yes"].contains(word) ? .yes : .assertion(String(text))
    }

    /// Hands it in; what is wrong with it is said, and the next line may be better.
    func give(to access: AccountAccess) async {
        do throws(CommandError) {
            switch self {
            case .assertion(let text):
                _ = try await access.perform(AnswerPasskey(reading: ["assertion": read(text)]))
            case .yes: _ = try await access.perform(ConfirmPasskey())
            }
        } catch {
            complain("\(error)")
        }
    }

    private func read(_ text: String) throws(CommandError) -> JSON {
        do throws(JSONError) {
            return try JSON(parsing: Array(text.utf8))
        } catch {
            throw .invalid("what was entered is not what the browser prints: \(error)")
        }
    }
}

/// The next line of standard input, nil after the last; it is waited for on a thread of its own.
func nextInputLine() async -> String? {
    await withCheckedContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(returning: readLine()) }
    }
}
