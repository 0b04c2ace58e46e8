public import System

/// Why a file could not be encrypted or decrypted.
public enum MediaError: Error, Hashable, Sendable {
    /// The media key has not 32 bytes.
    case badKey
    /// What was downloaded is not what its sender uploaded.
    case notAsUploaded
    /// The authentication code does not fit: another key, or an altered file.
    case notAuthentic
    /// It opens, but is not what its sender says it is.
    case notAsSent
    /// A file could not be read or written.
    case file(SystemError)
    /// The task was cancelled.
    case cancelled
}

extension MediaError: CustomStringConvertible {
    /// What is wrong, for people and logs.
    public var description: String {
        switch self {
        case .badKey: "the key of the file has the wrong length"
        case .notAsUploaded: "what came from the server is not what the sender uploaded"
        case .notAuthentic: "the file was altered, or is encrypted with another key"
        case .notAsSent: "the file is not the one that its sender described"
        case .file(let error): "\(error)"
        case .cancelled: "it was given up"
        }
    }
}
