internal import Model

extension Timestamp {
    /// The end of the 21st century: no message is stored as later.
    static let latest = Timestamp(milliseconds: 4_102_444_800_000)

    /// The nearest moment that a message may have: from 1970 until a day from now.
    ///
    /// A server or peer that claims another one cannot hold a place at the end of the chat for ever.
    func plausible(now: Timestamp) -> Timestamp {
        // A clock that has not been set yet knows nothing about the future.
        let isSet = now.milliseconds > 1_700_000_000_000
        let end = isSet ? now.milliseconds + 86_400_000 : Self.latest.milliseconds
        return Timestamp(milliseconds: max(0, min(milliseconds, end, Self.latest.milliseconds)))
    }
}
