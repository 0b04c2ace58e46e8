/// What is wrong with the list of devices that a person's phone signs.
public enum KeyListState: String, Sendable, Hashable, Codable {
    /// Another key than the phone's signed it.
    case forged
    /// It is the one that there was when this was ordered, whatever came after.
    case old
    /// The server does not tell it.
    case none
    /// Nothing.
    case right
}
