/// Everything that a theme can colour.
public enum Element: Int, Hashable, Sendable, CaseIterable, Comparable {
    case uiDefault, uiBorder, uiBorderFocused, uiTitle, uiHint, uiError, uiWarning, uiSuccess,
        uiLink
    case topNormal, topName, topOnline, topConnecting, topOffline, topProblem, topQueue, topClock
    case listNormal, listName, listPreview, listTime, listSelected, listSelectedUnfocused
    case listUnread, listCount, listDraft, listTyping
    case messageNormal, messageOwn, messageOwnName, messageName, messageTime, messageSelected
    case messageSystem, messageDay, messageUnreadLine, messageBlockquote, messageListMark
    case messageBold, messageItalic, messageStrike, messageCode, messageCodeblock, messageLink
    case messageStateQueued, messageStateSent, messageStateDelivered, messageStateRead
    case messageStateFailed
    case statusNormal, statusName, statusFlags
    case composerNormal, composerPrompt, composerPlaceholder, composerCounter
    case helpNormal, helpKey, helpLabel
    case dialogNormal, dialogBorder, dialogTitle, dialogSelected, dialogInput
    case dialogButton, dialogButtonFocused
    case pairingText, pairingCode, pairingStep, pairingCountdown

    /// Its name in a theme file, `section.element`.
    public var name: String { Element.names[rawValue] }

    /// The element with this name.
    public init?(name: String) {
        guard let index = Element.names.firstIndex(of: name) else { return nil }
        self.init(rawValue: index)
    }

    /// Where parts that are not set come from: the section's `normal`, then `ui.default`.
    var parent: Element? {
        let normal: Element? =
            switch self {
            case .uiDefault: nil
            case .topNormal..<(.listNormal): .topNormal
            case .listNormal..<(.messageNormal): .listNormal
            case .messageNormal..<(.statusNormal): .messageNormal
            case .statusNormal..<(.composerNormal): .statusNormal
            case .composerNormal..<(.helpNormal): .composerNormal
            case .helpNormal..<(.dialogNormal): .helpNormal
            case .dialogNormal..<(.pairingText): .dialogNormal
            default: .uiDefault
            }
        return normal == self ? .uiDefault : normal
    }

    /// By their order in the table.
    public static func < (left: Element, right: Element) -> Bool { left.rawValue < right.rawValue }

    private static let names = [
        "ui.default", "ui.border", "ui.border.focused", "ui.title", "ui.hint", "ui.error",
        "ui.warning", "ui.success", "ui.link",
        "top.normal", "top.name", "top.online", "top.connecting", "top.offline", "top.problem",
        "top.queue", "top.clock",
        "list.normal", "list.name", "list.preview", "list.time", "list.selected",
        "list.selected.unfocused", "list.unread", "list.count", "list.draft", "list.typing",
        "message.normal", "message.own", "message.own.name", "message.name", "message.time",
        "message.selected", "message.system", "message.day", "message.unread_line",
        "message.blockquote", "message.list_mark", "message.bold", "message.italic",
        "message.strike", "message.code", "message.codeblock", "message.link",
        "message.state.queued", "message.state.sent", "message.state.delivered",
        "message.state.read", "message.state.failed",
        "status.normal", "status.name", "status.flags",
        "composer.normal", "composer.prompt", "composer.placeholder", "composer.counter",
        "help.normal", "help.key", "help.label",
        "dialog.normal", "dialog.border", "dialog.title", "dialog.selected", "dialog.input",
        "dialog.button", "dialog.button.focused",
        "pairing.text", "pairing.code", "pairing.step", "pairing.countdown",
    ]
}
