import Canvas
import Commands
import JSON
import Model

// What becomes of a form whose command was given.

extension CommandForm {
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
}

extension Command {
    /// Asks for the command with these fields, and shows its reply as a text.
    static func effect(
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
