/// Why a zlib stream could not be expanded.
public enum DeflateError: Error, Equatable {
    /// The bytes are not zlib, or a check sum differs.
    case damaged
    /// The stream ends early.
    case cut
    /// The result would be larger than allowed.
    case tooLarge(limit: Int)
    /// Bytes follow the end of the stream.
    case trailing(count: Int)
}
