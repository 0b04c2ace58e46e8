/// How a field's value is laid out on the wire: the low three bits of its tag.
public enum WireType: UInt32, Sendable {
    /// Seven bits a byte, least significant first.
    case varint = 0
    /// Eight bytes, little-endian.
    case fixed64 = 1
    /// A varint length, then as many bytes.
    case lengthDelimited = 2
    /// Fields up to the matching `endGroup`.
    case startGroup = 3
    /// The end of a group.
    case endGroup = 4
    /// Four bytes, little-endian.
    case fixed32 = 5
}

/// What input is refused before it can cost much.
public struct WireLimits: Hashable, Sendable {
    /// How deep messages and groups may be nested.
    public var depth: Int
    /// How many bytes one input may have.
    public var length: Int

    /// Limits for one reader.
    public init(depth: Int = 64, length: Int = 64 << 20) {
        self.depth = depth
        self.length = length
    }

    /// Depth 64, length 64 MiB.
    public static let standard = WireLimits()
}

/// The largest field number that a tag can hold.
let largestFieldNumber: UInt32 = (1 << 29) - 1
