import Canvas
import Commands
import Model

/// Linking by number: first the number is entered, then the code to type on the phone is shown.
struct PairingCodeBox: Layer {
    /// The line with the number.
    private(set) var line: Composer
    /// Whether another number is being entered while there is a code.
    private(set) var isCorrecting = false

    /// The longest number, in bytes: blanks and signs may part its digits.
    private static let longest = 24

    /// Begins with the number that was entered before.
    init(_ state: State) { line = state.account.linking.number }

    /// The number as entered.
    var number: String { line.text }

    var place: KeyPlace { .pairingCode }
    var coversScreen: Bool { true }
    var sharesKeys: Bool { true }

    /// Nothing can be changed while there is a code for the number, unless somebody asked to.
    func line(_ state: State) -> Composer? { isOpen(state) ? line : nil }

    /// Whether the number can be changed.
    func isOpen(_ state: State) -> Bool {
        state.account.linking.phoneCode == nil || isCorrecting
    }

    /// Has the number entered anew, in place of the one that there is a code for.
    mutating func correct() {
        isCorrecting = true
        line.moveRight(.all)
    }

    /// Shows the code again, with its number; false when that is what is on show.
    mutating func leaveCorrecting(_ state: State) -> Bool {
        guard isCorrecting, state.account.linking.phoneCode != nil else { return false }
        isCorrecting = false
        line = state.account.linking.number
        return true
    }

    mutating func take(edited line: Composer, _ state: inout State) { self.line = line }

    func keep(in state: inout State) {
        if !isCorrecting { state.account.linking.number = line }
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        guard isOpen(state) else { return .used }
        switch input {
        case .text(let text):
            let kept = text.filter { ($0.isASCII && $0.isNumber) || "+- ".contains($0) }
            _ = LineField.take(.text(kept), &line, longest: PairingCodeBox.longest)
            state.account.linking.refusal = nil
        case .step(.accept):
            ask(&state, &effects)
            if state.account.linking.isAsking { isCorrecting = false }
        default: _ = LineField.take(input, &line, longest: PairingCodeBox.longest)
        }
        return .used
    }

    /// Asks for a code for the number that was entered.
    func ask(_ state: inout State, _ effects: inout [Effect]) {
        guard (7...15).contains(digits.count) else {
            state.account.linking.refusal = "the number with its country code, 7 to 15 digits"
            return
        }
        guard !state.account.linking.isAsking else { return }
        state.account.linking.ask(for: line)
        let name = state.account.name
        let effect = Effect.perform(
            RequestPhoneCode(number: digits),
            on: name,
            refused: { error in
                .answered { state, _ in
                    let why = Words.sentence(error)
                    let hasCode = state.change(name) { account in
                        account.linking.refuse(why)
                        return account.linking.phoneCode != nil
                    }
                    if hasCode == true { state.answer("no new code: \(why)") }
                }
            }
        )
        effects.append(effect)
    }

    /// The digits of the number that was entered, as the server wants them.
    var digits: String {
        var digits = String(number.filter { $0.isASCII && $0.isNumber })
        if !number.hasPrefix("+"), digits.hasPrefix("00") { digits.removeFirst(2) }
        return digits
    }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        PairingView.drawTop(state, &grid)
        PairingCodeView.draw(self, state, &grid)
        PairingView.drawNotice(state, &grid)
    }

    func nextChange(_ state: State) -> Timestamp? {
        state.account.linking.phoneCode.map { state.nextSecond(before: $0.expires) }
    }
}
