import Canvas
import Commands
import Model
import Settings

/// Applies one event and says what is wanted outside.
public func update(_ state: inout State, _ event: UIEvent) -> [Effect] {
    update(&state, [event])
}

/// Applies a batch of events, laying the screen out only once.
public func update(_ state: inout State, _ events: [UIEvent]) -> [Effect] {
    var effects: [Effect] = []
    for event in events { state.apply(event, &effects) }
    state.settle(&effects)
    return effects
}

extension State {
    mutating func apply(_ event: UIEvent, _ effects: inout [Effect]) {
        switch event {
        case .time(let now): self.now = max(self.now, now)
        case .resized(let size): resize(size)
        case .input(let input): apply(input, &effects)
        case .happened(let event, let name): happened(event, on: name)
        case .missed(let name): _ = change(name) { $0.readAnew() }
        case .tookOver(let place): (listenerPlace, listener) = (place, nil)
        case .accountAdded(let opening): add(opening)
        case .accountRemoved(let name): remove(name)
        case .status(let status, let name): take(status, of: name)
        case .chats(let page, let request, let name):
            _ = change(name) { account in
                account.reading.answered()
                account.chats.take(page, for: request)
            }
        case .messages(let page, let request, let name):
            _ = change(name) { $0.take(page, for: request) }
        case .answered(let change): change(&self, &effects)
        case .listening(let address): take(address)
        case .notice(let text): say(text)
        case .pictureSaved(let text, let path): savedPicture(of: text, at: path)
        case .problems(let texts): tell(texts)
        case .keeping(let fault): keepingFails(fault)
        case .configured(let configuration): configure(configuration, &effects)
        case .themed(let theme): look.theme = theme
        case .ended: isFinished = true
        }
    }

    private mutating func take(_ status: AccountStatus, of name: String) {
        let known = change(name) { account in
            defer { account.take(status) }
            return account.status.client?.expires
        }
        guard let known, let expires = status.client?.expires, expires != known else { return }
        let day = dates.day(expires, now: now)
        say("WhatsApp refuses this version of martlet from \(day) on: update it before")
    }

    private mutating func happened(_ event: any Event, on name: String) {
        let said = change(name) { $0.take(event) } ?? nil
        guard let said else { return }
        say(name == account.name ? said : "\(CleanText(name: name)): \(said)")
    }

    private mutating func configure(_ configuration: Configuration, _ effects: inout [Effect]) {
        wear(configuration.text("ui.theme"), &effects)
        look.take(configuration)
        dates.usesTwelveHours = look.usesTwelveHours
        account.pane?.forgetLayout()
        for name in others.keys { others[name]?.pane?.forgetLayout() }
    }

    /// Has another theme looked for, if it is another.
    mutating func wear(_ theme: String, _ effects: inout [Effect]) {
        guard theme != look.themeName else { return }
        look.themeName = theme
        effects.append(.theme(theme))
    }

    private mutating func take(_ address: ListenAddress?) {
        listener = address
        guard let address, case .own(_, let keyFile) = listenerPlace else { return }
        say("the API answers at http://\(CleanText(name: "\(address)")); its key is in \(keyFile)")
    }

    /// Tells what is wrong: in a box, unless that would come up under the hands of somebody who types.
    private mutating func tell(_ problems: [CleanText]) {
        for problem in problems { say(problem) }
        let types = lastTyping.map { now.milliseconds - $0.milliseconds < 60_000 } ?? false
        if !problems.isEmpty, !types, !has(NoticeLog.self) { layers.append(NoticeLog()) }
    }

    /// Says something for six seconds; it can be read again later.
    mutating func say(_ text: CleanText) { notices.say(text, at: now) }

    /// Says why what the person just asked for is not done: until the next key.
    mutating func answer(_ text: CleanText) { notices.answer(text, at: now) }

    private mutating func resize(_ size: Size) {
        let wasOnePane = Layout.isOnePane(self.size)
        self.size = size
        // The drawing of a code that was chosen by hand was chosen for the size that is gone.
        change(LinkingScreen.self) { $0.drawing = nil }
        guard wasOnePane != Layout.isOnePane(size) else { return }
        if wasOnePane, focus == .list, account.pane != nil { focus = .composer }
    }
}
