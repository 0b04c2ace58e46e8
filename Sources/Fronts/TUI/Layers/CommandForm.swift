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
    /// The selected message, where the command is about one.
    private let message: Message?
    /// What the screen knew when it was opened.
    private let known: [Composer]
    private var current = 0
    private var refusal: CleanText?
    /// The number under which its command was given, while there is no answer yet.
    private var asked: Int?

    /// The longest that a field holds, in bytes.
    private static let longest = 4096

    /// Begins with what was left in it when it was closed, unless that was about another message, else with what the
    /// screen knows.
    ///
    /// - Parameters:
    ///   - type: The command.
    ///   - state: The screen.
    ///   - filled: What else is known, by the fields' names.
    init(_ type: any Command.Type, _ state: State, filled: [String: String] = [:]) {
        self.type = type
        fields = Catalogue.description(of: type).fields
        let names = Set(fields.map(\.name))
        let isAboutMessage = !names.isDisjoint(with: ["message", "quoted", "sender"])
        message = isAboutMessage ? state.account.pane?.selectedMessage : nil
        known = fields.map { [message] field in
            CommandForm.known(field.name, names, message, filled[field.name], state)
        }
        var begun = state.begunForms[state.account.name]?[type.name]
        if begun?.message != message?.id { begun = nil }
        values = known.enumerated().map { index, known in
            (begun.flatMap { $0.values.indices.contains(index) ? $0.values[index] : nil }) ?? known
        }
    }

    func line(_ state: State) -> Composer? { line }

    mutating func take(edited line: Composer, _ state: inout State) { self.line = line }

    private var line: Composer? {
        get { values.indices.contains(current) ? values[current] : nil }
        set {
            guard asked == nil, let newValue, values.indices.contains(current) else { return }
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
        // What is typed while the answer is on its way is for nothing else either.
        case _ where asked != nil: return .used
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
        let begun =
            isBegun ? BegunForm(message: message?.id, values: written, asked: asked) : nil
        state.begunForms[state.account.name, default: [:]][type.name] = begun
    }

    /// Whether something was written into it.
    var isBegun: Bool { values.map(\.text) != known.map(\.text) }

    private mutating func run(_ state: inout State, _ effects: inout [Effect]) -> Verdict {
        do throws(CommandError) {
            let number = state.askedForms + 1
            effects.append(
                try type.effect(reading: try body(state), on: state.account.name, as: number)
            )
            state.askedForms = number
            asked = number
            // What was kept is in this form now.
            state.begunForms[state.account.name]?[type.name] = nil
            refusal = nil
        } catch {
            refusal = Words.sentence(error.filledIn)
        }
        return .used
    }

    /// Takes the form away whose command was done, and what is kept of it.
    fileprivate static func end(
        _ number: Int,
        _ name: String,
        on account: String,
        _ state: inout State
    ) {
        if state.begunForms[account]?[name]?.asked == number {
            state.begunForms[account]?[name] = nil
        }
        guard let index = asked(number, state) else { return }
        state.layers.remove(at: index)
    }

    /// Says in the form why its command was refused; what was written stays there.
    ///
    /// - Returns: Whether it is still open.
    fileprivate static func refuse(
        _ number: Int,
        _ error: CommandError,
        _ state: inout State
    ) -> Bool {
        guard let index = asked(number, state), var form = state.layers[index] as? CommandForm
        else { return false }
        form.asked = nil
        form.refusal = Words.sentence(error.filledIn)
        state.layers[index] = form
        return true
    }

    private static func asked(_ number: Int, _ state: State) -> Int? {
        state.layers.lastIndex { ($0 as? CommandForm)?.asked == number }
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
    private static func known(
        _ name: String,
        _ names: Set<String>,
        _ message: Message?,
        _ filled: String?,
        _ state: State
    ) -> Composer {
        let chat = state.account.pane?.chat.description
        let hasChat = names.contains("chat")
        let text: String? =
            switch name {
            case "chat", "jid": chat
            // Of a message that goes elsewhere the chat is known, and not where it goes.
            case "to" where !hasChat: chat
            case "message", "quoted": message?.id.text
            // Beside `message` it is that of a message to come.
            case "id" where hasChat && !names.contains("message"): message?.id.text
            case "sender", "quotedSender": message?.sender.description
            default: filled
            }
        var line = Composer()
        line.load(Draft(clean: Draft(before: text ?? "")))
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
            foot: asked != nil
                ? "asked; the answer is to come  Esc close"
                : fields.isEmpty ? "Enter run  Esc close" : "Tab next field  Enter run  Esc close",
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
        on account: String,
        as number: Int
    ) throws(CommandError) -> Effect {
        let title = CleanText(name: name)
        let refused: @Sendable (CommandError) -> UIEvent = { error in
            .answered { state, _ in
                guard !CommandForm.refuse(number, error, &state) else { return }
                state.answer("\(title): \(Words.sentence(error))")
            }
        }
        let command = try Self(reading: body)
        return .perform(
            command,
            on: account,
            then: { .done($0, number, by: name, on: account) },
            refused: refused
        )
    }
}

extension UIEvent {
    /// A command of a form was done: its reply is shown as a text.
    fileprivate static func done<Reply: Encodable & Sendable>(
        _ reply: Reply,
        _ number: Int,
        by name: String,
        on account: String
    ) -> UIEvent {
        let title = CleanText(name: name)
        let json = (try? JSON(encoding: reply)) ?? [:]
        let remarks = (reply as? any HoldsRemarks)?.remarks ?? []
        let rest = json.withoutRemarks
        guard !remarks.isEmpty || rest.object?.members.isEmpty != true else {
            return .answered { state, _ in
                CommandForm.end(number, name, on: account, &state)
                state.say("\(title): done")
            }
        }
        let shown = rest.object?.members.isEmpty == true ? [] : [rest.text(.pretty)]
        let text = CleanText(body: (remarks + shown).joined(separator: "\n"))
        let new = (reply as? any LeadsToChat)?.chat
        return .answered { state, _ in
            CommandForm.end(number, name, on: account, &state)
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

/// What was written into a form that was closed.
struct BegunForm: Sendable {
    /// The message that it was about; nil when it was about none.
    let message: MessageID?
    /// What was written into each field, nil where nothing was.
    let values: [Composer?]
    /// The number under which its command was given; nil when it was not.
    let asked: Int?
}

extension JSON {
    /// A reply without what is said besides.
    fileprivate var withoutRemarks: JSON {
        guard var members = object else { return self }
        members["remarks"] = nil
        return .object(members)
    }
}
