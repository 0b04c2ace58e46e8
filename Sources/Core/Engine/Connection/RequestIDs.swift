import Crypto

/// Ids for what this client asks: two bytes fixed at start-up, and a number that grows.
///
///     55.177-1, 55.177-2, …
///
/// - Source: whatsmeow `client.go`, `request.go`.
struct RequestIDs {
    private let prefix: String
    private var count = 0

    init(random: Randomness) {
        let bytes = random.bytes(2)
        prefix = bytes.map(String.init).joined(separator: ".") + "-"
    }

    /// The next id.
    mutating func next() -> String {
        count += 1
        return "\(prefix)\(count)"
    }
}
