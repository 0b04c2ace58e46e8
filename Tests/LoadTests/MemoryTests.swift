import Foundation
import HTTP
import Support
import Synchronization
import System
import Testing
import Transport

extension LoadTests {
    @Test func `100 MB take no memory in either direction`() async throws {
        let size = 100 << 20
        let listener = try await Listener.start { request in
            guard request.method == "PUT" else { return HTTPResponse(body: Self.zeros(size)) }
            return .text("\((try? await Self.length(of: request.body)) ?? -1)")
        }
        let url = "http://127.0.0.1:\(listener.port)/"
        try Self.forgetPeak()
        let before = try Self.peak()
        let options = ConnectionOptions(timeout: .seconds(120))
        let up = try await HTTPClient.send("PUT", url, body: Self.zeros(size), options: options)
        #expect(try await up.body.collect(upTo: 100) == Array("\(size)".utf8))
        let down = try await HTTPClient.send("GET", url, options: options)
        #expect(try await Self.length(of: down.body) == size)
        #expect(try Self.peak() - before < 20 << 20)
        await listener.stop()
    }

    /// So many bytes, a piece at a time.
    static func zeros(_ count: Int) -> HTTPBody {
        let left = Mutex(count)
        return HTTPBody(length: count) { () async throws(HTTPBody.Failure) in
            let count = left.withLock { left in
                let count = min(left, 100_000)
                left -= count
                return count
            }
            return count == 0 ? nil : [UInt8](repeating: 0, count: count)
        }
    }

    static func length(of body: HTTPBody) async throws(HTTPBody.Failure) -> Int {
        var count = 0
        for try await piece in body { count += piece.count }
        return count
    }

    /// Lets the most memory that this process had be what it has now.
    static func forgetPeak() throws {
        let file = try #require(FileHandle(forWritingAtPath: "/proc/self/clear_refs"))
        try file.write(contentsOf: Data("5".utf8))
        try file.close()
    }

    /// The most memory that this process had since, in bytes.
    static func peak() throws -> Int {
        let status = String(decoding: try Files.read("/proc/self/status"), as: UTF8.self)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        let number = line.split(whereSeparator: { $0 == " " || $0 == "\t" })[1]
        return try #require(Int(number)) << 10
    }
}
