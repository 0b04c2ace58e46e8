public import Model

/// Turns something about a group on or off.
public struct SetGroupSetting: Command, Hashable {
    /// The group as it is now.
    public typealias Reply = Group
    /// What the catalogue says of it.
    public static let about = About(
        "set-group-setting",
        .group,
        "Say what members of a group may do",
        notes: [
            "jid": FieldNotes.group,
            "setting": "announcement: only admins write; locked: only admins change the group; "
                + "joinApproval: who comes by the link waits for an admin; memberAdd, memberLink, "
                + "memberHistory, memberGroups: everybody may add people, see the link, send the history "
                + "to new members, make groups in a community; forwardLimit: nothing that was forwarded "
                + "often; adminReports: members may report messages to the admins; history: new members "
                + "may be sent the history; limitedSharing: what is said here should stay here",
            "isOn": "whether it is on from now on",
        ]
    )
    /// The group.
    public var jid: JID
    /// What is turned on or off.
    public var setting: GroupSetting
    /// Whether it is on from now on.
    public var isOn: Bool

    /// Creates the command.
    public init(jid: JID, setting: GroupSetting, isOn: Bool) {
        self.jid = jid
        self.setting = setting
        self.isOn = isOn
    }
}
