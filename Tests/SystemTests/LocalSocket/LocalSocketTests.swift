import Foundation
import Support
import Testing

@testable import System

struct LocalSocketTests {
    private let folder = TemporaryDirectory()

    private func pair(
        _ path: String
    ) async throws -> (listener: LocalListener, near: LocalStream, far: LocalStream) {
        let listener = try LocalListener(path)
        let near = try LocalStream(connectingTo: path)
        let far = try #require(await listener.accept())
        return (listener, near, far)
    }

    @Test func `bytes pass both ways, and the end is seen`() async throws {
        let (_, near, far) = try await pair(folder.path(of: "s"))
        try await near.send([1, 2, 3])
        #expect(try await far.receive() == [1, 2, 3])
        try await far.send([4])
        #expect(try await near.receive() == [4])
        far.end()
        #expect(try await near.receive() == [])
    }

    @Test func `only its owner may use the file, and each end knows the other`() async throws {
        let path = folder.path(of: "s")
        let (listener, near, far) = try await pair(path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(far.peer.process == getpid() && far.peer.user == getuid())
        #expect(near.peer.isTrusted)
        listener.stop()
    }

    @Test func `the same user and the superuser are trusted, and nobody else`() {
        let own = geteuid()
        for user in [own, 0] { #expect(LocalStream.Peer(process: 7, user: user).isTrusted) }
        for user in [own + 1, 65_534] where user != own {
            #expect(!LocalStream.Peer(process: 7, user: user).isTrusted)
        }
    }

    /// The superuser alone can become somebody else.
    @Test(.enabled(if: geteuid() == 0))
    func `a process of another user is turned away, whatever the file allows`() async throws {
        let path = folder.path(of: "s")
        let listener = try LocalListener(path)
        #expect(chmod(folder.path, 0o755) == 0 && chmod(path, 0o666) == 0)
        async let accepted = listener.accept()
        await #expect(processExitsWith: .success) { [folder = folder.path as String] in
            // Whoever is let in hears nothing, and waits; the tests beside may take minutes.
            alarm(600)
            guard chdir(folder) == 0, setgid(65_534) == 0, setuid(65_534) == 0 else { exit(2) }
            let stream = try LocalStream(connectingTo: "./s")
            let heard = try? await stream.receive()
            exit(heard?.isEmpty == false ? 3 : 0)
        }
        let near = try LocalStream(connectingTo: path)
        try await near.send([1])
        let far = try #require(await accepted)
        #expect(far.peer.user == geteuid())
        #expect(try await far.receive() == [1])
        listener.stop()
    }

    @Test func `a path may be longer than an address`() async throws {
        let deep = folder.path(of: String(repeating: "long/", count: 40))
        try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
        let (_, near, far) = try await pair("\(deep)/s")
        try await near.send([7])
        #expect(try await far.receive() == [7])
    }

    @Test func `what a killed process left is replaced, and nobody there is told apart`() throws {
        let path = folder.path(of: "s")
        #expect(throws: SystemError.self) { try LocalStream(connectingTo: path) }
        let left = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(left, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        #expect(bound == 0)
        close(left)
        let error = #expect(throws: SystemError.self) { try LocalStream(connectingTo: path) }
        #expect(error?.isNobodyThere == true)
        _ = try LocalListener(path)
    }

    @Test func `where none can be made, nothing is left behind`() throws {
        let path = folder.path(of: "s")
        try Files.makeDirectory(path)
        #expect(throws: SystemError.self) { try LocalListener(path) }
        #expect(Files.names(in: folder.path) == ["s"])
    }

    @Test func `a writer waits for a reader, and megabytes arrive whole`() async throws {
        let (_, near, far) = try await pair(folder.path(of: "s"))
        let bytes = (0..<5_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        async let sent: Void = near.send(bytes)
        var received: [UInt8] = []
        while received.count < bytes.count { received += try await far.receive() }
        try await sent
        #expect(received == bytes)
    }

    @Test func `waiting ends with the task, with the connection and with the listener`()
        async throws
    {
        let (listener, near, far) = try await pair(folder.path(of: "s"))
        let cancelled = Task { try await near.receive() }
        cancelled.cancel()
        await #expect(throws: SystemError.self) {
            try await within("end of reading") { try await cancelled.value }
        }
        let blocked = Task { try await far.send([UInt8](repeating: 0, count: 10_000_000)) }
        near.end()
        await #expect(throws: SystemError.self) {
            try await within("end of writing") { try await blocked.value }
        }
        let waiting = Task { await listener.accept() == nil }
        listener.stop()
        #expect(try await within("end of listening") { await waiting.value })
        #expect(!FileManager.default.fileExists(atPath: listener.path))
    }
}
