import Commands
import Log
import Support
import Synchronization
import System
import Testing

@testable import Hosting

@Suite struct OwnKeyTests {
    private let folder = TemporaryDirectory()
    private var path: String { folder.path(of: "data/api-key") }

    private func key(isUsual: Bool = true) throws -> OwnKey {
        try OwnKey(at: path, isUsual: isUsual, log: .none)
    }

    private func put(_ bytes: [UInt8]) throws {
        try Files.makeDirectory(Files.directory(of: path))
        try Files.write(bytes, to: path)
    }

    @Test func `it is made at the first start, and stays`() throws {
        let first = try key()
        #expect(first.text.count == 64 && first.remark == nil)
        #expect(try key().text == first.text)
        #expect(try Files.read(path) == Array("\(first.text)\n".utf8))
    }

    @Test(arguments: ["", "\n", " \r\n\t"], [true, false])
    func `an empty file gets a key, and it is said`(content: String, isUsual: Bool) throws {
        try put(Array(content.utf8))
        let made = try key(isUsual: isUsual)
        #expect(made.remark == "\(path) was empty; a new key was made")
        let again = try key()
        #expect(again.text == made.text && again.remark == nil)
    }

    static let noText: [[UInt8]] = [
        [UInt8](repeating: 0, count: 64), [UInt8](128..<192),
        Array("0123456789abcdef".utf8) + [0xFF], Array("0123456789abcdef\u{1b}".utf8),
    ]

    @Test(arguments: noText)
    func `what no request can present is replaced where nothing else is kept`(
        bytes: [UInt8]
    ) throws {
        try put(bytes)
        #expect(throws: CommandError.self) { try key(isUsual: false) }
        #expect(try Files.read(path) == bytes)
        let made = try key()
        #expect(made.remark == "\(path) held no text; a new key was made")
        #expect(OwnKey.isKey(made.text))
        #expect(try key().text == made.text)
    }

    @Test(arguments: ["0123456789abcde", "two words of sixteen", "[section]\nkey = value\n"])
    func `what somebody may have written is neither taken nor touched`(text: String) throws {
        try put(Array(text.utf8))
        let error = #expect(throws: CommandError.self) { try key() }
        #expect(error?.sentence.contains("\(path) holds no key") == true)
        #expect(try Files.read(path) == Array(text.utf8))
    }

    @Test func `a key of one's own is taken as it is`() throws {
        try put(Array("  0123456789abcdef\n".utf8))
        #expect(try key().text == "0123456789abcdef")
    }
}
