import Canvas
import Model
import QRCode
import Settings

/// What stands beside the code or in its place.
enum PairingWords {
    /// A line of parts, each with its own style.
    struct Line {
        var parts: [(CleanText, Element)]

        var width: Int { parts.reduce(0) { $0 + $1.0.width } }

        init(_ parts: (CleanText, Element)...) { self.parts = parts }

        static let blank = Line()
    }

    /// The steps, the countdown and the keys.
    static func beside(_ state: State, _ layout: PairingLayout) -> [Line] {
        var lines: [Line] = [
            Line(("Link this terminal to WhatsApp", .uiTitle)),
            .blank,
            step(1, "Open WhatsApp on your phone"),
            step(2, "Settings, then Linked devices"),
            step(3, "Link a device, scan this code"),
            .blank,
        ]
        lines += progress(state)
        lines.append(Line(("Account: \(CleanText(name: state.account.name))", .pairingText)))
        lines.append(.blank)
        if state.isSandbox {
            lines.append(simulation(state))
            lines.append(.blank)
        }
        if layout.drawing == .sextants {
            let size = needed(state, .halfBlocks)
            lines.append(Line(("Cannot scan it? Enlarge to \(size)", .pairingText)))
        } else {
            lines.append(Line(("Cannot scan it?", .pairingText)))
        }
        let keys: [(Action, CleanText)] = [
            (.qrSize, "next size (now: \(layout.drawing.name))"), (.qrInvert, "invert colours"),
            (.qrFull, "full screen code"), (.pairingCode, "pairing code instead"),
            (.qrSave, "save code as PNG"),
        ]
        for (action, text) in keys {
            lines.append(
                Line((" " + key(action, state), .helpKey), ("  " + text, .pairingText))
            )
        }
        lines += [.blank] + affiliation
        return lines
    }

    /// What there is to say when no code is on the screen.
    static func alone(_ state: State) -> [Line] {
        switch state.account.linking.step {
        case .code: return tooSmall(state)
        case .phoneCode:
            return [
                Line(("A pairing code is waiting for the phone.", .pairingText)),
                Line((key(.pairingCode, state), .helpKey), ("  shows it", .pairingText)),
            ]
        case .passkey(_, let expires): return passkey(until: expires, state)
        case .passkeyCode(let code, let expires):
            return [
                Line(("WhatsApp took the passkey. Does the phone show this code?", .pairingText)),
                .blank,
                Line((CleanText(name: code), .uiTitle)),
                .blank,
                Line((key(.passkeyConfirm, state), .helpKey), ("  it does", .pairingText)),
                Line(
                    (key(.newCodes, state), .helpKey),
                    ("  it does not: start over", .pairingText)
                ),
                Line((left(until: expires, state), .pairingCountdown)),
            ]
        case .codesUsedUp:
            return [
                Line(("Codes used up, ", .uiWarning), (key(.newCodes, state), .helpKey)),
                Line(("gives new ones.", .pairingText)),
            ]
        case .finishing: return [Line(("The phone has answered; exchanging keys…", .uiSuccess))]
        case .linked: return [Line(("Linked.", .uiSuccess))]
        case .anotherNumber(let owner, let scanned):
            return [
                Line(("This account belongs to \(Names.number(owner.user)),", .uiError)),
                Line(("and the phone has \(Names.number(scanned.user)).", .uiError)),
                Line((key(.newCodes, state), .helpKey), ("  choose what to do", .pairingText)),
            ]
        case .failed(let why), .ended(let why):
            return [
                Line((CleanText(name: why), .uiError)),
                Line((key(.newCodes, state), .helpKey), ("  try again", .pairingText)),
            ]
        case nil:
            return waiting(state)
        }
    }

    /// What to do in a browser, and how what comes of it gets here.
    private static func passkey(until expires: Timestamp, _ state: State) -> [Line] {
        let name = state.account.name
        let profile: CleanText = name == StandardAccount.name ? "" : "-p \(CleanText(name: name)) "
        return [
            Line(("WhatsApp asks for this account's passkey", .uiTitle)),
            .blank,
            step(1, "In a browser, open \(CleanText(name: PasskeyPage.address))"),
            step(2, "Open the browser's console there (F12)"),
            Line(
                ("3", .pairingStep),
                ("  ", .pairingText),
                (key(.passkeyCopy, state), .helpKey),
                (" copies a line: enter it there, use the passkey", .pairingText)
            ),
            Line(
                ("4", .pairingStep),
                ("  ", .pairingText),
                (key(.passkeyAnswer, state), .helpKey),
                (" takes what the console prints; so does", .pairingText)
            ),
            Line(("   martlet \(profile)do answer-passkey --assertion '...'", .uiHint)),
            .blank,
            Line((key(.newCodes, state), .helpKey), ("  start over with new codes", .pairingText)),
            Line((left(until: expires, state), .pairingCountdown)),
        ]
    }

