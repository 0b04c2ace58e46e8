import JSON
import Synchronization

/// Everything that martlet can be asked; a new command is one line here.
public enum Catalogue {
    /// Every command, by area.
    public static let all: [any Command.Type] = [
        SendText.self, SendImage.self, SendVideo.self, SendAudio.self, SendDocument.self,
        SendSticker.self, SendAlbum.self, DownloadMedia.self, DeleteMedia.self, SendAgain.self,
        SendReaction.self, CancelMessage.self, ListMessages.self,
        GetMessage.self, ListReceipts.self, EditMessage.self, DeleteMessage.self,
        ForwardMessage.self, PinMessage.self, KeepMessage.self, StarMessage.self, SendPoll.self,
        SendVote.self, SendEvent.self, AnswerEvent.self, SendLocation.self, SendLiveLocation.self,
        SendContacts.self, SendComment.self, RequestPhoneNumber.self, SharePhoneNumber.self,
        MarkPlayed.self, ListChats.self, MarkRead.self, SetChatTimer.self, RequestHistory.self,
        CreateGroup.self, GetGroup.self, GetGroups.self, ListGroups.self, SetGroupSubject.self,
        SetGroupDescription.self, SetGroupSetting.self, SetGroupTimer.self, ChangeGroupMembers.self,
        LeaveGroup.self, GetGroupLink.self, ResetGroupLink.self, PreviewGroupLink.self,
        JoinGroup.self, ListJoinRequests.self, AnswerJoinRequests.self, WithdrawJoinRequest.self,
        SendGroupInvite.self, PreviewGroupInvite.self, AcceptGroupInvite.self,
        RevokeGroupInvite.self, SetMemberTag.self,
        ReportMessages.self, ListReports.self, AcknowledgeGroup.self, AppealSuspension.self,
        SetGroupPicture.self, RemoveGroupPicture.self, GetGroupPicture.self,
        CreateCommunity.self, LinkGroups.self, UnlinkGroups.self, ListSubGroups.self,
        ListCommunityMembers.self, PreviewLinkedGroup.self, JoinLinkedGroup.self,
        DeactivateCommunity.self, TransferCommunity.self, ListGroupSuggestions.self,
        RejectCall.self, CreateCallLink.self,
        GetPeople.self,
        GetStatus.self, ListEvents.self, Connect.self, Disconnect.self, RequestPhoneCode.self,
        RequestNewCodes.self, AnswerPasskey.self, ConfirmPasskey.self, LogOut.self,
        SetPresence.self, SetForceActive.self, PostStatus.self, PostFile.self,
        ListAccounts.self, AddAccount.self, RenameAccount.self, RemoveAccount.self,
        CreateKey.self, ListKeys.self, RemoveKey.self,
        SetWebhook.self, ChangeWebhook.self, GetWebhook.self, RemoveWebhook.self,
        GetSettings.self, ChangeSetting.self,
    ]

    /// What is known about every command, in the same order.
    public static var descriptions: [CommandDescription] { all.map { description(of: $0) } }

    /// The place of each command by its name.
    private static let places = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { ($0.element.name, $0.offset) }
    )

    /// The command of this name.
    ///
    /// - Throws: ``CommandError/Code/noSuchCommand``, with the name that is most like this one.
    public static func command(named name: String) throws(CommandError) -> any Command.Type {
        all[try place(of: name)]
    }

    /// What is known about a command.
    ///
    /// - Throws: ``CommandError/Code/noSuchCommand``, with the name that is most like this one.
    public static func description(of name: String) throws(CommandError) -> CommandDescription {
        description(of: try command(named: name))
    }

    /// What is known about a command; learned when it is first asked for.
    public static func description(of command: any Command.Type) -> CommandDescription {
        if let description = known.withLock({ $0[command.name] }) { return description }
        let description = describe(command)
        known.withLock { $0[command.name] = description }
        return description
    }

    /// What was learned by now, by the commands' names.
    private static let known = Mutex<[String: CommandDescription]>([:])

    private static func place(of name: String) throws(CommandError) -> Int {
        guard let place = places[name] else {
            let near = Spelling.nearest(to: name, among: all.map { $0.name })
            throw CommandError(
                .noSuchCommand,
                "there is no command \(Spelling.shown(name))",
                advice: near.map { "did you mean \($0)?" }
            )
        }
        return place
    }

    /// A command that cannot be described is a mistake in its type, and met by the first test that asks.
    private static func describe(_ command: any Command.Type) -> CommandDescription {
        do throws(JSONError) {
            return try command.describe()
        } catch {
            preconditionFailure("\(command.name): \(error)")
        }
    }
}
