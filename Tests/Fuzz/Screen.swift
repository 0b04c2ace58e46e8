import Canvas
import Commands
import Model
import Settings

@testable import TUI

extension Decoder {
    /// The whole screen: what a terminal sends and what others wrote, until it is drawn.
    ///
    /// Pieces between bytes 0xFF: the first byte of each says what it is, the rest is it.
    static let screen = Decoder(
        name: "screen",
        seeds: {
            let scripts = [
                [" hello\r", "ahello\u{1B}[31m ü", "b7", "nname\u{202E}", "cText"],
                [
                    " \u{1B}[A\u{1B}[5~\u{1B}[200~paste\nx\u{1B}[201~", "rx", "g",
                    " \u{0B}new\r\u{1B}",
                ],
                [
                    " ?", " q", "s\u{14}\u{05}", " \u{1B}[<0;5;3M\u{1B}[<65;30;5M",
                    "v*b* _i_ ~s~ ```c```",
                ],
                [
                    " \u{01}\u{02}\u{0E}\u{10}\u{12}\u{13}\u{18}", "a\u{1B}]0;x\u{07}", "e👍🏽",
                    "pnew code",
                ],
            ]
            return scripts.map { Array($0.map { Array($0.utf8) }.joined(separator: [0xFF])) }
        },
        run: { bytes in
            var state = fresh()
            var parser = InputParser()
            for (place, piece) in pieces(bytes).prefix(40).enumerated() {
                guard let kind = piece.first else { continue }
                let rest = piece.dropFirst()
                if kind == 0x20 {
                    for input in parser.feed(rest) + parser.timeOut() {
                        _ = update(&state, .input(input))
                    }
                } else {
                    for event in events(kind, string(rest), Int64(place)) {
                        _ = update(&state, event)
                    }
                }
                answer(&state, string(rest))
                check(draw(state), state.size)
            }
        }
    )
}

private func fresh() -> State {
    let look = Look(
        theme: Theme.load(Theme.builtIn("martlet-dark") ?? "", file: "", depth: .palette).theme,
        glyphs: .unicode,
        hasPalette: true
    )
    var opening = Opening(
        account: "a",
        status: AccountStatus(connection: .online, jid: .phone("15550001111", device: 3))
    )
    opening.chats = [Samples.chat, Chat(jid: Samples.group, name: "Group", unreadCount: 2)]
    opening.messages = Samples.contents.enumerated().map { Samples.message($1, Int64($0) + 1) }
    return State(opening, look: look, now: Samples.time, size: Size(columns: 80, rows: 24))
}

/// What a piece stands for.
private func events(_ kind: UInt8, _ text: String, _ number: Int64) -> [UIEvent] {
    let content = Samples.contents[Int(number) % Samples.contents.count]
    switch kind {
    case UInt8(ascii: "a"):
        return [happened(MessageAdded(said(text, number)))]
    case UInt8(ascii: "b"):
        let rows = Int(text.utf8.first ?? 24)
        let columns = text.utf8.dropFirst().first.map { Int($0) } ?? rows * 3
        return [.resized(Size(columns: columns, rows: rows))]
    case UInt8(ascii: "c"):
        return [
            happened(ChatChanged(Chat(jid: Samples.anna, name: text, unreadCount: Int(number))))
        ]
    case UInt8(ascii: "e"):
        let reaction = ReactionChanged(
            chat: Samples.anna,
            message: MessageID("3EB01"),
            author: Samples.anna,
            sender: Samples.anna,
            isFromMe: false,
            emoji: text,
            time: Samples.time
        )
        return [happened(reaction)]
    case UInt8(ascii: "g"):
        return [
            happened(GroupChanged(group: Samples.group, change: .subject(text), time: Samples.time))
        ]
    case UInt8(ascii: "m"): return [happened(MessageAdded(Samples.message(content, number + 50)))]
    case UInt8(ascii: "n"): return [.notice(CleanText(body: text))]
    case UInt8(ascii: "p"):
        let code = PairingState.code(text: text, index: 1, count: 6, expires: Samples.time)
        return [.status(AccountStatus(connection: .pairing, pairing: code), of: "a")]
    case UInt8(ascii: "r"): return [.accountRemoved(text), .missed(on: "a")]
    case UInt8(ascii: "s"):
        // The clock is nobody else's; what others say of times comes in messages.
        let seconds = UInt32(text) ?? UInt32(number) << 20
        return [.time(Timestamp(seconds: Int64(seconds)))]
    case UInt8(ascii: "v"): return [.input(.paste(text))]
    default: return []
    }
}

private func said(_ text: String, _ number: Int64) -> Message {
    var message = Samples.message(.init(TextContent(text)), number + 100)
    message.time = Timestamp(milliseconds: (Int64(text.utf8.first ?? 0) - 64) << 40)
    return message
}

private func happened(_ event: any Event) -> UIEvent { .happened(event, on: "a") }

/// Gives the page that the open chat asked for.
private func answer(_ state: inout State, _ text: String) {
    guard let request = state.account.pane?.request else { return }
    let page = [Samples.message(Samples.contents[0], 1), said(text, 0)]
    _ = update(&state, .messages(page, for: request.command, on: state.account.name))
}

private func check(_ grid: Grid, _ size: Size) {
    require(grid.size == size, "a frame is as large as the terminal")
    for cell in grid.cells {
        let character = cell.cluster.character
        require(!character.unicodeScalars.contains(where: isForbidden), "no cell holds a control")
    }
    for row in 0..<size.rows {
        let width = grid.row(row).reduce(0) { $0 + $1.cluster.width }
        require(width == size.columns, "a row is as wide as the screen")
    }
}
