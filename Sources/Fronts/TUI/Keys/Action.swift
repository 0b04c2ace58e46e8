/// Everything that a key can do.
public enum Action: String, Hashable, Sendable, CaseIterable {
    case help, quit, nextChat = "next_chat", previousChat = "previous_chat"
    case nextUnread = "next_unread", pageUp = "page_up", pageDown = "page_down"
    case lineUp = "line_up", lineDown = "line_down", oldest, newest
    case toggleList = "toggle_list", toggleHelpBar = "toggle_help_bar"
    case toggleTopBar = "toggle_top_bar", narrower, wider, reconnect
    case toggleListener = "toggle_listener"
    case cycleFocus = "cycle_focus", redraw, suspend
    case send, newline, left, right, wordLeft = "word_left", wordRight = "word_right"
    case lineStart = "line_start", lineEnd = "line_end", up, down
    case deleteBack = "delete_back", deleteForward = "delete_forward"
    case deleteWordBack = "delete_word_back", deleteWordForward = "delete_word_forward"
    case deleteToStart = "delete_to_start", deleteToEnd = "delete_to_end", yank
    case undo, redo, clear, recallOlder = "recall_older", recallNewer = "recall_newer"
    case leave, copy, markRead = "mark_read"
    case open, first, last, filter
    case qrSize = "qr_size", qrInvert = "qr_invert", qrFull = "qr_full", qrSave = "qr_save"
    case pairingCode = "pairing_code", qrCode = "qr_code", newCode = "new_code"
    case copyCode = "copy_code", simulate
}

/// Where a key holds; also the sections of a key file.
public enum KeyPlace: String, Hashable, Sendable, CaseIterable {
    case global, composer, message, list, pairing, dialog

    /// What help calls it.
    var title: String {
        switch self {
        case .global: "Everywhere"
        case .composer: "Writing"
        case .message: "A selected message"
        case .list: "Chat list"
        case .pairing: "Linking a device"
        case .dialog: "Dialogs"
        }
    }
}
