import Canvas
import Model
import QRCode

/// Linking this device: what the engine says, and what the person chose on the screen.
struct PairingScreen: Sendable {
    /// The step that the engine reports; nil before the first.
    private(set) var step: PairingState?
    /// The code on show; nil when there is none.
    private(set) var matrix: QRMatrix?
    /// The pairing code that the phone may type; QR codes change beside it.
    private(set) var phoneCode: (code: String, expires: Timestamp)?
    /// The drawing chosen by hand; nil picks the first that fits.
    var drawing: QRDrawing?
    var isInverted = false
    var isFull = false
    /// Whether the pairing code is shown in place of the QR.
    var showsPhoneCode = false
    /// The number being entered for a pairing code.
    var number = ""
    /// Whether a pairing code was asked for and has not come.
    var isAsking = false
    /// Why no pairing code came.
    var refusal: CleanText?

    /// Takes over a step.
    mutating func take(_ step: PairingState) {
        if case .code(let text, _, _, _) = step, text != self.text {
            matrix = try? QRMatrix(text)
        }
        switch step {
        case .phoneCode(let code, let expires):
            phoneCode = (code, expires)
            isAsking = false
            refusal = nil
            showsPhoneCode = true
        case .code, .finishing: break
        case .codesUsedUp, .linked, .failed: phoneCode = nil
        }
        self.step = step
    }

    /// The text of the QR on show.
    var text: String? {
        if case .code(let text, _, _, _) = step { return text }
        return nil
    }

    /// When what is on show changes by itself.
    var expires: Timestamp? {
        if showsPhoneCode, let phoneCode { return phoneCode.expires }
        return switch step {
        case .code(_, _, _, let expires), .phoneCode(_, let expires): expires
        default: nil
        }
    }

    /// The digits of the number that was entered, as the server wants them.
    var digits: String {
        var digits = String(number.filter { $0.isASCII && $0.isNumber })
        if !number.hasPrefix("+"), digits.hasPrefix("00") { digits.removeFirst(2) }
        return digits
    }
}

/// Where the code and the words go, for one size of the screen.
struct PairingLayout: Hashable, Sendable {
    let drawing: QRDrawing
    let margin: Int
    let code: Rect
    /// Beside or below the code; nil when there is no room.
    let words: Rect?
    let hasTopLine: Bool
    let hasHelpLine: Bool

    /// Columns that the words need beside the code.
    static let wordsWidth = 38

    /// The first drawing that fits, or the chosen one; nil when none does.
    ///
    /// The screen gives up its top line, then its help line, then the wider margin, before it
    /// gives up the code.
    init?(_ screen: PairingScreen, _ size: Size, isASCII: Bool) {
        guard let matrix = screen.matrix else { return nil }
        let usual: [QRDrawing] = isASCII ? [.cells] : [.halfBlocks, .sextants]
        let wanted = screen.drawing.map { [$0] + usual } ?? usual
        for drawing in wanted {
            for margin in [2, 1] {
                let cells = drawing.size(modules: matrix.side + 2 * margin)
                for chrome in screen.isFull ? [0] : [2, 1, 0] {
                    guard cells.columns <= size.columns, cells.rows + chrome <= size.rows else {
                        continue
                    }
                    self.init(
                        drawing,
                        margin,
                        cells,
                        chrome,
                        size,
                        isFull: screen.isFull || chrome == 0
                    )
                    return
                }
            }
        }
        return nil
    }

    private init(
        _ drawing: QRDrawing,
        _ margin: Int,
        _ cells: Size,
        _ chrome: Int,
        _ size: Size,
        isFull: Bool
    ) {
        self.drawing = drawing
        self.margin = margin
        hasTopLine = chrome == 2
        hasHelpLine = chrome >= 1
        var area = Rect(size)
        if hasTopLine { _ = area.cutTop(1) }
        if hasHelpLine { _ = area.cutBottom(1) }
        if isFull {
            code = area.centred(cells)
            words = nil
        } else if area.columns >= cells.columns + 1 + 4 + PairingLayout.wordsWidth {
            var left = area.cutLeft(cells.columns + 5)
            _ = left.cutLeft(1)
            code = Rect(
                column: left.column,
                row: left.row,
                columns: cells.columns,
                rows: cells.rows
            )
            words = area
        } else {
            code = Rect(
                column: area.centred(cells).column,
                row: area.row,
                columns: cells.columns,
                rows: cells.rows
            )
            _ = area.cutTop(cells.rows + 1)
            words = area.rows >= 3 ? area : nil
        }
    }

    /// The drawings that fit a screen, for choosing by hand.
    static func fitting(_ screen: PairingScreen, _ size: Size, isASCII: Bool) -> [QRDrawing] {
        guard let matrix = screen.matrix else { return [] }
        return QRDrawing.allCases.filter { drawing in
            let cells = drawing.size(modules: matrix.side + 2)
            return cells.columns <= size.columns && cells.rows <= size.rows
                && (!isASCII || drawing == .cells)
        }
    }
}
