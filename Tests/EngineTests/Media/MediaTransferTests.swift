import Crypto
import HTTP
import Media
import Store
import Support
import Synchronization
import System
import Testing
import Transport

@testable import Engine

/// Files over HTTP, from a host that answers as it is told to.
@Suite struct MediaTransferTests {
    private static let file = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }

    /// What a host says to a request for a part.
    struct Reply: Sendable {
        let status: Int
        var range: String?
        var body = MediaTransferTests.file
    }

    /// Downloads what is there of, by a host that answers this to who asks for a part, and with all to who does not.
    private func download(
        there: [UInt8],
        _ reply: Reply
    ) async throws -> (bytes: [UInt8], ranges: [String?]) {
        let ranges = Mutex<[String?]>([])
        let listener = try await Listener.start { request in
            let range = request.headers["Range"]
            ranges.withLock { $0.append(range) }
            let given = range == nil ? Reply(status: 200) : reply
            var headers: Headers = [:]
            if let range = given.range { headers.add("Content-Range", range) }
            return HTTPResponse(status: given.status, headers: headers, body: HTTPBody(given.body))
        }
        let party = try await Party.open()
        party.exchange.change { $0.mediaHost = "127.0.0.1:\(listener.port)" }
        let server = ServerEndpoint(
            url: "ws://127.0.0.1:1",
            rootKey: party.credentials.identityKey.publicKey
        )
        let transfer = MediaTransfer(
            link: party.link,
            hosts: MediaHosts(link: party.link),
            server: server,
            proxy: ProxySetting.none
        )
        let path = party.directory.path(of: "part")
        try Files.write(there, to: path)
        let wanted = MediaTransfer.Wanted(directPath: "/file", type: .image, limit: 2000)
        try await transfer.download(wanted, to: path) { _, _ in }
        await listener.stop()
        return (try Files.read(path), ranges.withLock { $0 })
    }

    @Test func `what is there is gone on with`() async throws {
        let rest = Array(Self.file.dropFirst(100))
        let reply = Reply(status: 206, range: "bytes 100-999/1000", body: rest)
        let (bytes, ranges) = try await download(there: Array(Self.file.prefix(100)), reply)
        #expect(bytes == Self.file)
        #expect(ranges == ["bytes=100-"])
    }

    @Test(arguments: ["bytes 0-999/1000", "bytes 1000-1999/2000", "bytes 50-999/1000", "x", nil])
    func `what is not the rest of it is begun anew`(range: String?) async throws {
        let reply = Reply(status: 206, range: range)
        let (bytes, ranges) = try await download(there: Array(Self.file.prefix(100)), reply)
        #expect(bytes == Self.file)
        #expect(ranges == ["bytes=100-", nil])
    }

    @Test func `a host that gives all of it instead is taken at its word`() async throws {
        let (bytes, ranges) = try await download(there: [9, 9, 9], Reply(status: 200))
        #expect(bytes == Self.file)
        #expect(ranges == ["bytes=3-"])
    }
}
