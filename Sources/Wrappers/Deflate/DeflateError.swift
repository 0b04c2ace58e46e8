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

extension DeflateError: CustomStringConvertible {
    /// What is wrong, for people and logs.
    public var description: String {
        switch self {
        case .damaged: "the compressed bytes are damaged"
        case .cut: "the compressed bytes end early"
        case .tooLarge(let limit): "expanded it is longer than \(limit) bytes"
        case .trailing(let count): "\(count) bytes follow the compressed ones"
        }
    }
}
