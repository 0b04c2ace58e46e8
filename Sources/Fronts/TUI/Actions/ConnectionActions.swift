import Canvas
import Commands
import Model

extension State {
    /// Connects; where the process that had the account is gone, this one takes it.
    fileprivate mutating func connect(_ effects: inout [Effect]) {
        guard !account.isGone else { return say(Words.withoutAccount(self)) }
        if !account.isLinked { account.wantsLinking = true }
        let wasOnline = account.status.connection == .online
        let isGuest = isGuest
        let effect = Effect.perform(
            Connect(),
            on: account.name,
            then: { _ in wasOnline ? .notice("connected already") : nil },
            refused: { error in
                .answered { state, effects in
                    let isOver = error.code == .interrupted || error.code == .hostGone
                    guard isGuest, isOver else {
                        return state.answer("connect: \(Words.sentence(error))")
                    }
                    effects.append(.takeOver)
                }
            }
        )
        effects.append(effect)
    }

    /// Whether nobody keeps the account connected, and F5 makes this terminal do so.
    var lacksHost: Bool { account.status.connection == .hostGone }
}

extension Actions {
    /// The connection and the listener.
    static let connection: [Action] = [
        Action(
            place: .global,
            name: "reconnect",
            keys: [.function(5)],
            label: "Reconnect",
            help: "connect now; links the device when it is not linked",
            command: Connect.self
        ) { state, effects in
            state.connect(&effects)
        },
        Action(
            place: .global,
            name: "toggle_listener",
            keys: [.function(4)],
            label: "API",
            help: "switch the REST listener on or off"
        ) { state, effects in
            switch state.listenerPlace {
            case .other where state.lacksHost: state.say(Words.withoutHost)
            case .other: state.say("the listener is that of the process that has the account")
            case .own where state.listener != nil: effects.append(.listen(false))
            case .own(let address, let keyFile):
                state.layers.append(ListenQuestion(address: address, keyFile: keyFile))
            }
        },
    ]
}
