/// Something about a group that is on or off.
public enum GroupSetting: Sendable, Hashable, NamedCase {
    /// Only admins may write.
    case announcement
    /// Only admins may change name, description, picture and timer.
    case locked
    /// Who wants in by the link waits for an admin.
    case joinApproval
    /// Everybody may add people; otherwise only admins.
    case memberAdd
    /// Everybody may see the link into the group; otherwise only admins.
    case memberLink
    /// Everybody may send the history to new members; otherwise only admins.
    case memberHistory
    /// What was forwarded often may not be forwarded to here.
    case forwardLimit
    /// Members may report messages to the admins.
    case adminReports
    /// New members may be sent the history.
    case history
    /// Everybody may make groups in this community; otherwise only admins.
    case memberGroups
    /// What is said in it should not be carried elsewhere.
    case limitedSharing
}
