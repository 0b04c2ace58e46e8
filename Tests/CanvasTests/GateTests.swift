import Canvas
import Testing

/// What a terminal could act on or a reader be fooled by.
func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xE0000...0xE007F, 0xFEFF, 0x200B, 0x2060...0x2064, 0xFFF9...0xFFFB: true
    default: false
    }
}

@Suite struct GateTests {
    @Test func `leaves plain text as it is`() {
        #expect(
            CleanText(body: "Hello, world!\nSecond line").string == "Hello, world!\nSecond line"
        )
        #expect(CleanText(name: "Anna Virtanen").string == "Anna Virtanen")
        #expect(CleanText(name: "李小龙 👍🏽").string == "李小龙 👍🏽")
    }

    @Test func `shows controls in bodies and drops them from names`() {
        #expect(CleanText(body: "a\u{1B}[31mb").string == "a␛[31mb")
        #expect(CleanText(body: "a\u{9B}31mb").string == "a␛[31mb")
        #expect(CleanText(body: "bell\u{07}del\u{7F}").string == "bell␇del␡")
        #expect(CleanText(name: "a\u{1B}]2;title\u{07}b").string == "a]2;titleb")
    }

    @Test func `turns every kind of line end into one`() {
        #expect(CleanText(body: "a\r\nb\rc\u{2028}d\u{85}e").string == "a\nb\nc\nd\ne")
        #expect(CleanText(name: "a\r\nb\u{2029}c").string == "a b c")
    }

    @Test func `removes what turns the reading direction or hides`() {
        let text = "user\u{202E}gpj.exe\u{2066}x\u{2069}\u{200B}\u{FEFF}\u{E0041}\u{AD}"
        #expect(CleanText(body: text).string == "usergpj.exex")
    }

    @Test func `keeps four marks on one letter`() {
        let tower = "e" + String(repeating: "\u{301}", count: 100) + "f"
        #expect(CleanText(body: tower).string.unicodeScalars.count == 6)
    }

    @Test func `what is clean stays so, also after a joiner that was one too many`() {
        let joiners = String(repeating: "\u{1F469}\u{200D}", count: 7)
        for text in [
            joiners + "\u{1F467}\u{200D}\u{301}\u{1F467}\u{200D}", "e\u{200C}\u{301}" + joiners,
        ] {
            let clean = CleanText(body: text)
            #expect(CleanText(body: clean.string) == clean)
        }
        #expect(
            CleanText(body: joiners).string.unicodeScalars.filter { $0 == "\u{200D}" }.count == 6
        )
    }

    @Test func `keeps tabs in bodies`() {
        #expect(CleanText(body: "a\tb\u{7}\t").string == "a\tb␇\t")
        #expect(CleanText(name: "a\tb").string == "a b")
    }

    @Test func `takes literals of the source through the same gate`() {
        let name = CleanText(name: "x\u{1B}y")
        let text: CleanText = "\u{1B}[1m \(name) \(42) \(twoDigits: 7)"
        #expect(text.string == "␛[1m xy 42 07")
    }

    @Test func `lets no control through in 10,000 random strings`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<10_000 {
            let text = hostileText(&random)
            let body = CleanText(body: text).string.unicodeScalars
            #expect(body.first { isForbidden($0) && $0 != "\n" && $0 != "\t" } == nil)
            #expect(CleanText(name: text).string.unicodeScalars.first { isForbidden($0) } == nil)
        }
    }
}

/// Random text rich in what attacks are made of.
func hostileText(_ random: inout some RandomNumberGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
        let range: ClosedRange<UInt32> =
            switch Int.random(in: 0..<8, using: &random) {
            case 0: 0x00...0x1F
            case 1: 0x7F...0x9F
            case 2: 0x2000...0x206F
            case 3: 0x300...0x36F
            case 4: 0x1F1E6...0x1F9FF
            case 5: 0xFE00...0xFEFF
            case 6: 0x20...0x7E
            default: 0x0...0x10FFFF
            }
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
            text.append(scalar)
        }
    }
    return String(text)
}
