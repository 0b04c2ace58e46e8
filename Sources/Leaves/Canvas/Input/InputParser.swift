/// Turns the bytes that a terminal sends into keys, pastes and reports.
///
///     ESC [ 1 ; 5 C          Ctrl-Right            ESC x            Alt-x
///     ESC [ 200 ~ … ESC [ 201 ~   a paste          ESC [ I / O      focus gained, lost
///     ESC [ < 0 ; 12 ; 5 M  the mouse on column 12, row 5
///
/// A sequence may arrive in pieces; an unknown one is swallowed whole and never becomes keys.
///
/// - Source: xterm's `ctlseqs.txt`; kitty's keyboard protocol for `ESC [ … u`.
public struct InputParser: Sendable {
    private var bytes: [UInt8] = []
    private var pasted: [UInt8]?
    /// What is being swallowed: a sequence longer than any that is of use.
    private var swallowed: Swallowed?

    private enum Swallowed { case parameters, string }

    /// The most that one paste may hold; the rest is dropped.
    private static let pasteLimit = 1 << 20
    /// The longest answer that is put together before it is read.
    private static let stringLimit = 4096
    /// The longest parameters that are.
    private static let parameterLimit = 64

    /// Creates a parser with nothing pending.
    public init() {}

    /// Whether bytes wait for more: a lone Esc is a key only when nothing follows soon.
    ///
    /// A paste has an end of its own, however long it takes.
    public var isPending: Bool { pasted == nil && (!bytes.isEmpty || swallowed != nil) }

    /// Takes bytes and returns what they complete.
    public mutating func feed(_ new: some Sequence<UInt8>) -> [Input] {
        bytes += new
        return drain(isOver: false)
    }

    /// Says that nothing followed in time: a pending Esc is the key.
    public mutating func timeOut() -> [Input] {
        let found = drain(isOver: true)
        swallowed = nil
        return found
    }

    private mutating func drain(isOver: Bool) -> [Input] {
        var found: [Input] = []
        var at = 0
        while at < bytes.count, case .take(let count, let input) = next(at, isOver: isOver) {
            at += count
            if let input { found.append(input) }
        }
        bytes.removeFirst(at)
        return found
    }

    private enum Step {
        case wait
        case take(Int, Input?)
    }

    private mutating func next(_ at: Int, isOver: Bool) -> Step {
        if pasted != nil { return paste(at) }
        switch swallowed {
        case .parameters: return swallowParameters(at)
        case .string: return swallowString(at, isOver: isOver)
        case nil: return step(at, isOver: isOver)
        }
    }

    /// Takes what was pasted up to the mark of its end, which may come in pieces.
    private mutating func paste(_ at: Int) -> Step {
        let mark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
        let rest = bytes[at...].prefix(mark.count)
        if rest.elementsEqual(mark) {
            let text = String(decoding: pasted ?? [], as: UTF8.self)
            pasted = nil
            return .take(mark.count, .paste(text))
        }
        if mark.starts(with: rest) { return .wait }
        let end = bytes[(at + 1)...].firstIndex(of: 0x1B) ?? bytes.count
        let room = InputParser.pasteLimit - (pasted?.count ?? 0)
        pasted?.append(contentsOf: bytes[at..<end].prefix(max(0, room)))
        return .take(end - at, nil)
    }

