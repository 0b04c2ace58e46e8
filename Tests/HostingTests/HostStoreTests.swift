import Commands
import Foundation
import Hosting
import Model
import Support
import Synchronization
import Testing

@Suite struct HostStoreTests {
    private func host(_ path: String? = nil) throws -> Hosting.Host {
        var options = HostOptions()
        options.records = path
        return try Hosting.Host(options)
    }

    @Test func `records that others could read are for their owner alone again`() async throws {
        let place = TemporaryDirectory()
        let path = place.path(of: "host.json")
        _ = try await host(path).perform(CreateKey(role: .sender), on: "")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(try await host(path).perform(ListKeys(), on: "").count == 1)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
    }

    @Test func `a key is made, listed and taken back`() async throws {
        let host = try host()
        let made = try await host.perform(
            CreateKey(role: .sender, accounts: ["desk"], dialect: "onwapp"),
            on: ""
        )
        #expect(made.key.count == 64)
        #expect(made.key.allSatisfy { $0.isHexDigit })
        #expect(try await host.perform(ListKeys(), on: "") == [made.access])
        _ = try await host.perform(RemoveKey(id: made.access.id), on: "")
        #expect(try await host.perform(ListKeys(), on: "") == [])
        let error = await #expect(throws: CommandError.self) {
            try await host.perform(RemoveKey(id: made.access.id), on: "")
        }
        #expect(error?.code == .notFound)
    }

    @Test(arguments: ["", "short", "0123456789 abcdef", "0123456789äbcdef"])
    func `a key that is easily guessed or cannot be sent is refused`(key: String) async throws {
        let host = try host()
        let error = await #expect(throws: CommandError.self) {
            try await host.perform(CreateKey(role: .reader, key: key), on: "")
        }
        #expect(error?.code == .invalid)
    }

    @Test func `a chosen key is taken once`() async throws {
        let host = try host()
        let command = CreateKey(role: .reader, key: "0123456789abcdef")
        #expect(try await host.perform(command, on: "").key == "0123456789abcdef")
        let error = await #expect(throws: CommandError.self) {
            try await host.perform(command, on: "")
        }
        #expect(error?.code == .invalid)
    }

    @Test func `what was answered is in the file, for its owner alone and without the key`()
        async throws
    {
        let directory = TemporaryDirectory()
        let path = directory.path(of: "host.json")
        let made = try await host(path).perform(CreateKey(role: .manager), on: "")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(!text.contains(made.key))
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try await host(path).perform(ListKeys(), on: "") == [made.access])
    }

    @Test func `whoever observes sees each change before it is answered`() async throws {
        let host = try host()
        let counts = Mutex<[Int]>([])
        let observation = host.store.observe { records in
            counts.withLock { $0.append(records.keys.count) }
        }
        _ = try await host.perform(CreateKey(role: .reader), on: "")
        _ = try await host.perform(CreateKey(role: .reader), on: "")
        #expect(counts.withLock { $0 } == [0, 1, 2])
        withExtendedLifetime(observation) {}
    }

    @Test func `a file that cannot be written changes nothing`() async throws {
        let host = try host("/proc/nowhere/host.json")
        let error = await #expect(throws: CommandError.self) {
            try await host.perform(CreateKey(role: .reader), on: "")
        }
        #expect(error?.code == .storage)
        #expect(host.store.records == HostRecords())
    }
}