    private static func left(until end: Timestamp, _ state: State) -> CleanText {
        let left = Int(max(0, (end.milliseconds - state.now.milliseconds + 999) / 1000))
        return "time left \(left / 60):\(twoDigits: left % 60)"
    }

    /// There is a code, and no room for it: how much it needs, and what can be done without.
    private static func tooSmall(_ state: State) -> [Line] {
        let look = state.look
        let drawing: QRDrawing =
            look.glyphs.isASCII ? .cells : look.drawsSextants ? .sextants : .halfBlocks
        var lines = [
            Line(("Link this terminal to WhatsApp", .uiTitle)),
            .blank,
            Line(("enlarge to \(needed(state, drawing)) to show the QR code", .uiWarning)),
            Line(("(smaller letters: often Ctrl and -)", .uiHint)),
            Line(
                (key(.pairingCode, state), .helpKey),
                ("  a code to type on the phone", .pairingText)
            ),
        ]
        if let matrix = state.account.linking.matrix,
            !PairingLayout.fitting(matrix, state.size, isASCII: look.glyphs.isASCII).isEmpty
        {
            lines.append(
                Line(
                    (key(.qrSize, state), .helpKey),
                    ("  the QR in small signs, if the font has them", .pairingText)
                )
            )
        }
        if state.isSandbox { lines.append(simulation(state)) }
        return lines + [.blank] + progress(state)
    }

    /// What the sandbox's phone does at a key: it types a code that was asked for, and scans otherwise.
    private static func simulation(_ state: State) -> Line {
        let does: CleanText =
            state.account.linking.phoneCode == nil ? "scans it" : "types the pairing code"
        return Line(
            (key(.simulate, state), .helpKey),
            ("  the simulated phone \(does)", .pairingText)
        )
    }

    /// Before there is a code: what holds it up.
    private static func waiting(_ state: State) -> [Line] {
        switch state.account.status.connection {
        case .waiting(_, let reason):
            [
                Line(("No connection to WhatsApp:", .uiWarning)),
                Line((CleanText(name: String(reason.prefix(200))), .pairingText)),
                Line(("martlet tries again by itself.", .uiHint)),
            ]
        case .stopped(let reason): [Line((Words.sentence(reason), .uiError))]
        default: [Line(("Waiting for a code…", .pairingText))]
        }
    }

    private static func progress(_ state: State) -> [Line] {
        guard case .code(_, let index, let count, let expires) = state.account.linking.step else {
            return alone(state)
        }
        let left = Int(max(0, (expires.milliseconds - state.now.milliseconds + 999) / 1000))
        let clock: CleanText = "New code in \(left / 60):\(twoDigits: left % 60)"
        return [
            Line(
                (clock.padded(to: 24), .pairingCountdown),
                ("code \(index + 1) of \(count)", .pairingText)
            )
        ]
    }

    /// The size of a screen that shows the code in a drawing.
    private static func needed(_ state: State, _ drawing: QRDrawing) -> CleanText {
        let cells =
            state.account.linking.matrix.map { drawing.size(modules: $0.side + 2) }
            ?? Size(columns: 63, rows: 32)
        // Only what lacks is to be mended.
        if state.size.columns >= cells.columns { return "\(cells.rows) rows" }
        if state.size.rows >= cells.rows { return "\(cells.columns) columns" }
        let times: CleanText = state.look.glyphs.isASCII ? "x" : "×"
        return "\(cells.columns)\(times)\(cells.rows)"
    }

    private static func step(_ number: Int, _ text: CleanText) -> Line {
        Line(("\(number)", .pairingStep), ("  " + text, .pairingText))
    }

    private static func key(_ action: Action, _ state: State) -> CleanText {
        state.keys.label(of: action, state.look.glyphs) ?? "(no key)"
    }

    private static let affiliation = [
        Line(("martlet is not affiliated with", .uiHint)),
        Line(("WhatsApp. Using other clients may", .uiHint)),
        Line(("be against its terms of service.", .uiHint)),
    ]
}
