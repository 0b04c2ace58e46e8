/// Why bytes could not be read as a protobuf message.
public enum ProtobufError: Error, Hashable, Sendable {
    /// The input ends inside a field.
    case truncated
    /// A varint has more than ten bytes.
    case varintTooLong
    /// A tag has field number 0, a number above 2^29 − 1, or wire type 6 or 7.
    case invalidTag(UInt64)
    /// A group ends that never began, or another one than the open one.
    case unbalancedGroup(fieldNumber: Int)
    /// A string field is not UTF-8.
    case invalidUTF8
    /// Messages or groups are nested deeper than `limit`.
    case tooDeep(limit: Int)
    /// The input has more than `limit` bytes.
    case tooLong(limit: Int)
}

extension ProtobufError: CustomStringConvertible {
    /// What is wrong, without any of the content.
    public var description: String {
        switch self {
        case .truncated: "the protobuf input ends inside a field"
        case .varintTooLong: "a protobuf varint has more than ten bytes"
        case .invalidTag(let tag): "\(tag) is not a protobuf tag"
        case .unbalancedGroup(let number): "protobuf group \(number) ends where it should not"
        case .invalidUTF8: "a protobuf string is not UTF-8"
        case .tooDeep(let limit): "protobuf messages are nested deeper than \(limit)"
        case .tooLong(let limit): "the protobuf input is longer than \(limit) bytes"
        }
    }
}
