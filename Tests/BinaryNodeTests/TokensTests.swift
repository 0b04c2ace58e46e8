import Foundation
import Testing

@testable import BinaryNode

@Suite struct TokensTests {
    static let sums = [
        (0, "2ec850d399a28112e4b4165ae4d68962f58b0aa6766de1622d4caef1a2e6b8b5"),
        (1, "c19c763b07f7684fc58490eb838873edeec498d59bf4d56bbb33d8e7af4cb112"),
        (2, "e8894a798e1d92bc5f5f5cd1c2ffeef43a5c03acb1775b34d121ffe0a19b8f6a"),
        (3, "8f4081781e324d9ab95574b01ff37a44753403cebd0d1feeeb985661cc86cae8"),
        (4, "8e397aec42a6a503621910cf3d7a8f9e287e94192031265b6e55519e0e19fadc"),
    ]

    @Test(arguments: sums) func `tables have their check sums`(_ table: Int, _ sum: String) throws {
        let tokens = Tokens.version3
        let list =
            table == 0
            ? Array(tokens.single.dropFirst())
            : Array(tokens.double[(table - 1) * 256..<table * 256])
        #expect(list.count == (table == 0 ? 235 : 256))
        #expect(try sha256(list.joined(separator: "\n")) == sum)
    }

    @Test func `every token is found by its text`() {
        let tokens = Tokens.version3
        for (place, token) in (tokens.single.dropFirst() + tokens.double).enumerated() {
            #expect(tokens.place(of: token, token.utf8.span) == place)
        }
        for text in ["", "ib", "hosted.lid", "c.us", "statu", "statuses"] {
            #expect(tokens.place(of: text, text.utf8.span) == nil)
        }
    }

    private func sha256(_ text: String) throws -> String {
        let process = Process(), input = Pipe(), output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(text.utf8))
        try input.fileHandleForWriting.close()
        let line = try #require(try output.fileHandleForReading.readToEnd())
        return String(String(decoding: line, as: UTF8.self).prefix(64))
    }
}
