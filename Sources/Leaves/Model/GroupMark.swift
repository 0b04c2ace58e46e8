/// Something that a group is once and for all, as its news tells it.
public enum GroupMark: Sendable, Hashable, NamedCase {
    /// A community no longer takes everybody into its announcements.
    case autoAddDisabled
    /// A business's service takes part in it.
    case businessHosted
    /// WhatsApp asks to look twice before answering in it.
    case safetyCheck
    /// As ``GroupSetting/limitedSharing`` was written once.
    case limitedSharing
}
