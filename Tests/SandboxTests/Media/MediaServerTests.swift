import Crypto
import Encodings
import HTTP
import JSON
import Support
import System
import Testing
import Transport

@testable import Sandbox

/// The host of files, as any program finds it.
struct MediaServerTests {
    private static let number = "15550100001"
    private static let file = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
    /// So large that it comes in several pieces.
    private static let large = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }

    private struct Host {
        let server: SandboxServer
        let address: String
        let ticket: String

        /// Sends bytes as the file with a hash, their own if none is given; without a length if that is wished.
        func upload(
            _ bytes: [UInt8],
            as hash: [UInt8]? = nil,
            from offset: Int = 0,
            hasLength: Bool = true
        ) async throws -> HTTPResponse {
            let name = Base64.encodeURL(hash ?? SHA256.hash(bytes))
            let url = "\(address)/mms/image/\(name)?auth=\(ticket)&file_offset=\(offset)"
            guard !hasLength else {
                return try await HTTPClient.request("POST", url, body: bytes)
            }
            let pieces = AsyncStream<[UInt8]> { stream in
                for start in stride(from: 0, to: bytes.count, by: 100) {
                    stream.yield(Array(bytes[start..<min(start + 100, bytes.count)]))
                }
                stream.finish()
            }
            var answer = try await HTTPClient.send("POST", url, body: HTTPBody(pieces))
            answer.body = HTTPBody(try await answer.body.collect(upTo: 1000))
            return answer
        }

        /// How much of a file there is, or `complete`.
        func resume(_ hash: [UInt8]) async throws -> String? {
            let url = "\(address)/mms/image/\(Base64.encodeURL(hash))?auth=\(ticket)&resume=1"
            let answer = try await HTTPClient.request("POST", url)
            return try JSON(parsing: answer.bytes ?? [])["resume"]?.string
        }

        /// What lies in the folder.
        func names() async throws -> [String] {
            Files.names(in: try await server.loop.perform { $0.media }.folder())
        }
    }

    private func withHost(
        limit: Int? = nil,
        stateFile: String? = nil,
        _ body: @escaping @Sendable (Host) async throws -> Void
    ) async throws {
        var options = SandboxServer.Options()
        options.controlPort = nil
        options.stateFile = stateFile
        if let limit { options.mediaLimit = limit }
        let server = try await SandboxServer.start(options)
        let (host, ticket) = await server.loop.perform { world in
            (world.mediaHost, MediaDesk(world: world).ticket(for: 15_550_100_001))
        }
        let address = "http://\(host)"
        try await within("the transfers") {
            try await body(Host(server: server, address: address, ticket: ticket))
        }
        await server.stop()
    }

    /// The address of a file that was just uploaded.
    private static func path(_ answer: HTTPResponse) throws -> String {
        let told = try JSON(parsing: answer.bytes ?? [])
        return try #require(told["direct_path"]?.string)
    }

    @Test(arguments: [
        ("bytes=0-", 200, 0), ("bytes=1-", 206, 1), ("bytes=990-", 206, 990),
        ("bytes=1000-", 416, nil),
        ("bytes=-5-", 416, nil), ("bytes=-5", 400, nil), ("lines=3-", 400, nil),
    ])
    func `what is behind a place is given`(
        _ range: String,
        _ status: Int,
        _ start: Int?
    ) async throws {
        try await withHost { host in
            let path = try Self.path(try await host.upload(Self.file))
            let answer = try await HTTPClient.request(
                "GET",
                host.address + path,
                headers: ["Range": range]
            )
            #expect(answer.status == status)
            if let start { #expect(answer.bytes == Array(Self.file[start...])) }
        }
    }

    @Test func `an upload that broke off goes on where it was`() async throws {
        try await withHost { host in
            let hash = SHA256.hash(Self.large)
            try await host.server.order([FaultOrder("cut-upload")], for: Self.number)
            await #expect(throws: TransportError.self) { try await host.upload(Self.large) }
            let count = try #require(try await host.resume(hash).flatMap { Int($0) })
            #expect((1..<Self.large.count).contains(count))
            let gap = try await host.upload([1], as: hash, from: count + 1)
            #expect(gap.status == 400)
            let rest = Array(Self.large[count...])
            let whole = try await host.upload(rest, as: hash, from: count)
            #expect(whole.status == 200)
            #expect(try await host.resume(hash) == "complete")
            #expect(try await host.names() == [Hex.encode(hash)])
        }
    }

    @Test func `an upload that rests half-way is under way, and what goes on is counted`()
        async throws
    {
        try await withHost { host in
            let rest = FaultOrder("delay-upload", milliseconds: 300)
            try await host.server.order([rest], for: Self.number)
            async let resting = host.upload([UInt8](repeating: 7, count: 1000))
            try await until("an upload under way") {
                await host.server.mediaTally().uploading == 1
            }
            #expect(try await resting.status == 200)
            #expect(await host.server.mediaTally() == MediaTally())
            try await host.server.order([FaultOrder("cut-upload")], for: Self.number)
            await #expect(throws: TransportError.self) { try await host.upload(Self.large) }
            let hash = SHA256.hash(Self.large)
            let count = try #require(try await host.resume(hash).flatMap { Int($0) })
            #expect((1..<Self.large.count).contains(count))
            // A question goes on with nothing.
            #expect(await host.server.mediaTally() == MediaTally())
            let end = try await host.upload(Array(Self.large[count...]), as: hash, from: count)
            #expect(end.status == 200)
            #expect(await host.server.mediaTally().resumedUploads == 1)
        }
    }

    @Test(arguments: [(1, true), (1, false), (1000, false)])
    func `what has no middle is cut as well`(_ count: Int, _ hasLength: Bool) async throws {
        try await withHost { host in
            try await host.server.order([FaultOrder("cut-upload")], for: Self.number)
            let file = Array(Self.file[..<count])
            await #expect(throws: (any Error).self) {
                try await host.upload(file, hasLength: hasLength)
            }
            #expect(try await host.upload(file, hasLength: hasLength).status == 200)
        }
    }

    @Test(arguments: [true, false])
    func `what there is no room for leaves nothing behind`(_ hasLength: Bool) async throws {
        try await withHost(limit: 1500) { host in
            let large = [UInt8](repeating: 1, count: 1501)
            let refused = try await host.upload(large, hasLength: hasLength)
            #expect(refused.status == 507)
            #expect(try await host.names() == [])
            #expect(try await host.upload(Self.file, hasLength: hasLength).status == 200)
            let second = [UInt8](repeating: 2, count: 501)
            #expect(try await host.upload(second, hasLength: hasLength).status == 507)
            #expect(try await host.names().count == 1)
            let hash = Base64.encodeURL(SHA256.hash(Self.file))
            let url = "\(host.address)/mms/image/\(hash)?auth=\(host.ticket)"
            #expect(try await HTTPClient.request("DELETE", url).status == 200)
            #expect(try await host.upload(second, hasLength: hasLength).status == 200)
        }
    }

    @Test func `what contacts send counts as well`() async throws {
        try await withHost(limit: 1500) { host in
            let ada = try await host.server.addContact("Ada", script: .silent)
            await #expect(throws: SandboxError.self) {
                try await host.server.send(
                    MediaSketch("image", size: 2000),
                    from: ada.number,
                    to: Self.number
                )
            }
            #expect(try await host.names() == [])
        }
    }

    @Test func `a file of another hash is not kept`() async throws {
        try await withHost { host in
            let other = SHA256.hash([7])
            let refused = try await host.upload(Self.file, as: other)
            #expect(refused.status == 400)
            #expect(try await host.names() == [])
            #expect(try await host.resume(other) == "0")
        }
    }

    @Test func `an address ends before its time, for good`() async throws {
        let folder = TemporaryDirectory()
        let state = folder.path(of: "world.db")
        let sent = Place(0)
        for life in 0..<2 {
            try await withHost(stateFile: state) { host in
                let name = "15550110001"
                if life == 0 {
                    try await host.server.addContact("Ada", script: .silent, number: name)
                    try await host.server.send(MediaSketch("image"), from: name, to: Self.number)
                    // What an upload left is for nobody once the sandbox has stopped.
                    try Files.write([1], to: state + ".media/AB.part")
                }
                let id = try #require(try await host.server.sendings(name).first?.id)
                if life == 0 {
                    #expect(try await host.server.media(id, of: name).fault == nil)
                    try await host.server.dropMedia(id, of: name, keepingIt: true)
                }
                #expect(try await host.server.media(id, of: name).fault?.contains("ended") == true)
                sent.value = try await host.names().count
            }
        }
        #expect(sent.value == 1)
    }
}
