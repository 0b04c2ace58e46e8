public import Canvas
public import Commands
public import Model
public import Settings

/// Everything that can change what is on the screen.
public enum UIEvent: Sendable {
    /// The local clock now; comes before the events of a batch, and when ``State/wakeUp`` is due.
    case time(Timestamp)
    /// The terminal's size, at the start and after each change.
    case resized(Size)
    /// A key, a paste, the focus.
    case input(Input)
    /// Something happened on the account.
    case account(any Event)
    /// How the account stands, asked for at the start.
    case status(AccountStatus)
    /// A part of the chat list: the answer to ``Effect/listChats(_:)``.
    case chats(offset: Int, [Chat])
    /// A page of messages: the answer to ``Effect/listMessages(_:)``.
    case messages(chat: JID, before: Int64?, [Message])
    /// A text that was written is stored in the outbox.
    case sendStored(ticket: Int, Message)
    /// A text that was written could not be stored or sent.
    case sendRefused(ticket: Int, CommandError)
    /// A pairing code could not be had.
    case phoneCodeRefused(CommandError)
    /// Another command failed; `doing` says which, for people.
    case failed(doing: CleanText, CommandError)
    /// Something to tell the person for a few seconds.
    case notice(CleanText)
    /// The REST listener answers on this port now; nil when it is off.
    case listener(port: Int?)
    /// Other colours, because the terminal's background is known now.
    case themed(Theme)
    /// Somebody outside asks the program to end.
    case ended
}
