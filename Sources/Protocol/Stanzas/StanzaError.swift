/// Why a stanza could not be read, or what the server said instead of answering.
public enum StanzaError: Error, Hashable, Sendable {
    /// Something required is not there; `path` says where it was looked for (`device@jid`).
    case missing(path: String)
    /// Something is there in the wrong form.
    case malformed(path: String, expected: String)
    /// The server answered with an error of this number and these words.
    case refused(code: Int, text: String)
}

extension StanzaError: CustomStringConvertible {
    /// What an answer has, for people: `the server's answer has …`.
    public var description: String {
        switch self {
        case .missing(let path): "no \(path)"
        case .malformed(let path, let expected): "a \(path) that is not \(expected)"
        case .refused(let code, let text): "error \(code) \(text)"
        }
    }
}
