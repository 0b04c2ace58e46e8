/// Everything that martlet can be asked; a new command is one line here.
public enum Catalogue {
    /// Every command, by area.
    public static let all: [any Command.Type] = [
        SendText.self, SendReaction.self, ListMessages.self,
        ListChats.self, MarkRead.self,
        CreateGroup.self, GetGroup.self,
        GetStatus.self, Connect.self, Disconnect.self, RequestPhoneCode.self,
        RequestNewCodes.self, LogOut.self,
        ListAccounts.self,
    ]

    /// The command of this name; nil when there is none.
    public static func command(named name: String) -> (any Command.Type)? {
        all.first { $0.name == name }
    }
}
