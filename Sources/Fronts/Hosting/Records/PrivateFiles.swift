public import Log
import System

/// Files that hold secrets: whoever loosened one is told, and it is narrowed again.
public enum PrivateFiles {
    /// Narrows a file to its owner before it is read, and says so when others could read it until now.
    ///
    /// One that belongs to somebody else, such as a secret that a container was given, is used as it is.
    public static func narrow(_ path: String, _ log: Log) {
        if let words = narrow(path) { log.warning(words) }
    }

    /// The same before there is a log.
    ///
    /// - Returns: What is to be said; nil when there was nothing to do.
    public static func narrow(_ path: String) -> String? {
        do {
            guard try Files.narrow(path) else { return nil }
            return "others could read \(path); now only its owner can"
        } catch {
            return "others may be able to read \(path): \(error)"
        }
    }
}
