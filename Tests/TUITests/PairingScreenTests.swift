import Canvas
import Commands
import Foundation
import JSON
import Model
import Settings
import Support
import Testing

@testable import TUI

@Suite struct PairingScreenTests {
    @Test func `stands beside the code at 80 by 24`() {
        let screen = draw(Fixture.linking(80, 24))
        #expect(screen.line(0).hasPrefix(" martlet  link a device"))
        #expect(screen.line(0).hasSuffix("ready to link"))
        let words = (1..<23).map { row in
            String(screen.row(row).dropFirst(35).map(\.cluster.character)).trimmingCharacters(
                in: .whitespaces
            )
        }
        #expect(words.contains("3  Link a device, scan this code"))
        #expect(words.contains("New code in 0:14        code 2 of 6"))
        #expect(words.contains("m  next size (now: sextants)"))
        #expect(
            screen.line(23)
                == " m Size  i Invert  p Pairing code  s Save  ? Help  ^O All  F1 Help  ^Q Quit"
        )
    }

    @Test func `draws no small signs unasked in a terminal that may not have them`() {
        var state = Fixture.linking(80, 24, drawsSextants: false, isSandbox: true)
        func hasSigns() -> Bool {
            draw(state).cells.contains { (0x1FB00...0x1FB3B) ~= ($0.cluster.scalar?.value ?? 0) }
        }
        #expect(!hasSigns())
        let text = draw(state).text
        #expect(text.contains("enlarge to 32 rows to show the QR code"), "\(text)")
        #expect(text.contains("p  a code to type on the phone"))
        #expect(text.contains("m  the QR in small signs, if the font has them"))
        #expect(text.contains("Space  the simulated phone scans it"))
        press(&state, "m")
        #expect(hasSigns())
        #expect(draw(state).text.contains("Cannot scan it? Enlarge to 32 rows"))
        _ = update(&state, .resized(Size(columns: 63, rows: 32)))
        #expect(draw(state).text.contains("▀"))
    }

    @Test func `counts down by the second and asks for no more wake-ups than that`() {
        var state = Fixture.linking(80, 24)
        #expect(state.wakeUp == Timestamp(seconds: noon.seconds + 1))
        _ = update(&state, .time(Timestamp(seconds: noon.seconds + 5)))
        #expect(draw(state).text.contains("New code in 0:09"))
    }

    @Test func `says when all codes were shown and asks for new ones`() {
        var state = Fixture.linking(80, 24)
        _ = update(&state, Fixture.status(.codesUsedUp))
        #expect(draw(state).text.contains("Codes used up"))
        #expect(press(&state, "enter") == [.perform(RequestNewCodes(), on: "default")])
    }

    /// A code that was saved as a picture.
    private func saved() -> State {
        var state = Fixture.linking(80, 24)
        #expect(press(&state, "s") == [.savePicture(text: Fixture.pairingText)])
        _ = update(&state, .pictureSaved(of: Fixture.pairingText, at: "/x/code.png"))
        #expect(state.notices.current?.string.contains("saved as /x/code.png") == true)
        return state
    }

    /// What takes a code away: the next one, the end of all, the link, the phone's answer, the time, quitting, the
    /// account.
    private static let ends: [UIEvent] = [
        Fixture.status(.code(text: "2@other", index: 2, count: 6, expires: noon)),
        Fixture.status(.codesUsedUp), Fixture.status(.failed("no")),
        Fixture.status { _ in }, Fixture.status(.finishing),
        .time(Timestamp(seconds: noon.seconds + 14)),
        .input(.key(.control("q"))), .ended, .accountRemoved("default"),
    ]

    @Test(arguments: ends.indices)
    func `the picture of a code goes with the code, and what was said about it`(end: Int) {
        var state = saved()
        let effects = update(&state, Self.ends[end])
        #expect(effects.contains(.removePicture))
        #expect(!state.notices.log.contains { $0.text.string.contains("saved as") })
        #expect(state.notices.current?.string.contains("saved as") != true)
        #expect(!update(&state, []).contains(.removePicture))
    }

    @Test func `a picture that comes too late is not spoken of`() {
        var state = Fixture.linking(80, 24)
        press(&state, "s")
        #expect(update(&state, Fixture.status { _ in }).contains(.removePicture))
        _ = update(&state, .pictureSaved(of: Fixture.pairingText, at: "/x/code.png"))
        #expect(state.notices.log.isEmpty)
    }

    @Test func `the picture of a code stays while the code does`() {
        var state = saved()
        #expect(state.wakeUp != nil)
        #expect(
            !update(&state, .time(Timestamp(seconds: noon.seconds + 13))).contains(.removePicture)
        )
        #expect(!press(&state, "f1", "esc", "i").contains(.removePicture))
        #expect(state.notices.log.contains { $0.text.string.contains("saved as") })
    }

    @Test func `is not offered while nobody knows whether the device is linked`() {
        let fault = "the database cannot be used: the disk is gone"
        let state = State(
            Opening(account: "default", status: AccountStatus(storageFault: fault)),
            look: Fixture.state(80, 24).look,
            now: noon,
            size: Size(columns: 80, rows: 24)
        )
        let text = draw(state).text
        #expect(!text.contains("link a device"))
        #expect(text.contains("cannot store"), "\(text)")
    }

    @Test func `is not offered while the process that has the account does not tell`() {
        let moment = Timestamp(seconds: noon.seconds + 3)
        let why = "process 7 does not tell: no answer"
        var state = State(
            Opening(
                account: "default",
                status: AccountStatus(connection: .waiting(until: moment, reason: why)),
                isRead: false
            ),
            look: Fixture.state(80, 24).look,
            now: noon,
            size: Size(columns: 80, rows: 24)
        )
        #expect(!draw(state).text.contains("link a device"))
        #expect(draw(state).text.contains(why))
        var linked = state
        let effects = update(&linked, Fixture.status { _ in })
        #expect(effects.commands(ListChats.self).count == 1)
        #expect(!linked.has(LinkingScreen.self))
        _ = update(&state, .status(AccountStatus(connection: .pairing), of: "default"))
        #expect(draw(state).text.contains("link a device"))
    }

    @Test func `stays, and says why, when the phone ends the link soon after`() {
        var state = Fixture.linking(80, 24)
        _ = update(&state, Fixture.status { _ in })
        #expect(!state.has(LinkingScreen.self))
        let why = "the phone ended the link; try again (second attempts often work)"
        let ended = AccountStatus(connection: .stopped(.loggedOut), pairing: .ended(why))
        _ = update(&state, .status(ended, of: "default"))
        #expect(draw(state).text.contains(why))
        #expect(press(&state, "enter") == [.perform(RequestNewCodes(), on: "default")])
    }

    @Test(arguments: [(80, 24), (80, 40), (120, 40)])
    func `a code that is over gives way to what there is to say`(columns: Int, rows: Int) {
        let another = PairingState.anotherNumber(
            owner: .phone("15550100001"),
            scanned: .phone("15550100002")
        )
        let ends: [(PairingState, String)] = [
            (.codesUsedUp, "Codes used up"), (.failed("no luck"), "no luck"),
            (.ended("over"), "over"), (another, "This account belongs to"),
        ]
        for (step, words) in ends {
            var state = Fixture.linking(columns, rows)
            _ = update(&state, Fixture.status(step))
            state.drop { $0 is NumberQuestion }
            #expect(draw(state).text.contains(words), "\(draw(state).text)")
        }
    }

    @Test func `says in ASCII how large the screen has to be`() {
        let text = draw(Fixture.linking(30, 10, glyphs: .ascii)).text
        #expect(text.firstMatch(of: /enlarge to [0-9]+x[0-9]+/) != nil, "\(text)")
    }

    @Test func `offers the pairing code alone when no code fits`() {
        var state = Fixture.linking(30, 10)
        #expect(draw(state).text.contains("enlarge to"))
        press(&state, "p", "+358 40 123 4567")
        #expect(
            press(&state, "enter")
                == [.perform(RequestPhoneCode(number: "358401234567"), on: "default")]
        )
        let expires = Timestamp(seconds: noon.seconds + 161)
        _ = update(&state, Fixture.status(.phoneCode(code: "7KQ2-M9XD", expires: expires)))
        #expect(draw(state).text.contains("7KQ2-M9XD"))
    }

    @Test func `shows the pairing code in boxes`() {
        var state = Fixture.linking(80, 24)
        press(&state, "p", "00358-40-1234567", "enter")
        #expect((state.layers.last as? PairingCodeBox)?.digits == "358401234567")
        let expires = Timestamp(seconds: noon.seconds + 161)
        _ = update(&state, Fixture.status(.phoneCode(code: "7KQ2M9XD", expires: expires)))
        let screen = draw(state).text
        #expect(screen.contains("│ 7 │ K │ Q │ 2 │  –  │ M │ 9 │ X │ D │"))
        #expect(screen.contains("valid 2:41"))
        #expect(press(&state, "y").contains(.copy("7KQ2M9XD")))
        // QR codes go on changing beside it.
        let next = PairingState.code(text: "other", index: 2, count: 6, expires: expires)
        _ = update(&state, Fixture.status(next))
        #expect(draw(state).text.contains("│ 7 │ K │ Q │ 2 │"))
        press(&state, "q")
        #expect(!draw(state).text.contains("7 │ K"))
    }

    @Test func `a code is good still when another is refused`() async {
        var state = Fixture.linking(80, 24)
        press(&state, "p", "00358-40-1234567", "enter")
        let expires = Timestamp(seconds: noon.seconds + 161)
        _ = update(&state, Fixture.status(.phoneCode(code: "7KQ2M9XD", expires: expires)))
        let asked = press(&state, "n")
        #expect(!draw(state).text.contains("7 │ K"))
        await carryOut(&state, asked, CannedPerformer(error: .timedOut))
        #expect(draw(state).text.contains("│ 7 │ K │ Q │ 2 │"))
        #expect(state.notices.current?.string.contains("no new code") == true)
    }

    @Test func `says what to do with a passkey, and how the answer gets here`() {
        var state = Fixture.linking(80, 24)
        press(&state, "p", "00358-40-1234567", "enter")
        let expires = Timestamp(seconds: noon.seconds + 581)
        let options: JSON = ["challenge": "AAEC", "rpId": "\u{1b}[2J"]
        _ = update(&state, Fixture.status(.passkey(options: options, expires: expires)))
        #expect(!state.has(PairingCodeBox.self))
        let screen = draw(state).text
        for words in [
            "asks for this account's passkey", "1  In a browser, open https://web.whatsapp.com",
            "3  y copies a line", "4  a takes what the console prints",
            "martlet do answer-passkey --assertion '...'", "time left 9:41",
        ] { #expect(screen.contains(words), "\(words)") }
        #expect(!screen.contains("scan this code"))
        #expect(state.wakeUp == Timestamp(seconds: noon.seconds + 1))
        #expect(press(&state, "y").contains(.copy(CleanText(body: PasskeyPage.line(options)))))

        press(&state, "a", #"{"id":"AQ","rawId":"AQ","type":"public-key","response":"#)
        press(&state, #"{"clientDataJSON":"AQ","authenticatorData":"AQ","signature":"AQ"}}"#)
        let response = PasskeyAssertion.Response(
            clientDataJSON: "AQ",
            authenticatorData: "AQ",
            signature: "AQ"
        )
        let assertion = PasskeyAssertion(
            id: "AQ",
            rawId: "AQ",
            type: "public-key",
            response: response
        )
        #expect(
            press(&state, "enter")
                == [.perform(AnswerPasskey(assertion: assertion), on: "default")]
        )
    }

    @Test func `has the code that follows a passkey compared`() {
        var state = Fixture.linking(80, 24)
        let expires = Timestamp(seconds: noon.seconds + 60)
        _ = update(&state, Fixture.status(.passkeyCode(code: "7KQ2-M9XD", expires: expires)))
        let screen = draw(state).text
        #expect(screen.contains("7KQ2-M9XD") && screen.contains("Does the phone show this code?"))
        #expect(press(&state, "c") == [.perform(ConfirmPasskey(), on: "default")])
        #expect(press(&state, "enter") == [.perform(RequestNewCodes(), on: "default")])
    }

    @Test func `refuses what is no number`() {
        var state = Fixture.linking(80, 24)
        press(&state, "p", "12", "enter")
        #expect(draw(state).text.contains("7 to 15 digits"))
    }

    @Test func `shows the key that makes the simulated phone scan`() {
        var state = Fixture.linking(80, 24, isSandbox: true)
        #expect(draw(state).text.contains("Space  the simulated phone scans it"))
        #expect(press(&state, "space") == [.simulateScan(text: Fixture.pairingText)])
        var real = Fixture.linking(80, 24)
        #expect(!draw(real).text.contains("simulated"))
        #expect(press(&real, "space").isEmpty)
    }

    @Test func `says what the simulated phone does while a code waits, and what was said`() {
        var state = Fixture.linking(80, 24, isSandbox: true)
        let expires = Timestamp(seconds: noon.seconds + 60)
        _ = update(&state, Fixture.status(.phoneCode(code: "ABCD-1234", expires: expires)))
        #expect(draw(state).text.contains("Link with a pairing code"))
        press(&state, "y")
        #expect(draw(state).line(23).contains("copied"))
        press(&state, "q")
        #expect(!draw(state).text.contains("the simulated phone scans it"))
        #expect(press(&state, "space") == [.simulateCode("ABCD-1234")])
    }

    @Test func `goes on to the chats once linked`() {
        var state = Fixture.linking(80, 24)
        _ = update(&state, Fixture.status(.finishing))
        #expect(draw(state).text.contains("exchanging keys"))
        let effects = update(&state, Fixture.status { _ in })
        #expect(effects.commands(ListChats.self) == [ListChats(limit: 500)])
        #expect(draw(state).line(0).contains("● online"))
    }

    @Test func `leaves everything but the code out at full screen`() {
        var state = Fixture.linking(120, 40)
        press(&state, "f")
        #expect(!draw(state).text.contains("martlet"))
        #expect(draw(state).line(39).hasPrefix("f back"))
        press(&state, "f")
        #expect(draw(state).text.contains("martlet"))
    }

    @Test func `uses colours that no theme changes`() {
        let screen = draw(Fixture.linking(120, 40))
        let style = screen[Point(column: 1, row: 1)].style
        #expect(style == Style(foreground: .palette(16), background: .palette(231)))
    }
}

/// Codes as drawn, rebuilt from cells into pictures and read by a decoder from outside.
@Suite struct DrawnCodeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var columns: Int
        var rows: Int
        var glyphs = Glyphs.unicode
        var hasPalette = true
        var isLight = false
        var drawsSextants = true
        var keys: [String] = []
        var testDescription: String { "\(columns)×\(rows) \(keys) palette \(hasPalette)" }
    }

    @Test(
        arguments: [
            Case(columns: 120, rows: 40), Case(columns: 80, rows: 24), Case(columns: 35, rows: 22),
            Case(columns: 63, rows: 32, drawsSextants: false),
            Case(columns: 120, rows: 40, drawsSextants: false, keys: ["m"]),
            Case(columns: 120, rows: 40, keys: ["m"]), Case(columns: 120, rows: 40, keys: ["f"]),
            Case(columns: 120, rows: 40, hasPalette: false),
            Case(columns: 80, rows: 24, hasPalette: false),
            Case(columns: 80, rows: 24, isLight: true),
            Case(columns: 120, rows: 40, hasPalette: false, isLight: true),
            Case(columns: 160, rows: 70, glyphs: .ascii),
            Case(columns: 160, rows: 70, glyphs: .ascii, hasPalette: false),
        ]
    )
    func `can be scanned`(_ given: Case) async throws {
        var state = Fixture.linking(
            given.columns,
            given.rows,
            glyphs: given.glyphs,
            depth: given.hasPalette ? .palette : .mono,
            drawsSextants: given.drawsSextants
        )
        for key in given.keys { press(&state, key) }
        let level: UInt8 = given.isLight ? 250 : 20
        _ = update(&state, .input(.background(red: level, green: level, blue: level)))
        let picture = Picture(draw(state), backgroundIsDark: !given.isLight)
        let directory = TemporaryDirectory()
        let path = directory.path(of: "screen.pgm")
        try picture.write(to: path)
        let (end, output) = try await decode(path)
        #expect(end)
        #expect(output == Fixture.pairingText)
    }

    private func decode(_ path: String) async throws -> (Bool, String) {
        let (end, output, _) = try await ChildProcess.run(
            "/usr/bin/zbarimg",
            ["-q", "--raw", path]
        )
        return (end == .exit(0), output.first ?? "")
    }
}

