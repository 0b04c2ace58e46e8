/// A rule of the protocol that a client may break.
///
/// Each duty declares its rules beside what it answers. There is none for what the real server takes.
struct Rule: Hashable, Sendable {
    /// `area.rule`, for tests and for looking it up.
    let id: String
    /// What must hold.
    let sentence: String

    init(_ id: String, _ sentence: String) {
        self.id = id
        self.sentence = sentence
    }

    /// Every stanza belongs to a duty.
    static let known = Rule("stanza.known", "a stanza is one that the server knows")
}
