import Canvas
import Model

/// Linking this device: the QR with what to do beside it.
///
/// It hides everything else.
struct LinkingScreen: Layer {
    /// The drawing chosen by hand; nil picks the first that fits.
    var drawing: QRDrawing?
    var isInverted = false
    /// Whether the code stands alone.
    var isFull = false

    var place: KeyPlace { .pairing }
    var coversScreen: Bool { true }
    var sharesKeys: Bool { true }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict { .used }

    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        if let layout = layout(state) {
            PairingView.drawCode(layout, isInverted: isInverted, state, &grid)
            if isFull { PairingView.drawWayBack(layout, state, &grid) }
        } else {
            PairingView.drawWords(state, &grid)
        }
    }

    func nextChange(_ state: State) -> Timestamp? {
        switch state.account.linking.step {
        case .code(_, _, _, let expires), .passkey(_, let expires), .passkeyCode(_, let expires):
            state.nextSecond(before: expires)
        default: nil
        }
    }

    /// Where the code and the words go; nil when no code fits.
    func layout(_ state: State) -> PairingLayout? {
        guard let matrix = state.account.linking.matrix else { return nil }
        return PairingLayout(
            matrix,
            state.size,
            drawing: drawing,
            isFull: isFull,
            look: state.look
        )
    }

    /// Shows the code in the next size that fits; false when there is no other.
    mutating func nextDrawing(_ state: State) -> Bool {
        guard let matrix = state.account.linking.matrix else { return true }
        let fitting = PairingLayout.fitting(
            matrix,
            state.size,
            isASCII: state.look.glyphs.isASCII
        )
        guard let shown = layout(state)?.drawing, let index = fitting.firstIndex(of: shown) else {
            drawing = fitting.first
            return !fitting.isEmpty
        }
        drawing = fitting[(index + 1) % fitting.count]
        return fitting.count > 1
    }
}
