import Commands
import System

extension CommandError {
    /// There is an account of this name.
    static func taken(_ name: String) -> CommandError {
        .invalid("there is an account \(name) already")
    }

    /// What a file that cannot be written, read or removed means to whoever gave the command.
    static func files(_ error: SystemError, _ words: String? = nil) -> CommandError {
        error.isFull ? CommandError(.storageFull) : .storage(words ?? "\(error)")
    }
}
