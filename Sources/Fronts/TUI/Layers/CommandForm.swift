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
    /// What can be entered.
    private let fields: [Schema.Field]
    /// What the menu of the message knew, which is not to be changed.
    private let given: [(field: Schema.Field, text: String)]
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
    /// screen knows; the cursor is in the first field that somebody has to fill in.
    ///
    /// - Parameters:
    ///   - type: The command.
    ///   - state: The screen.
    ///   - isOfMenu: Whether the menu of the selected message opens it: then what the screen knows is settled.
    ///   - filled: What else is known, by the fields' names.
    init(
        _ type: any Command.Type,
        _ state: State,
        isOfMenu: Bool = false,
        filled: [String: String] = [:]
    ) {
        self.type = type
        let all = Catalogue.description(of: type).fields
        let names = Set(all.map(\.name))
        let isAboutMessage = !names.isDisjoint(with: ["message", "quoted", "sender"])
        let message = isAboutMessage ? state.account.pane?.selectedMessage : nil
        self.message = message
        let seen = all.map { CommandForm.onScreen($0.name, names, message, state) }
        given =
            isOfMenu ? zip(all, seen).compactMap { field, text in text.map { (field, $0) } } : []
        let open = zip(all, seen).filter { !isOfMenu || $1 == nil }
        fields = open.map(\.0)
        known = open.map { field, text in
            var line = Composer()
            let text = text ?? filled[field.name] ?? ""
            line.load(Draft(clean: Draft(before: text)))
            return line
        }
        let begun = state.begunForms[state.account.name]?.begun(type.name, about: message?.row)
        values = zip(fields, known).map { begun?.values[$0.name] ?? $1 }
        current = fields.indices.first { !fields[$0].isOptional && known[$0].isEmpty } ?? 0
    }

    func line(_ state: State) -> Composer? { line }

    mutating func take(edited line: Composer, _ state: inout State) { self.line = line }

    func keepsLines(_ state: State) -> Bool { fields.indices.contains(current) && isText(current) }

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
        case .step(.up) where moveLine(by: -1, state): break
        case .step(.down) where moveLine(by: 1, state): break
        case .step(.up), .step(.previous): move(by: -1)
        case .step(.down): move(by: 1)
        case .step(.next): if !complete(state) { move(by: 1) }
        default:
            guard var line else { break }
            let isText = keepsLines(state)
            let longest = isText ? Composer.limit : CommandForm.longest
            if LineField.take(input, &line, longest: longest, keepsLines: isText) {
                self.line = line
            }
        }
        return .used
    }

    /// Whether a field holds what somebody writes to others: the lines of it are kept.
    private func isText(_ index: Int) -> Bool {
        fields[index].schema.form == .text(format: nil)
            && ["text", "caption", "description"].contains(fields[index].name)
    }

    /// To another line of a text; false where there is none in that direction.
    private mutating func moveLine(by count: Int, _ state: State) -> Bool {
        guard keepsLines(state), var line else { return false }
        let room = CommandForm.inside(rows: state.size.rows, state).columns
        let layout = ComposerLayout(line, width: max(1, room))
        let wanted = layout.cursorLine + count
        guard layout.lines.indices.contains(wanted) else { return false }
        line.moveTo(layout.position(line: wanted, column: layout.cursorColumn))
        self.line = line
        return true
    }

    /// Completes a part of a name that only one chat has, and stays there, so that it is seen whom it means.
    ///
    /// - Returns: Whether there was one.
    private mutating func complete(_ state: State) -> Bool {
        guard let (before, last) = aimed, let found = AddressField.completion(last, state) else {
            return false
        }
        line?.load(Draft(before: before + (before.isEmpty ? "" : " ") + found))
        return true
    }

    /// To another field.
    private mutating func move(by count: Int) {
        current = min(max(0, current + count), max(0, fields.count - 1))
    }

    func keep(in state: inout State) {
        let account = state.account.name
        guard isBegun else {
            state.begunForms[account]?.forget(type.name, about: message?.row)
            return
        }
        // What was filled in by itself was right for that moment alone.
        let written = zip(values, known).map { $0.text == $1.text ? nil : $0 }
        let named = zip(fields, written).compactMap { field, line in line.map { (field.name, $0) } }
        let begun = BegunForms.Begun(
            command: type.name,
            message: message?.row,
            values: Dictionary(named) { first, _ in first },
            asked: asked
        )
        state.begunForms[account, default: BegunForms()].keep(begun)
    }

    /// The command, when something was written into it.
    var begunCommand: String? { isBegun ? type.name : nil }

    private var isBegun: Bool { values.map(\.text) != known.map(\.text) }

    private mutating func run(_ state: inout State, _ effects: inout [Effect]) -> Verdict {
        do throws(CommandError) {
            let number = state.askedForms + 1
            let body = try body(state)
            effects.append(
                try type.effect(
                    reading: body,
                    about: addresses(in: body),
                    on: state.account.name,
                    as: number
                )
            )
            state.askedForms = number
            asked = number
            // What was kept is in this form now.
            state.begunForms[state.account.name]?.forget(type.name, about: message?.row)
            refusal = nil
        } catch {
            refusal = Words.sentence(error.filledIn)
        }
        return .used
    }

    /// Takes the form away whose command was done, and what is kept of it.
    ///
    /// - Returns: Whether it was still open.
    fileprivate static func end(_ number: Int, on account: String, _ state: inout State) -> Bool {
        state.begunForms[account]?.forget(asked: number)
        guard let index = asked(number, state) else { return false }
        state.layers.remove(at: index)
        return true
    }

    /// Says in the form why its command was refused; what was written stays there.
    ///
    /// - Returns: Whether it is still open.
    fileprivate static func refuse(
        _ number: Int,
        _ error: CommandError,
        on account: String,
        _ state: inout State
    ) -> Bool {
        state.begunForms[account]?.refuse(asked: number)
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
        for (field, text) in given {
            members.append((field.name, try CommandForm.value(text, field.schema, state)))
        }
        for (field, value) in zip(fields, values) where !value.isEmpty {
            members.append((field.name, try CommandForm.value(value.text, field.schema, state)))
        }
        return .object(JSON.Object(members))
    }

    /// Whom the command is about.
    private func addresses(in body: JSON) -> [JID] {
        let texts = fields.flatMap { field -> [String] in
            switch field.schema.form {
            case .text(format: "jid"): [body[field.name]?.string].compactMap(\.self)
            case .array(let element) where element.form == .text(format: "jid"):
                (body[field.name]?.array ?? []).compactMap(\.string)
            default: []
            }
        }
        return texts.compactMap { JID(recipient: $0) }
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
    private static func onScreen(
        _ name: String,
        _ names: Set<String>,
        _ message: Message?,
        _ state: State
    ) -> String? {
        let chat = state.account.pane?.chat.description
        let hasChat = names.contains("chat")
        return switch name {
        case "chat", "jid": chat
        // Of a message that goes elsewhere the chat is known, and not where it goes.
        case "to" where !hasChat: chat
        case "message", "quoted": message?.id.text
        // Beside `message` it is that of a message to come.
        case "id" where hasChat && !names.contains("message"): message?.id.text
        case "sender", "quotedSender": message?.sender.description
        default: nil
        }
    }
}

