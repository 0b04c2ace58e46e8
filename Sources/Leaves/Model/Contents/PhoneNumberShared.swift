/// Somebody let the other side know their phone number.
public struct PhoneNumberSharedContent: MessageContent {
    /// Never changes.
    public static let kind = "phoneNumberShared"

    /// There is nothing more to know of it: the number is that of its sender.
    public init() {}

    /// That it was shared.
    public var preview: String { "Phone number shared" }
}
