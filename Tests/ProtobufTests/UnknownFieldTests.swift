import Protobuf
import Testing
import WAProto

/// Fields of newer schemas.
struct UnknownFieldTests {
    /// One field of each wire type, numbered 3000 and up, with a group that holds another.
    static let strangers: [UInt8] = {
        var writer = WireWriter()
        writer.uint64(3000 << 3, 1 << 40)
        writer.fixed64(3001 << 3 | 1, 7)
        writer.string(3002 << 3 | 2, "unread")
        writer.tag(3003 << 3 | 3)
        writer.uint32(8, 5)
        writer.tag(19)
        writer.tag(20)
        writer.tag(3003 << 3 | 4)
        writer.fixed32(3004 << 3 | 5, 9)
        return writer.output
    }()

    @Test(arguments: AllMessages.types.map(\.name))
    func `survive a round trip in every message`(name: String) throws {
        let type = try #require(AllMessages.types.first { $0.name == name }).type
        let message = try type.init(serializedBytes: Self.strangers)
        #expect(message.unknownFields.fieldNumbers == Array(3000...3004))
        #expect(message.serializedBytes() == Self.strangers)
    }

    @Test func `survive inside sub-messages and behind known fields`() throws {
        var bytes = WAMessage.with { $0.conversation = "known" }.serializedBytes()
        bytes += Self.strangers
        var writer = WireWriter()
        writer.bytes(18, bytes)
        let read = try WADeviceSentMessage(serializedBytes: writer.output)
        #expect(read.message.conversation == "known")
        #expect(read.message.unknownFields.bytes == Self.strangers)
        #expect(read.serializedBytes() == writer.output)
    }

    @Test func `a known number with another wire type is unknown`() throws {
        let key = try WAMessageKey(serializedBytes: [0x08, 1])
        #expect(!key.hasRemoteJID)
        #expect(key.unknownFields.fieldNumbers == [1])
        #expect(key.serializedBytes() == [0x08, 1])
    }

    @Test func `enum numbers without a name are kept`() throws {
        let message = try WAProtocolMessage(serializedBytes: [0x10, 0xE7, 0x07])
        #expect(message.type == .UNRECOGNIZED(999))
        #expect(message.serializedBytes() == [0x10, 0xE7, 0x07])
    }

    @Test func `fields are named, read or not`() throws {
        let known = WAMessage.with { $0.protocolMessage.type = .revoke }
        #expect(known.fieldNames == ["protocolMessage"])
        var writer = WireWriter()
        writer.bytes(3 << 3 | 2, [])
        writer.bytes(3000 << 3 | 2, [])
        let message = try WAMessage(serializedBytes: writer.output)
        #expect(message.fieldNames == ["imageMessage", "field 3000"])
    }
}
