import Model

/// How long a token counts: in buckets of a fixed length, the present one the last.
///
///     …│ oldest │ … │ … │ now │
///        ╰── count buckets ──╯
///
/// - Source: whatsmeow `tctoken.go`, whatsapp-rust `wacore/src/iq/tctoken.rs`.
struct TokenWindow: Hashable, Sendable {
    /// How many seconds a bucket has.
    let bucket: Int64
    /// How many buckets count.
    let count: Int64

    /// Takes what the server says, within reason.
    init(bucket: Int, count: Int) {
        self.bucket = Int64(min(max(bucket, 1), 180 * 86_400))
        self.count = Int64(min(max(count, 1), 10_000))
    }

    /// The bucket that a moment is in; Unix seconds.
    func number(of seconds: Int64) -> Int64 { seconds / bucket }

    /// The time from which on tokens count, Unix seconds.
    func oldest(at now: Timestamp) -> Int64 { (number(of: now.seconds) - (count - 1)) * bucket }
}

extension Props {
    /// How long tokens count that people issued to this account.
    var received: TokenWindow {
        TokenWindow(bucket: self[.tokenBucket], count: self[.tokenBuckets])
    }

    /// How long tokens count that this account issued.
    var issued: TokenWindow {
        TokenWindow(bucket: self[.issuingBucket], count: self[.issuingBuckets])
    }
}
