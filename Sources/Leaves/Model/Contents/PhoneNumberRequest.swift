/// Somebody who is known here by LID alone asks for this account's phone number, or was asked.
public struct PhoneNumberRequestContent: MessageContent {
    /// Never changes.
    public static let kind = "phoneNumberRequest"

    /// There is nothing more to know of it.
    public init() {}

    /// That it was asked.
    public var preview: String { "Phone number requested" }
}
