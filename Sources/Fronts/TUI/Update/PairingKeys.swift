import Canvas
import Commands
import Model

extension State {
    mutating func pressWhileLinking(_ key: Key, _ effects: inout [Effect]) {
        if key == .control("c") {
            isFinished = true
        } else if pairing.showsPhoneCode {
            pressOnPhoneCode(key, &effects)
        } else if let action = keys.action(for: key, in: .pairing)
            ?? keys.action(for: key, in: .global)
        {
            performWhileLinking(action, &effects)
        } else if key.code == .escape {
            pairing.isFull = false
        }
    }

    private mutating func performWhileLinking(_ action: Action, _ effects: inout [Effect]) {
        switch action {
        case .qrSize: nextDrawing()
        case .qrInvert: pairing.isInverted.toggle()
        case .qrFull: pairing.isFull.toggle()
        case .qrSave: if let text = pairing.text { effects.append(.savePicture(text: text)) }
        case .pairingCode:
            pairing.showsPhoneCode = true
            pairing.isFull = false
        case .newCode: askForNewCodes(&effects)
        case .simulate: simulate(&effects)
        case .help, .quit, .redraw, .suspend, .reconnect, .toggleListener:
            perform(action, &effects)
        default: break
        }
    }

    private mutating func nextDrawing() {
        let fitting = PairingLayout.fitting(pairing, size, isASCII: look.glyphs.isASCII)
        let shown = PairingLayout(pairing, size, isASCII: look.glyphs.isASCII)?.drawing
        guard let shown, let index = fitting.firstIndex(of: shown) else { return }
        if fitting.count == 1 { say("no other size fits this screen") }
        pairing.drawing = fitting[(index + 1) % fitting.count]
    }

    private mutating func askForNewCodes(_ effects: inout [Effect]) {
        switch pairing.step {
        case .codesUsedUp, .failed: effects.append(.requestNewCodes(RequestNewCodes()))
        case nil: effects.append(.connect(Connect()))
        default: break
        }
    }

    private mutating func simulate(_ effects: inout [Effect]) {
        guard isSandbox else { return }
        if let code = pairing.phoneCode {
            effects.append(.simulateCode(code.code))
        } else if let text = pairing.text {
            effects.append(.simulateScan(text: text))
        }
    }

    /// Entering the number, then the code on show.
    private mutating func pressOnPhoneCode(_ key: Key, _ effects: inout [Effect]) {
        let hasCode = pairing.phoneCode != nil
        switch key.code {
        case .escape: pairing.showsPhoneCode = false
        case .enter where !hasCode: askForPhoneCode(&effects)
        case .backspace where !hasCode: pairing.number = String(pairing.number.dropLast())
        case .character("q") where key.modifiers.isEmpty: pairing.showsPhoneCode = false
        case .character("y") where hasCode:
            if let code = pairing.phoneCode?.code { effects.append(.copy(CleanText(name: code))) }
            say("copied")
        case .character("n") where hasCode: askForPhoneCode(&effects)
        case .character(" ") where hasCode && isSandbox: simulate(&effects)
        case .character(let character) where !hasCode && key.modifiers.isEmpty:
            enterNumber(String(character))
        default:
            if let action = keys.action(for: key, in: .global) {
                performWhileLinking(action, &effects)
            }
        }
    }

    private mutating func askForPhoneCode(_ effects: inout [Effect]) {
        let digits = pairing.digits
        guard (7...15).contains(digits.count) else {
            pairing.refusal = "the number with its country code, 7 to 15 digits"
            return
        }
        guard !pairing.isAsking else { return }
        pairing.isAsking = true
        pairing.refusal = nil
        effects.append(.requestPhoneCode(RequestPhoneCode(number: digits)))
    }
}
