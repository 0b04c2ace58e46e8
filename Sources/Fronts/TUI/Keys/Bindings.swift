import Canvas

/// A line of the table of keys: the key file, the help bar and F1 are all made from it.
struct Binding: Sendable {
    let place: KeyPlace
    let action: Action
    /// Default keys, as a key file has them.
    let keys: [String]
    /// One word for the help bar.
    let label: CleanText
    /// What it does.
    let help: CleanText

    init(
        _ place: KeyPlace,
        _ action: Action,
        _ keys: [String],
        _ label: CleanText,
        _ help: CleanText
    ) {
        self.place = place
        self.action = action
        self.keys = keys
        self.label = label
        self.help = help
    }

    /// The defaults.
    static let table: [Binding] = global + composer + message + list + pairing + dialog

    private static let global: [Binding] = [
        Binding(.global, .help, ["f1", "alt-h"], "Help", "this help"),
        Binding(.global, .quit, ["ctrl-q"], "Quit", "quit"),
        Binding(.global, .nextChat, ["tab", "alt-down"], "Next", "next chat"),
        Binding(.global, .previousChat, ["shift-tab", "alt-up"], "Previous", "previous chat"),
        Binding(.global, .nextUnread, ["ctrl-f"], "Unread", "next chat with unread messages"),
        Binding(.global, .pageUp, ["pageup"], "Older", "a page up"),
        Binding(.global, .pageDown, ["pagedown"], "Newer", "a page down"),
        Binding(.global, .lineUp, ["shift-up"], "Up", "a line up"),
        Binding(.global, .lineDown, ["shift-down"], "Down", "a line down"),
        Binding(.global, .oldest, ["ctrl-home"], "Oldest", "oldest loaded message"),
        Binding(.global, .newest, ["ctrl-end"], "Newest", "newest message"),
        Binding(.global, .cycleFocus, ["f6"], "Focus", "to list, messages, composer in turn"),
        Binding(.global, .toggleList, ["ctrl-l"], "List", "show or hide the chat list"),
        Binding(.global, .toggleHelpBar, ["ctrl-g"], "Bar", "show or hide the help bar"),
        Binding(.global, .toggleTopBar, ["ctrl-p"], "Top", "show or hide the top bar"),
        Binding(.global, .narrower, ["alt-,"], "Narrower", "chat list narrower"),
        Binding(.global, .wider, ["alt-."], "Wider", "chat list wider"),
        Binding(.global, .toggleListener, ["f4"], "API", "switch the REST listener on or off"),
        Binding(.global, .reconnect, ["f5"], "Reconnect", "connect now"),
        Binding(.global, .redraw, ["ctrl-r"], "Redraw", "paint everything anew"),
        Binding(.global, .suspend, ["ctrl-z"], "Suspend", "back to the shell for a while"),
    ]

    private static let composer: [Binding] = [
        Binding(.composer, .send, ["enter", "ctrl-x"], "Send", "send"),
        Binding(.composer, .newline, ["alt-enter", "ctrl-j"], "Newline", "start a line"),
        Binding(.composer, .up, ["up"], "Select", "a line up; at the start, select messages"),
        Binding(.composer, .down, ["down"], "Down", "a line down"),
        Binding(.composer, .left, ["left"], "Left", "back; at the start of nothing, to the list"),
        Binding(.composer, .right, ["right"], "Right", "forward"),
        Binding(
            .composer,
            .wordLeft,
            ["alt-b", "ctrl-left", "alt-left"],
            "Word",
            "back by a word"
        ),
        Binding(
            .composer,
            .wordRight,
            ["alt-f", "ctrl-right", "alt-right"],
            "Word",
            "forward by a word"
        ),
        Binding(.composer, .lineStart, ["ctrl-a", "home"], "Start", "start of the line"),
        Binding(.composer, .lineEnd, ["ctrl-e", "end"], "End", "end of the line"),
        Binding(.composer, .deleteBack, ["backspace"], "Delete", "delete back"),
        Binding(.composer, .deleteForward, ["delete", "ctrl-d"], "Delete", "delete forward"),
        Binding(
            .composer,
            .deleteWordBack,
            ["ctrl-w", "alt-backspace"],
            "Word",
            "delete a word back"
        ),
        Binding(
            .composer,
            .deleteWordForward,
            ["alt-delete", "alt-d"],
            "Word",
            "delete a word forward"
        ),
        Binding(.composer, .deleteToStart, ["ctrl-u"], "Start", "delete to the line's start"),
        Binding(.composer, .deleteToEnd, ["ctrl-k"], "End", "delete to the line's end"),
        Binding(.composer, .yank, ["alt-y"], "Yank", "put in what was deleted last"),
        Binding(.composer, .undo, ["alt-z"], "Undo", "undo"),
        Binding(.composer, .redo, ["alt-Z"], "Redo", "redo"),
        Binding(.composer, .clear, ["ctrl-c"], "Clear", "clear; again brings it back"),
        Binding(.composer, .recallOlder, ["ctrl-up"], "Before", "the text sent before"),
        Binding(.composer, .recallNewer, ["ctrl-down"], "After", "the text sent after"),
        Binding(.composer, .leave, ["esc"], "List", "to the chat list"),
    ]

