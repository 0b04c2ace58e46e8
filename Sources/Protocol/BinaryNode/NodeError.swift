public import Deflate

/// Why bytes are not a node, or a node cannot be written.
///
/// Offsets count from the start of the body, after the flag byte.
public enum NodeError: Error, Equatable {
    /// The frame has no byte at all.
    case emptyFrame
    /// The bytes end inside a value.
    case cut(at: Int)
    /// A byte that starts nothing known, or not here.
    case unexpected(byte: UInt8, at: Int)
    /// A node without tag, or an attribute without name.
    case noName(at: Int)
    /// A packed string with an unassigned digit.
    case badDigit(at: Int)
    /// An address form with a server that it cannot have.
    case badAddress(at: Int)
    /// Bytes follow the node.
    case leftover(count: Int)
    /// Nodes nest deeper than ``NodeCodec/maximumDepth``.
    case tooDeep
    /// More nodes or attributes than any stanza has, or than the wire can count.
    case tooMany
    /// The encoding is longer than ``NodeCodec/longestEncoding``.
    case tooLong(count: Int)
    /// The compressed body could not be expanded.
    case compression(DeflateError)
}

extension NodeError: CustomStringConvertible {
    /// What is wrong, for people and logs.
    public var description: String {
        switch self {
        case .emptyFrame: "the frame is empty"
        case .cut(let place): "it ends inside a value, at byte \(place)"
        case .unexpected(let byte, let place): "the byte \(byte) means nothing at byte \(place)"
        case .noName(let place): "a name is missing at byte \(place)"
        case .badDigit(let place): "a digit means nothing at byte \(place)"
        case .badAddress(let place): "an address is malformed at byte \(place)"
        case .leftover(let count): "\(count) bytes are left over"
        case .tooDeep: "it is nested too deep"
        case .tooMany: "it has too many parts"
        case .tooLong(let count): "\(count) bytes are too long"
        case .compression(let error): "it cannot be expanded: \(error)"
        }
    }
}
