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
    private var values: [Composer]
    /// What the screen knew when it was opened.
    private let known: [Composer]
    private var current = 0
    private var refusal: CleanText?

    /// The longest that a field holds, in bytes.
    private static let longest = 4096

    /// Begins with what was left in it when it was closed, else with what the screen knows.
    init(_ type: any Command.Type, _ state: State) {
        self.type = type
        fields = (try? Catalogue.description(of: type.name).fields) ?? []
        known = fields.map { CommandForm.known($0, state) }
        let begun = state.begunForms[state.account.name]?[type.name] ?? []
        values = known.enumerated().map { index, known in
            (begun.indices.contains(index) ? begun[index] : nil) ?? known
        }
    }

    func line(_ state: State) -> Composer? { line }

    mutating func take(edited line: Composer, _ state: inout State) { self.line = line }

    private var line: Composer? {
        get { values.indices.contains(current) ? values[current] : nil }
        set {
            guard let newValue, values.indices.contains(current) else { return }
            values[current] = newValue
            refusal = nil
        }
    }

    mutating func take(
        _ input: LayerInput,
        _ state: inout State,
        _ effects: inout [Effect]
    ) -> Verdict {
        switch input {
        case .step(.close):
            keep(in: &state)
            return .closed
        case .step(.accept): return run(&state, &effects)
        case .step(.up), .step(.previous): move(by: -1, state)
        case .step(.down), .step(.next): move(by: 1, state)
        default:
            guard var line, LineField.take(input, &line, longest: CommandForm.longest) else {
                break
            }
            self.line = line
        }
        return .used
    }

    /// To another field; a name that only one chat has is completed.
    private mutating func move(by count: Int, _ state: State) {
        if let (before, last) = aimed, let found = AddressField.completion(last, state) {
            line?.load(Draft(before: before + (before.isEmpty ? "" : " ") + found))
        }
        current = min(max(0, current + count), max(0, fields.count - 1))
    }

    func keep(in state: inout State) {
        // What was filled in by itself was right for that moment alone.
        let written = zip(values, known).map { $0.text == $1.text ? nil : $0 }
        state.begunForms[state.account.name, default: [:]][type.name] = isBegun ? written : nil
    }

    /// Whether something was written into it.
    var isBegun: Bool { values.map(\.text) != known.map(\.text) }

    private mutating func run(_ state: inout State, _ effects: inout [Effect]) -> Verdict {
        do throws(CommandError) {
            let asks = try type.effect(reading: try body(state), on: state.account.name)
            effects.append(asks)
            state.begunForms[state.account.name]?[type.name] = nil
            return .closed
        } catch {
            refusal = Words.sentence(error.filledIn)
            return .used
        }
    }

    /// What was entered, as the command reads it; empty fields are left out.
    private func body(_ state: State) throws(CommandError) -> JSON {
        var members: [(String, JSON)] = []
        for (field, value) in zip(fields, values) where !value.isEmpty {
            members.append((field.name, try CommandForm.value(value.text, field.schema, state)))
        }
        return .object(JSON.Object(members))
    }

    private static func value(
        _ text: String,
        _ schema: Schema,
        _ state: State
    ) throws(CommandError) -> JSON {
        switch schema.form {
        case .text(format: "jid"): return .string(try AddressField.address(text, state))
        case .text, .choice, .bytes: return .string(text)
        case .array(let element):
            var values: [JSON] = []
            for part in text.split(separator: ",") {
                let part = part.trimmingPrefix { $0 == " " }
                values.append(try value(String(part), element, state))
            }
            return .array(values)
        default: return (try? JSON(parsing: Array(text.utf8))) ?? .string(text)
        }
    }

    /// What is typed for an address, behind what stands before it in its field; nil where none is wanted.
    private var aimed: (before: String, last: String)? {
        guard let text = line?.text, fields.indices.contains(current) else { return nil }
        switch fields[current].schema.form {
        case .text(format: "jid"): return ("", text)
        case .array(let element) where element.form == .text(format: "jid"):
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            let before = parts.dropLast().map { "\($0)," }.joined()
            return (before, String(parts.last ?? ""))
        default: return nil
        }
    }

    /// What the screen knows already: the open chat, the selected message.
    private static func known(_ field: Schema.Field, _ state: State) -> Composer {
        let text =
            switch field.name {
            case "chat", "to", "jid": state.account.pane?.chat.description ?? ""
            case "message", "quoted": state.account.pane?.selectedMessage?.id.text ?? ""
            default: ""
            }
        var line = Composer()
        line.load(Draft(before: text))
        return line
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

    /// What does not fit, or whom what is typed can mean, in lines that a box of this width has room for.
    private func refusalLines(columns: Int, _ state: State) -> [[Cell]] {
        let found = aimed.map { AddressField.candidates($0.last, state) } ?? []
        let names = found.prefix(8).joined(separator: ", ")
        guard refusal != nil || !names.isEmpty else { return [] }
        let size = Size(columns: columns, rows: state.size.rows)
        let room = max(1, Box.inside(size, in: state.size).columns)
        if let refusal { return Box.lines(of: refusal, columns: room, state.look.theme[.uiError]) }
        return Box.lines(of: CleanText(name: names), columns: room, state.look.theme[.uiHint])
    }

    private func drawField(
        _ index: Int,
        _ inside: Rect,
        _ row: Int,
        _ theme: Theme,
        _ grid: inout Grid
    ) {
        let line = Rect(column: inside.column, row: row, columns: inside.columns, rows: 1)
        let end = LineField.draw(values[index], line, theme[.dialogInput], &grid)
        if index == current { grid.cursor = Point(column: end, row: row) }
    }

    private static func label(_ field: Schema.Field) -> CleanText {
        let name = CleanText(name: field.name)
        let note = field.schema.note.map { ": " + CleanText(name: $0) } ?? ""
        let parted: CleanText =
            if case .array = field.schema.form { " (parted by commas)" } else { "" }
        return name + parted + (field.isOptional ? " (may stay empty)" : "") + note
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
            guard let json = try? JSON(encoding: reply) else { return nil }
            let remarks = (reply as? any HoldsRemarks)?.remarks ?? []
            let rest = json.withoutRemarks
            guard !remarks.isEmpty || rest.object?.members.isEmpty != true else {
                return .notice("\(title): done")
            }
            let shown = rest.object?.members.isEmpty == true ? [] : [rest.text(.pretty)]
            let text = CleanText(body: (remarks + shown).joined(separator: "\n"))
            let new = (reply as? any LeadsToChat)?.chat
            return .answered { state, _ in
                for remark in remarks { state.say("\(title): \(CleanText(name: remark))") }
                // Not under what somebody has begun to write.
                if let new, state.account.name == account, state.account.composer.isEmpty,
                    state.layers.isEmpty
                {
                    state.open(new)
                }
                state.layers.append(TextBox(title: title, text))
            }
        }
    }
}

extension JSON {
    /// A reply without what is said besides.
    fileprivate var withoutRemarks: JSON {
        guard var members = object else { return self }
        members["remarks"] = nil
        return .object(members)
    }
}
