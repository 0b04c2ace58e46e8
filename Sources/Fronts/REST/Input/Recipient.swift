public import JSON
public import Model

/// An address in any form in which clients write it.
///
///     5511999999999    +55 11 99999-9999    5511999999999@s.whatsapp.net    5511999999999@c.us
///     123456789@lid    120363000000000000@g.us
public struct Recipient: Hashable, Sendable, InputValue {
    /// The address, without a device.
    public let jid: JID

    /// Reads text.
    ///
    /// - Throws: ``InputProblem/Fault/refused(_:)`` when it is neither an address nor a number.
    public init(_ text: String) throws(InputProblem.Fault) {
        let text = text.trimmingWhitespace
        guard let jid = JID(recipient: Self.plain(text)) else {
            throw .refused("is neither an address nor a phone number with country code")
        }
        self.jid = jid
    }

    /// Reads text, or a number's digits.
    public init(input: JSON) throws(InputProblem.Fault) { try self.init(try String(input: input)) }

    /// The address without what people write between the digits of a number before `@`.
    private static func plain(_ text: String) -> String {
        guard let at = text.lastIndex(of: "@"),
            Server(name: String(text[text.index(after: at)...])) == .phone
        else { return text }
        return text[..<at].filter { !" +-()".contains($0) } + text[at...]
    }
}

extension String {
    /// Without white space at both ends.
    var trimmingWhitespace: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
