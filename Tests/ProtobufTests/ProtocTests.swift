import Foundation
import Protobuf
import Support
import Testing
import WAProto

@testable import protogen

/// Our runtime and generated types beside `protoc`.
struct ProtocTests {
    private static let rounds = 4

    @Test func `every message reads and writes the same as protoc`() async throws {
        let protoc = Protoc()
        let set = try await protoc.descriptors()
        let corpus = try await Corpus(set, protoc, seed: 1, rounds: Self.rounds)
        #expect(corpus.names == AllMessages.types.map(\.name))
        #expect(corpus.items.count == corpus.names.count * Self.rounds)

        var ours = WireWriter()
        for item in corpus.items {
            let message = try item.type.init(serializedBytes: item.bytes)
            let again = message.serializedBytes()
            #expect(again == item.bytes, "\(item.name)")
            #expect(Self.unknownFields(in: message) == 0, "\(item.name) has fields left unread")
            ours.bytes(UInt32(item.index + 1) << 3 | 2, again)
        }
        #expect(try await protoc.decode(ours.output) == corpus.canonicalText)
    }

    @Test func `protoc reads what is set in Swift`() async throws {
        let protoc = Protoc()
        let names = ["WAWebProtobufsE2E.Message", "WACompanionReg.DeviceProps"]
        try protoc.writeBatchSchema(names, imports: ["E2E.proto", "CompanionReg.proto"])
        let message = WAMessage.with {
            $0.extendedTextMessage.text = "héllo"
            $0.extendedTextMessage.contextInfo.mentionedJID = ["1@lid", "2@lid"]
            $0.extendedTextMessage.contextInfo.quotedMessage.conversation = "before"
            $0.reactionMessage.key.id = "3EB0"
        }
        let properties = WADeviceProps.with {
            $0.os = "martlet"
            $0.platformType = .desktop
            $0.requireFullSync = false
        }
        var writer = WireWriter()
        writer.message(10, message)
        writer.message(18, properties)
        let text = try await protoc.decode(writer.output)
        #expect(
            text == """
                f1 {
                  extendedTextMessage {
                    text: "h\\303\\251llo"
                    contextInfo {
                      quotedMessage {
                        conversation: "before"
                      }
                      mentionedJID: "1@lid"
                      mentionedJID: "2@lid"
                    }
                  }
                  reactionMessage {
                    key {
                      ID: "3EB0"
                    }
                  }
                }
                f2 {
                  os: "martlet"
                  platformType: DESKTOP
                  requireFullSync: false
                }

                """
        )
    }

    @Test func `fields left unread are found at any depth`() throws {
        let message = WADeviceSentMessage.with {
            $0.message.extendedTextMessage.contextInfo.mentionedJID = ["1@lid"]
        }
        #expect(Self.unknownFields(in: message) == 0)
        var bytes = message.serializedBytes()
        var nested = WAContextInfo.with { $0.stanzaID = "x" }.serializedBytes()
        nested += UnknownFieldTests.strangers
        for tag: UInt32 in [17 << 3 | 2, 6 << 3 | 2, 2 << 3 | 2] {
            var writer = WireWriter()
            writer.bytes(tag, nested)
            nested = writer.output
        }
        bytes += nested
        #expect(Self.unknownFields(in: try WADeviceSentMessage(serializedBytes: bytes)) == 1)
    }

    @Test func `the generated files are up to date`() async throws {
        let set = try await Protoc().descriptors()
        let folder = Program.checkout + "/Sources/Protocol/WAProto/Generated"
        let files = try Generator.files(for: set)
        let present = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(present.sorted() == files.map(\.name).sorted())
        for file in files {
            let text = try String(contentsOfFile: "\(folder)/\(file.name)", encoding: .utf8)
            #expect(text == file.text, "run `make proto`: \(file.name) is out of date")
        }
    }

    /// How many messages inside `value` have unknown fields.
    private static func unknownFields(in value: Any) -> Int {
        if let unknown = value as? UnknownStorage { return unknown.isEmpty ? 0 : 1 }
        return Mirror(reflecting: value).children.reduce(0) { $0 + unknownFields(in: $1.value) }
    }
}

/// Random messages of every type, as `protoc` encodes them.
struct Corpus {
    struct Item {
        let name: String
        let index: Int
        let type: any Message.Type
        let bytes: [UInt8]
    }

    let names: [String]
    let items: [Item]
    /// All of them as `protoc --decode` prints them.
    let canonicalText: String

    init(_ set: FileDescriptorSet, _ protoc: Protoc, seed: UInt64, rounds: Int) async throws {
        var random = RandomText(set, seed: seed)
        names = random.names
        try protoc.writeBatchSchema(names, imports: set.file.map(\.name))
        var text = ""
        for (index, name) in names.enumerated() {
            for round in 1...rounds {
                text += "f\(index + 1) {\n\(random.message(name, sparsity: UInt64(round)))}\n"
            }
        }
        let encoded = try await protoc.encode(text)
        canonicalText = try await protoc.decode(encoded)

        var reader = try WireReader(encoded)
        var items: [Item] = []
        while let tag = try reader.nextTag() {
            let index = Int(tag >> 3) - 1
            let type = AllMessages.types[index].type
            items.append(
                Item(name: names[index], index: index, type: type, bytes: try reader.bytes())
            )
        }
        self.items = items
    }
}
