import Canvas

extension Action {
    /// What the keys do here.
    static let help = Action(
        place: .global,
        name: "help",
        keys: [.function(1), .alt("h")],
        label: "Help",
        help: "this help, for the place one is in first",
        traits: [.always, .leaves],
        rank: 18
    ) { state, _ in
        if state.layers.last is Help {
            state.layers.removeLast()
        } else {
            state.layers.append(Help(at: state.places.first ?? .global))
        }
    }
}

extension Action {
    /// Everything there is.
    static let palette = Action(
        place: .global,
        name: "palette",
        keys: [.control("o")],
        label: "All",
        help: "everything that can be done, found by typing",
        traits: .leaves,
        rank: 17
    ) { state, _ in state.layers.append(Palette()) }

    /// Ends the program.
    static let quit = Action(
        place: .global,
        name: "quit",
        keys: [.control("q")],
        label: "Quit",
        help: "quit",
        traits: [.always, .leaves],
        rank: 19
    ) { state, _ in
        guard state.asksBeforeQuitting else {
            state.isFinished = true
            return
        }
        if !state.has(QuitQuestion.self) { state.layers.append(QuitQuestion()) }
    }
}

extension Action {
    /// What was said.
    static let notices = Action(
        place: .global,
        name: "notices",
        keys: [.alt("l")],
        label: "Notices",
        help: "what martlet itself said lately, to read again",
        traits: .leaves
    ) { state, _ in state.layers.append(NoticeLog()) }
}

extension Actions {
    /// The program as a whole.
    static let program: [Action] = [
        .help,
        .palette,
        .quit,
        Action(
            place: .global,
            name: "interrupt",
            keys: [.control("c")],
            label: "Quit?",
            help: "how to quit; clears what is being written",
            traits: [.movement, .leaves]
        ) { state, _ in state.sayHowToQuit() },
        Action(
            place: .global,
            name: "cycle_focus",
            keys: [.function(6)],
            label: "Focus",
            help: "to list, messages, composer in turn",
            rank: 21,
            isAvailable: { $0.showsChats }
        ) { state, _ in state.cycleFocus() },
        .notices,
        Action(
            place: .global,
            name: "redraw",
            keys: [.control("r")],
            label: "Redraw",
            help: "paint everything anew",
            traits: [.always, .leaves]
        ) { _, effects in effects.append(.redraw) },
        Action(
            place: .global,
            name: "suspend",
            keys: [.control("z")],
            label: "Suspend",
            help: "back to the shell for a while",
            traits: [.always, .leaves]
        ) { _, effects in effects.append(.suspend) },
    ]
}

extension State {
    /// Tells whoever presses the key that ends other programs which one ends this.
    mutating func sayHowToQuit() {
        guard let key = keys.label(of: .quit, look.glyphs) else { return }
        say("\(key) quits")
    }

    fileprivate var asksBeforeQuitting: Bool {
        switch look.confirmQuit {
        case .never: false
        case .queued: unsentCount > 0 || !losses.isEmpty
        case .always: true
        }
    }

    fileprivate mutating func cycleFocus() {
        switch focus {
        case .list where account.pane == nil: break
        case .list: select(account.pane?.lastWholeMessage)
        case .messages: leaveMessages()
        case .composer: enterList()
        }
    }
}
