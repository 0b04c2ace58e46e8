import Canvas
import Commands

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
            if !state.account.isLinked { state.account.wantsLinking = true }
            effects.append(.perform(Connect(), on: state.account.name, doing: "connect"))
        },
        Action(
            place: .global,
            name: "toggle_listener",
            keys: [.function(4)],
            label: "API",
            help: "switch the REST listener on or off"
        ) { state, effects in
            switch state.listenerPlace {
            case .other(let owner): state.say("the listener is that of \(owner)")
            case .own where state.listener != nil: effects.append(.listen(false))
            case .own(let address, let keyFile):
                state.layers.append(ListenQuestion(address: address, keyFile: keyFile))
            }
        },
    ]
}
