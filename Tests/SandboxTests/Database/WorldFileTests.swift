import BinaryNode
import Encodings
import Foundation
import Log
import Protobuf
import Model
import Signal
import SQLite
import Support
import Testing
import WAProto

@testable import Sandbox

struct WorldFileTests {
    private func withFile(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("martlet-world-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.appendingPathComponent("world.db").path)
    }

    @Test func `a world goes on where it was`() async throws {
        try await withFile { path in
            var options = SandboxServer.Options()
            options.stateFile = path
            options.seed = 7
            options.keepsMessages = true
            let first = try await SandboxServer.local(options)
            let client = TestClient(first)
            let ada = try await first.addContact("Ada", script: .silent)
            let lid = try #require(JID(ada.lid))
            try await within("the first life") {
                try await client.pairAndLogIn()
                _ = try await client.say("before", id: "3EB01", to: lid)
                try await first.send("hello", from: ada.number, to: "15550100001")
                #expect(try await client.hear().text == "hello")
            }
            let group = try await first.addGroup(
                GroupSketch("Birds", creator: ada.number, members: ["15550100001"])
            )
            await first.stop()

            let second = try await SandboxServer.local(options)
            #expect(second.rootKey == first.rootKey)
            #expect(try await second.group(group.jid) == group)
            try await within("the second life") {
                await client.move(to: second)
                try await client.logIn()
                _ = try await client.next("success")
                try await client.activate()
                #expect(try await client.next("notification").child("create") != nil)
                _ = try await client.say("after", id: "3EB02", to: lid)
                try await second.send("again", from: ada.number, to: "15550100001")
                #expect(try await client.hear().text == "again")
            }
            let arrivals = try await second.arrivals(ada.number)
            #expect(arrivals.map(\.text) == ["before", "after"])
            let words = try arrivals.map {
                let bytes = try #require(Base64.decode($0.message ?? ""))
                return try WAMessage(serializedBytes: bytes).conversation
            }
            #expect(words == ["before", "after"])
            #expect(await second.violations() == [])
            await second.stop()
        }
    }

    @Test func `a file that somebody got is there in another life`() async throws {
        try await withFile { path in
            var options = SandboxServer.Options()
            options.stateFile = path
            let first = try await SandboxServer.local(options)
            let client = TestClient(first)
            let ada = try await first.addContact("Ada", script: .silent)
            let sketch = MediaSketch("image", size: 2000, caption: "the nest")
            try await within("the first life") {
                try await client.pairAndLogIn()
                try await first.send(sketch, from: ada.number, to: "15550100001")
                let image = try await client.message(in: try await client.next("message"))
                let claims = Claims(type: "media", media: "image")
                let lid = try #require(JID(ada.lid))
                _ = try await client.say(image, claims, id: "3EB01", to: lid)
            }
            let got = try await first.media("3EB01", of: ada.number)
            #expect(got.fault == nil)
            #expect(got.caption == "the nest")
            await first.stop()

            let second = try await SandboxServer.local(options)
            #expect(try await second.media("3EB01", of: ada.number) == got)
            await second.stop()
        }
    }

    @Test func `a world is one sandbox's at a time`() async throws {
        try await withFile { path in
            do {
                let first = try WorldFile(path, log: .none)
                first.commit()
                #expect(throws: SandboxError.worldInUse(path)) {
                    try WorldFile(path, log: .none)
                }
                #expect(first.failure == nil)
            }
            _ = try WorldFile(path, log: .none)
        }
    }

    @Test func `a folder that is missing is not made`() async throws {
        try await withFile { path in
            #expect(throws: SandboxError.failed("there is no folder \(path).d for the world")) {
                try WorldFile("\(path).d/world.db", log: .none)
            }
            #expect(!FileManager.default.fileExists(atPath: "\(path).d"))
        }
    }

    @Test func `a value that cannot be read is a failure of the world, not one that is not there`()
        throws
    {
        let file = try WorldFile(nil, log: .none)
        #expect(file.value([String: Int].self, from: Array("{".utf8)) == nil)
        #expect(file.failure != nil)
        let other = try WorldFile(nil, log: .none)
        _ = other.stored([Double.nan])
        #expect(other.failure != nil)
    }

    @Test func `neither is a stanza, a session or a key`() throws {
        let device = DeviceID(person: 1, number: 0)
        let queue = try WorldFile(nil, log: .none)
        queue.run(
            """
            INSERT INTO queue (number, device, stanza, tag, sent, flood, node)
            VALUES (1, ?, 'A', 'message', 0, 0, x'FF')
            """,
            [.int(device.key)]
        )
        #expect(QueueTable(queue, limit: 10).waiting(device, after: 0).isEmpty)
        #expect(queue.failure != nil)

        let held = try WorldFile(nil, log: .none)
        held.run(
            "INSERT INTO held (number, person, device, reason, node) VALUES (1, 1, ?, 'hold', x'FF')",
            [.int(device.key)]
        )
        #expect(HeldTable(held, limit: 10).take(of: 1, reason: "hold").isEmpty)
        #expect(held.failure != nil)

        let signal = try WorldFile(nil, log: .none)
        signal.run(
            "INSERT INTO sessions (device, name, other, record) VALUES (?, '2', 0, x'FF')",
            [.int(device.key)]
        )
        let peer = SignalTable.Peer(device: device, address: SignalAddress(name: "2", device: 0))
        #expect(SignalTable(signal)[peer].session == nil)
        #expect(signal.failure != nil)
    }

    @Test func `what is to be said again and cannot be read is refused`() {
        #expect(throws: SandboxError.self) { try Sealing.message([0xFF]) }
    }

    @Test func `a file of another kind is refused`() async throws {
        try await withFile { path in
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("not a database, by any means".utf8).write(to: URL(fileURLWithPath: path))
            var options = SandboxServer.Options()
            options.stateFile = path
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
            await #expect(throws: SandboxError.self) { try await SandboxServer.local(options) }
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == 0o644, "what is somebody else's is left as it is")
        }
    }

    @Test func `the oldest rows go when there are too many`() {
        var numbers = NewestRows(last: 0, limit: 32)
        var trimmed = 0
        for _ in 0..<100 {
            _ = numbers.next()
            if let due = numbers.due() { trimmed = due }
        }
        #expect(numbers.last == 100)
        #expect((66...68).contains(trimmed))
    }
}