/// A screen as a camera would see it: cells of 12 by 24 pixels, blocks filled, other signs empty.
private struct Picture {
    private var pixels: [UInt8]
    private let width: Int
    private let height: Int

    init(_ grid: Grid, backgroundIsDark: Bool) {
        width = grid.size.columns * 12
        height = grid.size.rows * 24
        pixels = []
        pixels.reserveCapacity(width * height)
        for y in 0..<height {
            for x in 0..<width {
                let cell = grid[Point(column: x / 12, row: y / 24)]
                let ink = Picture.isInk(cell.cluster.character, x % 12, y % 24)
                let reversed = cell.style.attributes.contains(.reverse)
                let color = ink != reversed ? cell.style.foreground : cell.style.background
                let usual: UInt8 = (ink != reversed) == backgroundIsDark ? 255 : 0
                switch color {
                case .palette(16): pixels.append(0)
                case .palette(231): pixels.append(255)
                default: pixels.append(usual)
                }
            }
        }
    }

    func write(to path: String) throws {
        let file = Data("P5 \(width) \(height) 255\n".utf8) + Data(pixels)
        try file.write(to: URL(fileURLWithPath: path))
    }

    private static func isInk(_ character: Character, _ x: Int, _ y: Int) -> Bool {
        switch character {
        case "█": return true
        case "▀": return y < 12
        case "▄": return y >= 12
        case "▌": return x < 6
        case "▐": return x >= 6
        default: break
        }
        guard let value = character.unicodeScalars.first?.value, (0x1FB00...0x1FB3B).contains(value)
        else { return false }
        // Written independently of the drawing: count the patterns, leaving out the four.
        let patterns = (1..<63).filter { $0 != 21 && $0 != 42 }
        let bits = patterns[Int(value - 0x1FB00)]
        return bits >> (y / 8 * 2 + x / 6) & 1 == 1
    }
}
