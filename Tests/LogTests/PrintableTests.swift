import Log
import Synchronization
import Testing

@Suite struct PrintableTests {
    @Test(arguments: [
        ("plain text, 100 %", "plain text, 100 %"), ("žluťoučký 🐎 日本", "žluťoučký 🐎 日本"),
        ("a\u{1B}[2Jb", "a\\u{1B}[2Jb"), ("a\r\nb\tc", "a\\u{D}\\u{A}b\\u{9}c"),
        ("\u{85}\u{9B}\u{7F}", "\\u{85}\\u{9B}\\u{7F}"), ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"),
        ("abc\u{202E}cba\u{2066}", "abc\\u{202E}cba\\u{2066}"),
        ("\u{FEFF}\u{200B}", "\\u{FEFF}\\u{200B}"),
    ])
    func `has nothing that a terminal obeys or that hides`(text: String, shown: String) {
        #expect(text.printable == shown)
    }

    @Test func `an entry of the log is one line, whatever is in it`() {
        let lines = Mutex<[String]>([])
        let log = Log(level: .warning) { _, line in lines.withLock { $0.append(line) } }
        log.area("a\nb").error(
            "message 3EB0\n2026-01-01 error forged\u{1B}]0;x\u{7} cannot be read"
        )
        let line = lines.withLock { $0 }.first
        #expect(line?.contains { $0.isNewline } == false)
        #expect(line?.unicodeScalars.contains { $0.value < 0x20 } == false)
        #expect(line?.hasPrefix("a\\u{A}b: message 3EB0\\u{A}2026") == true)
    }
}
