import Commands

extension OperationRow {
    private static let unheard = Others.lack("whatsmeow has no such operation")
    private static let baileys = Others.lack("Baileys alone has it")
    private static let kept = Others.lack("whatsmeow has it, neonize does not hand it on")

    /// Groups.
    static let groups: [OperationRow] = [
        Self(28, "create a group", [CreateGroup.self], ["Groups/CreateGroup"]),
        Self(29, "create a group with settings", [CreateGroup.self], ["Groups/CreateGroup"]),
        Self(30, "group info", [GetGroup.self], ["Groups/FetchGroup"]),
        Self(31, "list own groups", [ListGroups.self], ["Groups/FetchParticipatingGroups"]),
        Self(32, "several groups' info", [GetGroups.self], ["Groups/FetchGroups"], unheard),
        Self(33, "leave a group", [LeaveGroup.self], ["Groups/LeaveGroups"]),
        Self(34, "rename a group", [SetGroupSubject.self], ["Groups/SetGroupSubject"]),
        Self(35, "describe a group", [SetGroupDescription.self], ["Groups/SetGroupDescription"]),
        Self(
            36,
            "delete a description",
            [SetGroupDescription.self],
            ["Groups/SetGroupDescription"]
        ),
        Self(37, "set a group's picture", [SetGroupPicture.self], ["Pictures/SetPicture"]),
        Self(
            38,
            "remove a group's picture",
            [RemoveGroupPicture.self],
            ["Pictures/RemovePicture"],
            .lack("neonize sends an empty picture in place of none")
        ),
        Self(39, "get a group's picture", [GetGroupPicture.self], ["Pictures/FetchPicture"]),
        Self(40, "add members", [ChangeGroupMembers.self], ["Groups/ChangeParticipants"]),
        Self(41, "remove members", [ChangeGroupMembers.self], ["Groups/ChangeParticipants"]),
        Self(42, "promote members", [ChangeGroupMembers.self], ["Groups/ChangeParticipants"]),
        Self(43, "demote admins", [ChangeGroupMembers.self], ["Groups/ChangeParticipants"]),
        Self(44, "only admins send", [SetGroupSetting.self], ["Groups/SetGroupSetting"]),
        Self(
            45,
            "only admins change the group",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"]
        ),
        Self(46, "disappearing messages", [SetGroupTimer.self], ["Groups/SetGroupTimer"]),
        Self(
            47,
            "admins approve who joins",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"],
            kept
        ),
        Self(48, "who adds members", [SetGroupSetting.self], ["Groups/SetGroupSetting"], kept),
        Self(
            49,
            "who shares the link",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"],
            unheard
        ),
        Self(50, "who shares history", [SetGroupSetting.self], ["Groups/SetGroupSetting"], unheard),
        Self(51, "limited sharing", [SetGroupSetting.self], ["Groups/LimitSharing"], unheard),
        Self(52, "limited forwarding", [SetGroupSetting.self], ["Groups/SetGroupSetting"], unheard),
        Self(53, "reports to admins", [SetGroupSetting.self], ["Groups/SetGroupSetting"], unheard),
        Self(54, "report to admins", [ReportMessages.self], ["Groups/ReportMessages"], unheard),
        Self(55, "list reports", [ListReports.self], ["Groups/FetchReports"], unheard),
        Self(56, "get the link", [GetGroupLink.self], ["Groups/FetchInviteCode"]),
        Self(57, "reset the link", [ResetGroupLink.self], ["Groups/ResetInviteCode"]),
        Self(58, "preview a link", [PreviewGroupLink.self], ["Groups/PreviewInvite"]),
        Self(59, "join by a link", [JoinGroup.self], ["Groups/JoinByInvite"]),
        Self(
            60,
            "send an invitation",
            [SendGroupInvite.self],
            ["Messages/DirectMessage"],
            .lack("one more kind of message")
        ),
        Self(
            61,
            "preview an invitation",
            [PreviewGroupInvite.self],
            ["Groups/PreviewGroupInvite"],
            kept
        ),
        Self(
            62,
            "accept an invitation",
            [AcceptGroupInvite.self],
            ["Groups/AcceptGroupInvite"],
            kept
        ),
        Self(
            63,
            "revoke an invitation",
            [RevokeGroupInvite.self],
            ["Groups/RevokeGroupInvite"],
            baileys
        ),
        Self(64, "list requests to join", [ListJoinRequests.self], ["Groups/FetchJoinRequests"]),
        Self(
            65,
            "let somebody in",
            [AnswerJoinRequests.self],
            ["Groups/AnswerJoinRequests"],
            kept
        ),
        Self(
            66,
            "keep somebody out",
            [AnswerJoinRequests.self],
            ["Groups/AnswerJoinRequests"],
            kept
        ),
        Self(
            67,
            "withdraw a request to join",
            [WithdrawJoinRequest.self],
            ["Groups/WithdrawJoinRequest"],
            unheard
        ),
        Self(68, "set the own tag", [SetMemberTag.self], ["Messages/GroupMessage"], baileys),
        Self(
            69,
            "acknowledge the notice on safety",
            [AcknowledgeGroup.self],
            ["Groups/AcknowledgeGroup"],
            unheard
        ),
        Self(
            70,
            "appeal a suspension",
            [AppealSuspension.self],
            ["Groups/AppealSuspension"],
            unheard
        ),
    ]