extension CommandForm {
    func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let theme = state.look.theme
        let refusal = refusalLines(state)
        let about = message.map { MessageQuote.line($0, state) }
        let head = about == nil ? 2 : 3
        let layouts = textLayouts(state)
        let count = fields.count * 2 + 3 + head + max(1, refusal.count)
        // A text takes what is left of the screen.
        var left = max(0, CommandForm.inside(rows: state.size.rows, state).rows + 2 - count)
        let heights = layouts.map { layout -> Int in
            let extra = min(left, (layout?.lines.count ?? 1) - 1)
            left -= extra
            return 2 + extra
        }
        let inside = Box.draw(
            CommandForm.size(rows: count + heights.reduce(0) { $0 + $1 - 2 }, state),
            title: CleanText(name: type.name),
            foot: foot(state),
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
        if let about { line(about, .messageBlockquote) }
        row += 1
        // Where not all fit, those before the one with the cursor go.
        let room = inside.endRow - row
        var first = 0
        while first < current, heights[first...current].reduce(0, +) > room { first += 1 }
        for index in fields.indices.dropFirst(first) {
            let label = CommandForm.label(fields[index])
            line(label, index == current ? .uiTitle : .uiHint)
            guard row < inside.endRow else { return }
            let rows = min(heights[index] - 1, inside.endRow - row)
            let area = Rect(column: inside.column, row: row, columns: inside.columns, rows: rows)
            drawField(index, layouts[index], area, state, &grid)
            row += rows
        }
        for cells in refusal where row < inside.endRow {
            let start = Point(column: inside.column, row: row)
            grid.put(cells, at: start, end: inside.endColumn)
            row += 1
        }
    }

    /// How wide it is; as high as it needs.
    private static func size(rows: Int, _ state: State) -> Size {
        Size(columns: min(72, state.size.columns - 4), rows: rows)
    }

    private static func inside(rows: Int, _ state: State) -> Rect {
        Box.inside(size(rows: rows, state), in: state.size)
    }

