import Protobuf
import Testing
import WAProto

/// Input that is refused, each with its reason.
struct BadInputTests {
    @Test(
        arguments: [
            ([0x0A], .truncated), ([0x0A, 5, 65], .truncated), ([0x80], .truncated),
            ([0x45, 1, 2, 3], .truncated),
            ([0x0A] + [UInt8](repeating: 0xFF, count: 9), .truncated),
            ([0x10] + [UInt8](repeating: 0x80, count: 10), .varintTooLong),
            ([0x00], .invalidTag(0)), ([0x0E], .invalidTag(14)), ([0x0F], .invalidTag(15)),
            ([0x80, 0x80, 0x80, 0x80, 0x10], .invalidTag(1 << 32)),
            ([0x0A, 1, 0xFF], .invalidUTF8), ([0x0A, 3, 0xED, 0xA0, 0x80], .invalidUTF8),
            ([0x0C], .unbalancedGroup(fieldNumber: 1)),
            ([0x2B, 0x34], .unbalancedGroup(fieldNumber: 6)), ([0x2B], .truncated),
        ] as [([UInt8], ProtobufError)]
    )
    func `says what is wrong`(bytes: [UInt8], error: ProtobufError) {
        #expect(throws: error) { try WAMessageKey(serializedBytes: bytes) }
    }

    @Test func `a length beyond what an Int holds is refused`() {
        let bytes: [UInt8] = [0x0A] + [UInt8](repeating: 0xFF, count: 9) + [1]
        #expect(throws: ProtobufError.truncated) { try WAMessageKey(serializedBytes: bytes) }
    }

    @Test func `messages within messages end at the limit`() throws {
        var bytes = WAMessage.with { $0.conversation = "deep" }.serializedBytes()
        for _ in 0..<31 {
            let inner = bytes
            bytes = WADeviceSentMessage().serializedBytes()
            var writer = WireWriter()
            writer.bytes(18, inner)
            let sent = writer.output
            writer = WireWriter()
            writer.bytes(31 << 3 | 2, sent)
            bytes = writer.output
        }
        _ = try WAMessage(serializedBytes: bytes)
        let shallow = WireLimits(depth: 61)
        #expect(throws: ProtobufError.tooDeep(limit: 61)) {
            try WAMessage(serializedBytes: bytes, limits: shallow)
        }
    }

    @Test func `groups within groups end at the limit`() {
        let bytes = [UInt8](repeating: 0x2B, count: 100_000)
        #expect(throws: ProtobufError.tooDeep(limit: 64)) {
            try WAMessageKey(serializedBytes: bytes)
        }
    }

    @Test func `long input is refused before it is read`() {
        let limits = WireLimits(length: 10)
        #expect(throws: ProtobufError.tooLong(limit: 10)) {
            try WAMessageKey(serializedBytes: [UInt8](repeating: 0, count: 11), limits: limits)
        }
    }
}
