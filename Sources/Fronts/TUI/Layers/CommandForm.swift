import Canvas
import Commands
import JSON
import Model
import Settings

/// A command of the catalogue as a form: its fields by name, with what is known filled in.
///
/// So everything that martlet can be asked can be asked here, before anybody made a screen for it.
struct CommandForm: Layer {
    let type: any Command.Type
    /// What can be entered.
    let fields: [Schema.Field]
    /// What the menu of the message knew, which is not to be changed.
    let given: [(field: Schema.Field, text: String)]
    var values: [Composer]
    /// The selected message, where the command is about one.
    let message: Message?
    /// What the screen knew when it was opened.
    let known: [Composer]
    var current = 0
    var refusal: CleanText?
    /// The number under which its command was given, while there is no answer yet.
    var asked: Int?

    /// The longest that a field holds, in bytes.
    static let longest = 4096

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

    var line: Composer? {
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
    func isText(_ index: Int) -> Bool {
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

    var isBegun: Bool { values.map(\.text) != known.map(\.text) }

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
}
