/// What the server's refusal of a message means for it.
///
/// - Source: whatsapp-rust `src/client/lid_pn.rs`, whatsmeow `send.go` (`SendMessage`).
enum AckVerdict: Hashable, Sendable {
    /// The same stanza goes again after a while.
    case again(atLeast: Duration)
    /// It is made anew in the other namespace, once.
    case otherNamespace
    /// It is made anew with what the server now says about the group, once.
    case freshGroup
    /// It is given up, for this reason.
    case failed(String)

    /// Decides by the error's number.
    ///
    /// - Parameters:
    ///   - code: The ack's `error`.
    ///   - isGroup: Whether it went to a group.
    ///   - reseals: How often it was made anew already.
    ///   - hasOtherNamespace: Whether all could be named in the other namespace.
    ///   - limit: What the server says of the limit that it was refused for, in words.
    init(
        _ code: Int,
        isGroup: Bool,
        reseals: Int,
        hasOtherNamespace: Bool,
        limit: String? = nil
    ) {
        switch code {
        case 408, 500...599: self = .again(atLeast: .zero)
        case 429: self = .again(atLeast: Patience.throttled)
        case 400 where !isGroup && reseals == 0 && hasOtherNamespace: self = .otherNamespace
        case 421 where isGroup && reseals == 0: self = .freshGroup
        default: self = .failed("\(limit ?? Self.words(code, isGroup: isGroup)) (\(code))")
        }
    }

    /// What happened and what can be done, for people.
    private static func words(_ code: Int, isGroup: Bool) -> String {
        switch code {
        case 400: "WhatsApp does not take a message to this address; check the number"
        case 401, 403:
            "this account may not write there"
                + (isGroup ? "" : "; the other side may have blocked it")
        case 404: "this chat does not exist any more, or this account is not in it"
        case 421 where isGroup: "the group changed while the message was sent; send it again"
        // Both prove a limit on the account; sending again by itself would only prolong it.
        case 463:
            "WhatsApp does not let this account start chats with new people now; write to this "
                + "person from the phone first, or wait until they have written"
        case 475:
            "this account has started as many new chats as WhatsApp allows for now; send again "
                + "later, or write from the phone first"
        case 479: "WhatsApp did not understand the message; update martlet"
        default: "the server refused the message"
        }
    }
}
