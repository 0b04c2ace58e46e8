/// Why a stanza could not be read, or what the server said instead of answering.
public enum StanzaError: Error, Hashable, Sendable {
    /// Something required is not there; `path` says where it was looked for (`device@jid`).
    case missing(path: String)
    /// Something is there in the wrong form.
    case malformed(path: String, expected: String)
    /// The server answered with an error of this number and these words.
    case refused(code: Int, text: String)
}
