import Model

/// Whether somebody goes on typing in a box that has no use for what they type.
///
/// Where letters are keys, a sentence that was meant for elsewhere has some that do something: after one that does
/// nothing the rest of it does nothing either, until the hands rest or press what no sentence has.
struct StrayTyping: Sendable {
    private var last: Timestamp?

    /// How long hands rest between two words at most, in milliseconds.
    private static let pause: Int64 = 1500

    /// Whether what is typed now belongs to what was typed before.
    func goesOn(at now: Timestamp) -> Bool {
        guard let last else { return false }
        return now.milliseconds - last.milliseconds < StrayTyping.pause
    }

    /// Something was typed that is no key here, or belongs to such.
    mutating func go(on now: Timestamp) { last = now }

    /// What comes next is meant for the box.
    mutating func end() { last = nil }
}
