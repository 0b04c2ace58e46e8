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
    /// A key, a paste, the focus, the mouse.
    case input(Input)
    /// Something happened on the account with this name.
    case happened(any Event, on: String)
    /// Some of what happened on the account with this name will never be told: read everything anew.
    case missed(on: String)
    /// Something else serves the accounts from now on; where the listener would answer, or whose it is.
    case tookOver(ListenerPlace)
    /// There is one account more.
    case accountAdded(Opening)
    /// The account with this name is gone.
    case accountRemoved(String)
    /// How the account with this name stands now.
    case status(AccountStatus, of: String)
    /// The answer to a request for chats.
    case chats([Chat], for: ListChats, on: String)
    /// The answer to a request for messages.
    case messages([Message], for: ListMessages, on: String)
    /// What an action does with the answer to its command.
    case answered(@Sendable (inout State, inout [Effect]) -> Void)
    /// Something to tell the person for a few seconds.
    case notice(CleanText)
    /// The picture of the code with this text is in this file.
    case pictureSaved(of: String, at: CleanText)
    /// What was to be kept could not be, for this reason; nil when it can be again.
    case keeping(CleanText?)
    /// What is wrong with the person's files: told in full until the person has read it.
    case problems([CleanText])
    /// The REST listener answers at this address now; nil when it is off.
    case listening(ListenAddress?)
    /// Settings were changed; those that hold at once are taken over.
    case configured(Configuration)
    /// Other colours, because the person chose them or the terminal's background is known now.
    case themed(Theme)
    /// Somebody outside asks the program to end.
    case ended
}
