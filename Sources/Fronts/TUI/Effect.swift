public import Canvas
public import Commands

/// Something that the interface wants done outside; results come back as an ``UIEvent``.
public enum Effect: Hashable, Sendable {
    /// Store and send a text; answered by `sendStored` or `sendRefused` with the same ticket.
    case sendText(SendText, ticket: Int)
    /// Mark messages as read.
    case markRead(MarkRead)
    /// Read a page of messages; answered by `messages`.
    case listMessages(ListMessages)
    /// Read a part of the chat list; answered by `chats`.
    case listChats(ListChats)
    /// Ask for an 8-character code; it arrives as a pairing event, a refusal by `phoneCodeRefused`.
    case requestPhoneCode(RequestPhoneCode)
    /// Ask for fresh QR codes.
    case requestNewCodes(RequestNewCodes)
    /// Connect now.
    case connect(Connect)
    /// Switch the REST listener on or off; answered by `listener`, or by `notice` when it cannot.
    case listen(Bool)
    /// Write the text of the QR as a picture to a file; answered by `notice` or `failed`.
    case savePicture(text: String)
    /// Sandbox only: let the simulated phone scan this QR text.
    case simulateScan(text: String)
    /// Sandbox only: let the simulated phone type this pairing code.
    case simulateCode(String)
    /// Put a text into the clipboard.
    case copy(CleanText)
    /// Name the terminal's window.
    case title(CleanText)
    /// Paint everything anew.
    case redraw
    /// Give the terminal back to the shell until the person returns.
    case suspend
}