    /// Communities.
    static let communities: [OperationRow] = [
        Self(71, "create a community", [CreateCommunity.self], ["Groups/CreateGroup"]),
        Self(72, "create a group in a community", [CreateGroup.self], ["Groups/CreateGroup"]),
        Self(73, "community info", [GetGroup.self], ["Groups/FetchGroup"]),
        Self(74, "link groups", [LinkGroups.self], ["Groups/LinkGroups"]),
        Self(75, "unlink groups", [UnlinkGroups.self], ["Groups/UnlinkGroups"]),
        Self(76, "list a community's groups", [ListSubGroups.self], ["Groups/FetchSubGroups"]),
        Self(
            77,
            "list a community's members",
            [ListCommunityMembers.self],
            ["Groups/FetchCommunityMembers"]
        ),
        Self(
            78,
            "preview a linked group",
            [PreviewLinkedGroup.self],
            ["Groups/PreviewLinkedGroup"],
            unheard
        ),
        Self(
            79,
            "join a linked group",
            [JoinLinkedGroup.self],
            ["Groups/JoinLinkedGroup"],
            unheard
        ),
        Self(
            80,
            "deactivate a community",
            [DeactivateCommunity.self],
            ["Groups/DeactivateCommunity"],
            unheard
        ),
        Self(81, "leave a community", [LeaveGroup.self], ["Groups/LeaveGroups"]),
        Self(
            82,
            "a community's settings, members, links and requests",
            [
                SetGroupSubject.self, SetGroupDescription.self, SetGroupSetting.self,
                SetGroupTimer.self, ChangeGroupMembers.self, GetGroupLink.self,
                ResetGroupLink.self, ListJoinRequests.self, AnswerJoinRequests.self,
            ],
            [
                "Groups/SetGroupSubject", "Groups/SetGroupDescription", "Groups/SetGroupSetting",
                "Groups/SetGroupTimer", "Groups/ChangeParticipants", "Groups/FetchInviteCode",
                "Groups/ResetInviteCode", "Groups/FetchJoinRequests", "Groups/AnswerJoinRequests",
            ]
        ),
        Self(
            83,
            "members create groups",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"],
            unheard
        ),
        Self(
            84,
            "hand a community over",
            [TransferCommunity.self],
            ["Groups/TransferCommunity"],
            unheard
        ),
        Self(
            85,
            "list suggested groups",
            [ListGroupSuggestions.self],
            ["Groups/FetchGroupSuggestions"],
            unheard
        ),
        Self(
            86,
            "get a community's picture",
            [GetGroupPicture.self],
            ["Pictures/FetchCommunityPicture"],
            kept
        ),
    ]
}
