import Canvas
import Testing

@Suite struct InputParserTests {
    private func read(_ text: String) -> [Input] {
        var parser = InputParser()
        return parser.feed(Array(text.utf8)) + parser.timeOut()
    }

    @Test(
        arguments: [
            ("a", Key.character("a")), ("ä", Key.character("ä")), ("\r", Key(.enter)),
            ("\t", Key(.tab)), ("\u{7F}", Key(.backspace)), ("\u{1B}", Key(.escape)),
            ("\u{11}", .control("q")), ("\u{1B}[A", Key(.up)), ("\u{1B}OB", Key(.down)),
            ("\u{1B}[1;5C", Key(.right, .control)), ("\u{1B}[1;2A", Key(.up, .shift)),
            ("\u{1B}[5~", Key(.pageUp)), ("\u{1B}[3;3~", Key(.delete, .alt)),
            ("\u{1B}[15~", Key(.function(5))), ("\u{1B}OP", Key(.function(1))),
            ("\u{1B}[Z", Key(.tab, .shift)), ("\u{1B}\r", Key(.enter, .alt)),
            ("\u{1B}b", Key(.character("b"), .alt)), ("\u{1B}[24~", Key(.function(12))),
            ("\u{1B}[[A", Key(.function(1))), ("\u{1B}[13;5u", Key(.enter, .control)),
            ("\u{1B}[27;5;13~", Key(.enter, .control)), ("\u{1B}[1~", Key(.home)),
            ("\u{1B}\u{7F}", Key(.backspace, .alt)), ("\u{0}", Key(.character(" "), .control)),
        ]
    )
    func `reads keys`(_ bytes: String, _ key: Key) {
        #expect(read(bytes) == [.key(key)])
    }

    @Test func `reads pastes as one piece, newlines and escapes included`() {
        let text = "one\rtwo\u{1B}[31m"
        #expect(read("\u{1B}[200~\(text)\u{1B}[201~x") == [.paste(text), .key(.character("x"))])
    }

    @Test func `reads focus and answers`() {
        #expect(read("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
        #expect(read("\u{1B}[?2026;2$y") == [.mode(2026, known: true)])
        #expect(
            read("\u{1B}]11;rgb:1e1e/20ff/2e2e\u{1B}\\")
                == [.background(red: 0x1E, green: 0x20, blue: 0x2E)]
        )
    }

    @Test func `swallows what it does not know`() {
        #expect(read("\u{1B}[?62;22c\u{1B}P1$r0m\u{1B}\\\u{1B}[99;99;99X").isEmpty)
    }

    @Test func `waits for the rest of a sequence`() {
        let whole = "\u{1B}[200~päste\u{1B}[201~\u{1B}[1;5D\u{1B}OAé"
        let expected = read(whole)
        var parser = InputParser()
        let bytewise = whole.utf8.flatMap { parser.feed([$0]) }
        #expect(bytewise == expected)
        #expect(!parser.isPending)
    }

    @Test(arguments: ["\u{1B}[4294967296u", "\u{1B}[27;1;9223372036854775807~", "\u{1B}[-1u"])
    func `takes no number for a key that none has`(bytes: String) {
        #expect(read(bytes).isEmpty)
    }

    @Test func `finds the end of a paste that began in the same piece`() {
        var parser = InputParser()
        var found = parser.feed(Array("keys\u{1B}[200~pasted\u{1B}[20".utf8))
        #expect(!parser.isPending)
        found += parser.timeOut()
        found += parser.feed(Array("1~x".utf8))
        #expect(found.dropFirst(4) == [.paste("pasted"), .key(.character("x"))])
    }

    @Test(
        arguments: [
            "\u{1B}[" + String(repeating: "1;", count: 50) + "m",
            "\u{1B}]52;c;" + String(repeating: "QUJD", count: 2000) + "\u{07}",
            "\u{1B}P" + String(repeating: "x", count: 5000) + "\u{1B}\\",
        ]
    )
    func `swallows what is longer than anything of use, whole or in pieces`(sequence: String) {
        #expect(read(sequence + "y") == [.key(.character("y"))])
        for size in [1, 7, 64, 65, 4095, 4096] {
            var parser = InputParser()
            let bytes = Array((sequence + "y").utf8)
            let found = stride(from: 0, to: bytes.count, by: size).flatMap { start in
                parser.feed(bytes[start..<min(start + size, bytes.count)])
            }
            #expect(found == [.key(.character("y"))], "in pieces of \(size)")
            #expect(!parser.isPending)
        }
    }

    @Test func `a sequence that never ends swallows no key for ever`() {
        var parser = InputParser()
        #expect(parser.feed(Array(("\u{1B}[" + String(repeating: "1", count: 80)).utf8)).isEmpty)
        #expect(parser.isPending)
        #expect(parser.timeOut().isEmpty)
        #expect(parser.feed(Array("A".utf8)) == [.key(.character("A"))])
    }

    @Test func `survives 100,000 random inputs`() {
        var random = SystemRandomNumberGenerator()
        let likely: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x31, 0x32, 0x30, 0x7E, 0x75, 0xC3, 0xF0]
        var parser = InputParser()
        for _ in 0..<100_000 {
            let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? likely.randomElement(using: &random) ?? 0
                    : UInt8.random(in: .min ... .max, using: &random)
            }
            _ = parser.feed(bytes)
            if Int.random(in: 0..<4, using: &random) == 0 { _ = parser.timeOut() }
        }
        _ = parser.feed(Array("\u{1B}[201~".utf8))
        _ = parser.timeOut()
    }
}
