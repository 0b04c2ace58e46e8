import Protobuf
import Testing
import WAProto

/// The wire format byte by byte.
struct WireTests {
    @Test(
        arguments: [
            (0, [0]), (1, [1]), (127, [0x7F]), (128, [0x80, 1]), (300, [0xAC, 2]),
            (UInt64.max, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1]),
        ] as [(UInt64, [UInt8])]
    )
    func `varints are minimal and read back`(value: UInt64, bytes: [UInt8]) throws {
        var writer = WireWriter()
        writer.varint(value)
        #expect(writer.output == bytes)
        var reader = try WireReader(bytes)
        #expect(try reader.varint() == value)
    }

    @Test func `every scalar reads back what was written`() throws {
        var writer = WireWriter()
        writer.int32(nil, -5)
        writer.int64(nil, .min)
        writer.uint32(nil, .max)
        writer.uint64(nil, .max)
        writer.sint32(nil, .min)
        writer.sint64(nil, .min)
        writer.bool(nil, true)
        writer.fixed32(nil, 0x0403_0201)
        writer.fixed64(nil, 0x0807_0605_0403_0201)
        writer.sfixed32(nil, -2)
        writer.sfixed64(nil, -3)
        writer.float(nil, 1.5)
        writer.double(nil, -0.25)
        var reader = try WireReader(writer.output)
        #expect(try reader.int32() == -5)
        #expect(try reader.int64() == .min)
        #expect(try reader.uint32() == .max)
        #expect(try reader.uint64() == .max)
        #expect(try reader.sint32() == .min)
        #expect(try reader.sint64() == .min)
        #expect(try reader.bool())
        #expect(try reader.fixed32() == 0x0403_0201)
        #expect(try reader.fixed64() == 0x0807_0605_0403_0201)
        #expect(try reader.sfixed32() == -2)
        #expect(try reader.sfixed64() == -3)
        #expect(try reader.float() == 1.5)
        #expect(try reader.double() == -0.25)
        #expect(try reader.nextTag() == nil)
    }

    @Test func `zigzag follows the published table`() {
        var writer = WireWriter()
        for value: Int32 in [0, -1, 1, -2, .max, .min] { writer.sint32(nil, value) }
        let large: [UInt8] = [0xFE, 0xFF, 0xFF, 0xFF, 0x0F, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F]
        #expect(writer.output == [0, 1, 2, 3] + large)
    }

    @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, 2_097_152])
    func `lengths of any size stand before their body`(count: Int) throws {
        let inner = WAMessage.with { $0.conversation = String(repeating: "a", count: count) }
        let outer = WADeviceSentMessage.with { $0.message = inner }
        let read = try WADeviceSentMessage(serializedBytes: outer.serializedBytes())
        #expect(read.message.conversation.utf8.count == count)
        #expect(read == outer)
    }

    @Test func `explicit zeros are written, in ascending order`() {
        let message = SignalMessageProto.with {
            $0.ciphertext = [9]
            $0.previousCounter = 0
            $0.counter = 0
            $0.ratchetKey = [5]
        }
        #expect(message.serializedBytes() == [0x0A, 1, 5, 0x10, 0, 0x18, 0, 0x22, 1, 9])
    }

    @Test func `a repeated field is read packed and unpacked`() throws {
        let packed = try WAADVKeyIndexList(serializedBytes: [0x22, 2, 7, 8])
        let plain = try WAADVKeyIndexList(serializedBytes: [0x20, 7, 0x20, 8])
        #expect(packed.validIndexes == [7, 8])
        #expect(packed == plain)
        #expect(plain.serializedBytes() == [0x22, 2, 7, 8])
    }

    @Test func `a sub-message that comes twice is merged`() throws {
        let first = WADeviceSentMessage.with { $0.message.conversation = "a" }
        let second = WADeviceSentMessage.with { $0.message.messageContextInfo.messageSecret = [1] }
        let both = first.serializedBytes() + second.serializedBytes()
        let read = try WADeviceSentMessage(serializedBytes: both)
        #expect(read.message.conversation == "a")
        #expect(read.message.messageContextInfo.messageSecret == [1])
    }

    @Test func `copies do not share changes`() {
        let first = WAMessage.with { $0.conversation = "one" }
        var second = first
        second.conversation = "two"
        #expect(first.conversation == "one")
        #expect(second.conversation == "two")
        #expect(WAMessage().hasConversation == false)
    }

    @Test func `messages that contain themselves are one word`() {
        #expect(MemoryLayout<WAMessage>.size == MemoryLayout<Int>.size)
        #expect(MemoryLayout<WAContextInfo>.size == MemoryLayout<Int>.size)
        #expect(MemoryLayout<WAMessage?>.size == MemoryLayout<Int>.size)
    }
}