    private static let message: [Binding] = [
        Binding(.message, .up, ["up", "k"], "Older", "the message before"),
        Binding(.message, .down, ["down", "j"], "Newer", "the message after"),
        Binding(.message, .copy, ["y"], "Copy", "copy its text"),
        Binding(.message, .markRead, ["u"], "Read", "mark as read up to here"),
        Binding(.message, .first, ["home", "g"], "Oldest", "the oldest that is loaded"),
        Binding(.message, .last, ["end", "G"], "Newest", "the newest"),
        Binding(.message, .leave, ["esc", "enter", "i"], "Write", "back to writing"),
    ]

    private static let list: [Binding] = [
        Binding(.list, .up, ["up", "k"], "Up", "the chat above"),
        Binding(.list, .down, ["down", "j"], "Down", "the chat below"),
        Binding(.list, .pageUp, ["pageup"], "Page", "a page up"),
        Binding(.list, .pageDown, ["pagedown"], "Page", "a page down"),
        Binding(.list, .first, ["home", "g"], "First", "the first chat"),
        Binding(.list, .last, ["end", "G"], "Last", "the last chat"),
        Binding(.list, .open, ["enter", "right", "l"], "Open", "open the chat"),
        Binding(.list, .markRead, ["u"], "Read", "mark the chat as read"),
        Binding(.list, .leave, ["esc"], "Back", "back to the open chat"),
    ]

    private static let pairing: [Binding] = [
        Binding(.pairing, .simulate, ["space"], "Scan", "sandbox: let the simulated phone scan"),
        Binding(.pairing, .qrSize, ["m"], "Size", "next size of the code"),
        Binding(.pairing, .qrInvert, ["i"], "Invert", "invert the colours"),
        Binding(.pairing, .qrFull, ["f"], "Full", "the code alone"),
        Binding(.pairing, .pairingCode, ["p"], "Pairing code", "a code to type instead"),
        Binding(.pairing, .qrSave, ["s"], "Save", "save the code as a picture"),
        Binding(.pairing, .newCode, ["enter"], "New codes", "new codes when all are used up"),
        Binding(.pairing, .help, ["?"], "Help", "this help"),
    ]

    private static let dialog: [Binding] = [
        Binding(.dialog, .up, ["up", "k"], "Up", "up"),
        Binding(.dialog, .down, ["down", "j"], "Down", "down"),
        Binding(.dialog, .left, ["left", "h"], "Left", "the choice before"),
        Binding(.dialog, .right, ["right", "l", "tab"], "Right", "the choice after"),
        Binding(.dialog, .pageUp, ["pageup"], "Page", "a page up"),
        Binding(.dialog, .pageDown, ["pagedown", "space"], "Page", "a page down"),
        Binding(.dialog, .open, ["enter"], "Choose", "do what is chosen"),
        Binding(.dialog, .leave, ["esc", "q"], "Close", "close"),
    ]
}
