public import Log
import System

/// Files that hold secrets: whoever loosened one is told, and it is narrowed again.
public enum PrivateFiles {
    /// Narrows a file to its owner before it is read, and says so when others could read it until now.
    ///
    /// One that belongs to somebody else, such as a secret that a container was given, is used as it is, and so is
    /// what a link leads to; both are said.
    public static func narrow(_ path: String, _ log: Log) {
        if let words = narrow(path) { log.warning(words) }
    }

    /// The same before there is a log.
    ///
    /// - Returns: What is to be said; nil when there was nothing to do.
    public static func narrow(_ path: String) -> String? {
        do {
            guard try Files.narrow(path) else {
                guard Files.isLooseLink(path) else { return nil }
                return "others can read what \(path) leads to; chmod go= takes that from them"
            }
            return "others could read \(path); now only its owner can"
        } catch {
            return "others may be able to read \(path): \(error)"
        }
    }
}
