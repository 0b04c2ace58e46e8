import Foundation
import Support
import System
import Testing

@Suite struct FileWatchTests {
    private let place = TemporaryDirectory()
    private var path: String { place.path(of: "martlet.conf") }

    /// Whether the watch notices what is done.
    private func notices(_ what: String, _ path: String, _ body: () throws -> Void) async throws {
        let watch = try FileWatch(path)
        try body()
        try await within(what) { await watch.change() }
    }

    @Test func `notices each way in which a file becomes another`() async throws {
        try await notices("a new file", path) { try Files.write([1], to: path) }
        try await notices("one renamed over it", path) { try Files.write([2], to: path) }
        try await notices("one written in place", path) {
            try Data([3]).write(to: URL(filePath: path))
        }
        try await notices("one that goes", path) { try Files.remove(path) }
    }

    @Test func `notices a directory that was not there`() async throws {
        let deep = place.path(of: "a/b/martlet.conf")
        try await notices("the first directory", deep) {
            try Files.makeDirectory(place.path(of: "a"))
        }
        try await notices("the second one", deep) {
            try Files.makeDirectory(place.path(of: "a/b"))
        }
        try await notices("the file", deep) { try Files.write([1], to: deep) }
    }

    @Test func `notices what a link leads to`() async throws {
        try Files.makeDirectory(place.path(of: "shared"))
        let shared = place.path(of: "shared/settings")
        try Files.write([1], to: shared)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: shared)
        try await notices("a change behind the link", path) { try Files.write([2], to: shared) }
    }

    @Test func `goes on when the task is cancelled`() async throws {
        let watch = try FileWatch(path)
        let waiting = Task { await watch.change() }
        waiting.cancel()
        try await within("the end of the wait") { await waiting.value }
    }
}
