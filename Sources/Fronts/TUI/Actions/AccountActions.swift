import Canvas

extension Actions {
    /// From account to account.
    static let accounts: [Action] = [
        Action(
            place: .global,
            name: "next_account",
            keys: [.function(7)],
            label: "Account",
            help: "the next account",
            traits: .leaves,
            rank: 16,
            isWorthShowing: { !$0.others.isEmpty }
        ) { state, _ in
            guard !state.others.isEmpty else {
                guard !state.account.isGone else { return state.say(Words.withoutAccount(state)) }
                let all = state.keys.label(of: .palette, state.look.glyphs) ?? ""
                state.say("this is the only account; \(all) add-account makes another")
                return
            }
            let names = state.accountNames
            let current = names.firstIndex(of: state.account.name) ?? 0
            state.show(names[(current + 1) % names.count])
        }
    ]
}
