import Commands
import Foundation
import Model
import Sandbox
import Support
import System
import Testing

@testable import Hosting

/// A large file, through the program from one disk to another and back.
@Suite struct LargeFileTests {
    private static let size = 256 << 20

    @Test func `a file of 256 MB is sent and brought back within 64 MiB of memory`() async throws {
        let sandbox = try await SandboxServer.start()
        let ada = try await sandbox.addContact("Ada", script: .silent)
        let machine = try await KillMachine(sandbox)
        let serving = try machine.serve()
        let errors = serving.errors
        _ = try await within("login") { await errors.next { $0.hasSuffix("online") } }
        let told = try await ChildProcess.run(Program.path("martlet"), ["--version"])
        let found = try await RemoteHost.connect(
            to: Sockets.path(beside: machine.database),
            version: String(told.output.first?.split(separator: " ").last ?? "")
        )
        let host = try #require(found)
        let path = machine.home.path(of: "large.bin")
        try Self.write(to: path)
        let lid = try #require(JID(ada.lid))
        let sent = try await host.perform(SendDocument(to: lid, path: path), on: "default")
        try await until("the file at its recipient's", seconds: 60) {
            try await sandbox.arrivals(ada.number).contains { $0.id == sent.id.text }
        }
        let arrived = try await sandbox.media(sent.id.text, of: ada.number)
        #expect(arrived.fault == nil)
        #expect(arrived.size == Self.size)
        // What it sent, it does not keep: this comes from the server.
        let copy = machine.home.path(of: "copy.bin")
        let got = try await host.perform(
            DownloadMedia(chat: lid, id: sent.id, path: copy),
            on: "default"
        )
        #expect(got.file.sha256 == arrived.sha256)
        #expect(Files.length(of: copy) == Self.size)
        let peak = try Self.peak(of: serving.id)
        #expect(peak < 64 << 20, "\(peak >> 20) MiB")
        host.close()
        await machine.stop(serving)
        #expect(await sandbox.violations().isEmpty)
        await sandbox.stop()
    }

    /// Writes a file of which no two megabytes are the same.
    private static func write(to path: String) throws {
        let file = try #require(fopen(path, "w"))
        defer { fclose(file) }
        var part = [UInt8](repeating: 7, count: 1 << 20)
        for number in 0..<(size >> 20) {
            part[0] = UInt8(truncatingIfNeeded: number)
            try #require(fwrite(part, 1, part.count, file) == part.count)
        }
    }

    /// The most memory that a process has had, in bytes.
    private static func peak(of process: Int32) throws -> Int {
        let status = String(decoding: try Files.read("/proc/\(process)/status"), as: UTF8.self)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        let number = line.split(whereSeparator: { $0 == " " || $0 == "\t" })[1]
        return try #require(Int(number)) << 10
    }
}