    private mutating func swallowParameters(_ at: Int) -> Step {
        guard let end = bytes[at...].firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
            return .take(bytes.count - at, nil)
        }
        swallowed = nil
        return .take(end - at + ((0x40...0x7E).contains(bytes[end]) ? 1 : 0), nil)
    }

    private mutating func swallowString(_ at: Int, isOver: Bool) -> Step {
        guard let end = bytes[at...].firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
            return .take(bytes.count - at, nil)
        }
        let rest = bytes[end...].prefix(2)
        if rest.elementsEqual([0x1B]), !isOver { return end > at ? .take(end - at, nil) : .wait }
        swallowed = nil
        let mark = rest.first == 0x07 ? 1 : rest.elementsEqual([0x1B, 0x5C]) ? 2 : 0
        return .take(end - at + mark, nil)
    }

    private mutating func step(_ at: Int, isOver: Bool) -> Step {
        let byte = bytes[at]
        guard byte == 0x1B else { return text(at, isOver: isOver) }
        guard at + 1 < bytes.count else {
            return isOver ? .take(1, .key(Key(.escape))) : .wait
        }
        switch bytes[at + 1] {
        case 0x5B: return controlSequence(at, isOver: isOver)
        case 0x4F: return singleShift(at, isOver: isOver)
        case 0x5D, 0x50, 0x5F, 0x5E: return string(at, isOver: isOver)
        case 0x1B: return .take(1, .key(Key(.escape)))
        default:
            switch text(at + 1, isOver: isOver) {
            case .wait: return .wait
            case .take(let count, let input):
                guard case .key(var key) = input else { return .take(count + 1, nil) }
                key.modifiers.insert(.alt)
                return .take(count + 1, .key(key))
            }
        }
    }

    /// One code point, or a control byte.
    private func text(_ at: Int, isOver: Bool) -> Step {
        let byte = bytes[at]
        switch byte {
        case 0x0D: return .take(1, .key(Key(.enter)))
        case 0x09: return .take(1, .key(Key(.tab)))
        case 0x7F, 0x08: return .take(1, .key(Key(.backspace)))
        case 0x00: return .take(1, .key(Key(.character(" "), .control)))
        case 0x01...0x1A: return .take(1, .key(.control(letter(byte + 0x60))))
        case 0x1C...0x1F: return .take(1, .key(.control(letter(byte + 0x40))))
        case 0x20...0x7E: return .take(1, .key(.character(letter(byte))))
        default: break
        }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
        guard length > 1, byte < 0xF5 else { return .take(1, nil) }
        guard at + length <= bytes.count else { return isOver ? .take(1, nil) : .wait }
        let slice = bytes[at..<at + length]
        guard let string = String(validating: slice, as: UTF8.self), let character = string.first
        else { return .take(1, nil) }
        return .take(length, .key(.character(character)))
    }

    private func letter(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }

    /// ESC O and a letter: arrows and F1 to F4 of some terminals.
    private func singleShift(_ at: Int, isOver: Bool) -> Step {
        guard at + 2 < bytes.count else {
            return isOver ? .take(2, .key(Key(.character("O"), .alt))) : .wait
        }
        return .take(3, KeyCodes.final(bytes[at + 2]).map { .key(Key($0)) })
    }

    /// Answers that are strings; only the background's colour is of use.
    private mutating func string(_ at: Int, isOver: Bool) -> Step {
        var end = at + 2
        while end < bytes.count, end - at < InputParser.stringLimit {
            if bytes[end] == 0x07 { return .take(end + 1 - at, background(at + 2, end)) }
            if bytes[end] == 0x1B {
                guard end + 1 < bytes.count else { break }
                guard bytes[end + 1] == 0x5C else { return .take(end - at, nil) }
                return .take(end + 2 - at, background(at + 2, end))
            }
            end += 1
        }
        if end - at >= InputParser.stringLimit {
            swallowed = .string
            return .take(end - at, nil)
        }
        guard isOver else { return .wait }
        return .take(2, .key(Key(.character(letter(bytes[at + 1])), .alt)))
    }

    /// Reads `11;rgb:1e1e/1e1e/2e2e`.
    private func background(_ start: Int, _ end: Int) -> Input? {
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        guard text.hasPrefix("11;rgb:") else { return nil }
        let parts = text.dropFirst(7).split(separator: "/")
            .compactMap { UInt8(String($0.prefix(2)), radix: 16) }
        guard parts.count == 3 else { return nil }
        return .background(red: parts[0], green: parts[1], blue: parts[2])
    }

    /// ESC [ parameters intermediates final.
    private mutating func controlSequence(_ at: Int, isOver: Bool) -> Step {
        var end = at + 2
        while end < bytes.count, (0x20...0x3F).contains(bytes[end]),
            end - at <= InputParser.parameterLimit
        { end += 1 }
        guard end - at <= InputParser.parameterLimit else {
            swallowed = .parameters
            return .take(end - at, nil)
        }
        guard end < bytes.count else {
            guard isOver else { return .wait }
            return .take(end - at, end - at == 2 ? .key(Key(.character("["), .alt)) : nil)
        }
        // The Linux console sends F1 to F5 as ESC [ [ A to E.
        if bytes[end] == 0x5B, end == at + 2 {
            guard end + 1 < bytes.count else { return isOver ? .take(3, nil) : .wait }
            let number = Int(bytes[end + 1]) - 0x40
            let key = (1...5).contains(number) ? Input.key(Key(.function(number))) : nil
            return .take(4, key)
        }
        guard (0x40...0x7E).contains(bytes[end]) else { return .take(end - at, nil) }
        let parameters = String(decoding: bytes[at + 2..<end], as: UTF8.self)
        let count = end + 1 - at
        if bytes[end] == 0x7E, parameters == "200" {
            pasted = []
            return .take(count, nil)
        }
        return .take(count, KeyCodes.sequence(parameters, final: bytes[end]))
    }
}