    /// The lines of the fields that hold texts; nil for the others.
    private func textLayouts(_ state: State) -> [ComposerLayout?] {
        let columns = max(1, CommandForm.inside(rows: state.size.rows, state).columns)
        return fields.indices.map {
            isText($0) ? ComposerLayout(values[$0], width: columns) : nil
        }
    }

    private func foot(_ state: State) -> CleanText {
        guard asked == nil else { return "asked; the answer is to come  Esc close" }
        guard !fields.isEmpty else { return "Enter run  Esc close" }
        let keys: CleanText = "Tab next field  Enter run  Esc close"
        guard keepsLines(state), let newline = state.keys.label(of: .newline, state.look.glyphs)
        else { return keys }
        return "\(keys)  \(newline) newline"
    }

    /// What does not fit, or whom what is typed can mean, in lines that a box of this width has room for.
    private func refusalLines(_ state: State) -> [[Cell]] {
        let found = aimed.map { AddressField.candidates($0.last, state) } ?? []
        let isPart = aimed.flatMap { AddressField.completion($0.last, state) } != nil
        let names = found.prefix(8).joined(separator: ", ") + (isPart ? "; Tab takes that" : "")
        guard refusal != nil || !names.isEmpty else { return [] }
        let room = max(1, CommandForm.inside(rows: state.size.rows, state).columns)
        if let refusal { return Box.lines(of: refusal, columns: room, state.look.theme[.uiError]) }
        return Box.lines(of: CleanText(name: names), columns: room, state.look.theme[.uiHint])
    }

    private func drawField(
        _ index: Int,
        _ layout: ComposerLayout?,
        _ area: Rect,
        _ state: State,
        _ grid: inout Grid
    ) {
        let style = state.look.theme[.dialogInput]
        guard let layout else {
            let end = LineField.draw(values[index], area, style, &grid)
            if index == current { grid.cursor = Point(column: end, row: area.row) }
            return
        }
        grid.fill(area, " ", style)
        let top = max(0, layout.cursorLine - area.rows + 1)
        for (row, line) in layout.lines.dropFirst(top).prefix(area.rows).enumerated() {
            let cells = layout.clusters[line].map { Cell($0, style) }
            let start = Point(column: area.column, row: area.row + row)
            grid.put(cells, at: start, end: area.endColumn)
        }
        guard index == current else { return }
        let column = state.look.ordersText ? layout.cursorReadingColumn : layout.cursorColumn
        grid.cursor = Point(
            column: min(area.column + column, area.endColumn - 1),
            row: area.row + layout.cursorLine - top
        )
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
        about people: [JID],
        on account: String,
        as number: Int
    ) throws(CommandError) -> Effect {
        let title = CleanText(name: name)
        let refused: @Sendable (CommandError) -> UIEvent = { error in
            .answered { state, _ in
                guard !CommandForm.refuse(number, error, on: account, &state) else { return }
                state.answer("\(title): \(Words.sentence(error))")
            }
        }
        let command = try Self(reading: body)
        return .perform(
            command,
            on: account,
            then: { .done($0, number, by: name, about: people, on: account) },
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
        about people: [JID],
        on account: String
    ) -> UIEvent {
        let title = CleanText(name: name)
        let json = (try? JSON(encoding: reply)) ?? [:]
        let remarks = (reply as? any HoldsRemarks)?.remarks ?? []
        let rest = json.withoutRemarks
        guard !remarks.isEmpty || rest.object?.members.isEmpty != true else {
            return .answered { state, _ in
                _ = CommandForm.end(number, on: account, &state)
                state.say("\(title): done")
            }
        }
        let shown = rest.object?.members.isEmpty == true ? [] : [rest.text(.pretty)]
        let text = CleanText(body: (remarks + shown).joined(separator: "\n"))
        let new = (reply as? any LeadsToChat)?.chat
        return .answered { state, _ in
            let isAwaited = CommandForm.end(number, on: account, &state)
            for remark in remarks { state.say("\(title): \(CleanText(name: remark))") }
            let isFree = state.account.composer.isEmpty && state.layers.isEmpty
            // Nothing comes up under the hands of whoever closed the form and writes something else.
            guard isAwaited || isFree else {
                if remarks.isEmpty { state.say("\(title): \(text)") }
                return
            }
            if let new, state.account.name == account, isFree { state.open(new) }
            // An address says nothing to a person.
            let isShown = state.account.name == account
            let named = isShown ? people.prefix(8).map { AddressField.label($0, state) } : []
            let about = CleanText(name: named.map(\.string).joined(separator: ", "))
            let whole = about.isEmpty ? text : about + "\n" + text
            state.layers.append(TextBox(title: title, whole))
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
