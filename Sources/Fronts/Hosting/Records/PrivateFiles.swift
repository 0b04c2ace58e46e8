public import Log
import System

/// Files that hold secrets: whoever loosened one is told, and it is narrowed again.
public enum PrivateFiles {
    /// Narrows a file to its owner before it is read, and says so when others could read it until now.
    ///
    /// One that belongs to somebody else, such as a secret that a container was given, is used as it is.
    public static func narrow(_ path: String, _ log: Log) {
        do {
            guard try Files.narrow(path) else { return }
            log.warning("others could read \(path); now only its owner can")
        } catch {
            log.warning("others may be able to read \(path): \(error)")
        }
    }
}
