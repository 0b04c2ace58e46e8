import Foundation
import Support
import System
import Testing

@Suite struct AppendFileTests {
    private let folder = TemporaryDirectory()
    private var path: String { folder.path(of: "martlet.log") }

    private func lines(_ path: String) throws -> [Substring] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    }

    @Test func `stays within its limit while it is written, with the newest lines whole`() throws {
        let file = try AppendFile(path, limit: 1000)
        for number in 0..<500 {
            file.append("\(1000 + number) \(String(repeating: "x", count: 94))")
        }
        let (now, before) = (try lines(path), try lines(path + ".1"))
        #expect(now.count + before.count <= 22)
        #expect(
            (before + now).map { Int($0.prefix(4)) }
                == Array((1500 - now.count - before.count)..<1500)
        )
        #expect((before + now).allSatisfy { $0.count == 99 })
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    }

    @Test func `two that write the same file lose no line by moving it aside`() throws {
        let files = [try AppendFile(path, limit: 1000), try AppendFile(path, limit: 1000)]
        for number in 0..<12 {
            files[number % 2].append("\(number) \(String(repeating: "x", count: 94))")
        }
        let all = try lines(path + ".1") + lines(path)
        #expect(
            all.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } } == Array(0..<12)
        )
    }

    @Test func `one that others could read is for its owner alone again`() throws {
        try Data("old\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let file = try AppendFile(path, limit: 1000)
        file.append("new")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        #expect(try lines(path) == ["old", "new"])
    }

    @Test func `a large one from before is moved aside at once`() throws {
        try Data(repeating: 0x78, count: 2000).write(to: URL(filePath: path))
        let file = try AppendFile(path, limit: 1000)
        file.append("new")
        #expect(try lines(path) == ["new"])
        #expect(try Data(contentsOf: URL(filePath: path + ".1")).count == 2000)
    }
}
