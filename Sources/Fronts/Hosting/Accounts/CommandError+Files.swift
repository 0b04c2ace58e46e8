import Commands
import System

extension CommandError {
    /// What a file that cannot be written, read or removed means to whoever gave the command.
    static func files(_ error: SystemError, _ words: String? = nil) -> CommandError {
        error.isFull ? CommandError(.storageFull) : .storage(words ?? "\(error)")
    }
}
