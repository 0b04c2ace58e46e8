import Canvas
import Commands
import JSON
import Model
import Settings

/// A command of the catalogue as a form: its fields by name, with what is known filled in.
///
/// So everything that martlet can be asked can be asked here, before anybody made a screen for it.
struct CommandForm: Layer {
    private let type: any Command.Type
    private let fields: [Schema.Field]
    private var values: [String]
    private var current = 0
    private var refusal: CleanText?

    init(_ type: any Command.Type, _ state: State) {
        self.type = type
        fields = (try? Catalogue.description(of: type.name).fields) ?? []
        values = fields.map { CommandForm.known($0, state) }
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        switch input {
        case .step(.close): return .closed
        case .step(.accept): return run(state, &effects)
        case .step(.up), .step(.left): current = max(0, current - 1)
        case .step(.down), .step(.right): current = min(max(0, fields.count - 1), current + 1)
        case .step(.erase): change { $0 = String($0.dropLast()) }
        case .text(let text):
            change { $0 = String(($0 + CleanText(name: text).string).prefix(4096)) }
        default: break
        }
        return .used
    }

    private mutating func change(_ body: (inout String) -> Void) {
        guard values.indices.contains(current) else { return }
        body(&values[current])
        refusal = nil
    }

    private mutating func run(_ state: State, _ effects: inout [Effect]) -> Verdict {
        do throws(CommandError) {
            effects.append(try type.effect(reading: body, on: state.account.name))
            return .closed
        } catch {
            refusal = Words.sentence(error.filledIn)
            return .used
        }
    }

    /// What was entered, as the command reads it; empty fields are left out.
    private var body: JSON {
        let members = zip(fields, values).filter { !$0.1.isEmpty }
            .map { ($0.0.name, CommandForm.value($0.1, $0.0.schema)) }
        return .object(JSON.Object(members))
    }

    private static func value(_ text: String, _ schema: Schema) -> JSON {
        switch schema.form {
        case .text, .choice, .bytes: return .string(text)
        case .array(let element):
            let parts = text.split(separator: ",").map { $0.filter { $0 != " " } }
            return .array(parts.map { value($0, element) })
        default: return (try? JSON(parsing: Array(text.utf8))) ?? .string(text)
        }
    }

    /// What the screen knows already: the open chat, the selected message.
    private static func known(_ field: Schema.Field, _ state: State) -> String {
        switch field.name {
        case "chat", "to", "jid": state.account.pane?.chat.description ?? ""
        case "message": state.account.pane?.selectedMessage?.id.text ?? ""
        default: ""
        }
    }
}

extension CommandForm {
    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let theme = state.look.theme
        let columns = min(72, state.size.columns - 4)
        let refusal = refusalLines(columns: columns, state)
        let inside = Box.draw(
            Size(columns: columns, rows: fields.count * 2 + 5 + max(1, refusal.count)),
            title: CleanText(name: type.name),
            foot: fields.isEmpty ? "Enter run  Esc close" : "Tab next field  Enter run  Esc close",
            state,
            &grid
        )
        var row = inside.row
        func line(_ text: CleanText, _ element: Element) {
            guard row < inside.endRow else { return }
            let start = Point(column: inside.column, row: row)
            grid.put(text.truncated(to: inside.columns), at: start, theme[element])
            row += 1
        }
        line(CleanText(name: type.summary), .dialogNormal)
        row += 1
        for (index, field) in fields.enumerated() {
            line(CommandForm.label(field), index == current ? .uiTitle : .uiHint)
            guard row < inside.endRow else { return }
            drawField(index, inside, row, theme, &grid)
            row += 1
        }
        for cells in refusal where row < inside.endRow {
            let start = Point(column: inside.column, row: row)
            grid.put(cells, at: start, end: inside.endColumn)
            row += 1
        }
    }

    /// What does not fit, in lines that a box of this width has room for.
    private func refusalLines(columns: Int, _ state: State) -> [[Cell]] {
        guard let refusal else { return [] }
        let size = Size(columns: columns, rows: state.size.rows)
        let room = max(1, Box.inside(size, in: state.size).columns)
        return Box.lines(of: refusal, columns: room, state.look.theme[.uiError])
    }

    private func drawField(
        _ index: Int,
        _ inside: Rect,
        _ row: Int,
        _ theme: Theme,
        _ grid: inout Grid
    ) {
        let line = Rect(column: inside.column, row: row, columns: inside.columns, rows: 1)
        grid.fill(line, " ", theme[.dialogInput])
        let text = CleanText(name: String(values[index].suffix(inside.columns - 1)))
        let start = Point(column: inside.column, row: row)
        let end = grid.put(text, at: start, theme[.dialogInput], end: inside.endColumn - 1)
        if index == current { grid.cursor = Point(column: end, row: row) }
    }

    private static func label(_ field: Schema.Field) -> CleanText {
        let name = CleanText(name: field.name)
        let note = field.schema.note.map { ": " + CleanText(name: $0) } ?? ""
        return name + (field.isOptional ? " (may stay empty)" : "") + note
    }
}

extension Command {
    /// Asks for the command with these fields, and shows its reply as a text.
    fileprivate static func effect(
        reading body: JSON,
        on account: String
    ) throws(CommandError) -> Effect {
        let title = CleanText(name: name)
        return .perform(try Self(reading: body), on: account, doing: title) { reply in
            if reply is Done { return .notice("\(title): done") }
            guard let json = try? JSON(encoding: reply) else { return nil }
            let remarks = (reply as? any HoldsRemarks)?.remarks ?? []
            let text = CleanText(body: (remarks + [json.text(.pretty)]).joined(separator: "\n"))
            return .answered { state, _ in state.layers.append(TextBox(title: title, text)) }
        }
    }
}
