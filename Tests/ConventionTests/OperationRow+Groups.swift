import Commands

extension OperationRow {
    /// Groups.
    static let groups: [OperationRow] = [
        Self(
            28,
            "create a group",
            [CreateGroup.self],
            ["Groups/CreateGroup"],
            .compared(["create group"])
        ),
        Self(
            29,
            "create a group with settings",
            [CreateGroup.self],
            ["Groups/CreateGroup"],
            .useless(
                ["create_group"],
                "neonize makes a group with no settings but those that it has by itself"
            )
        ),
        Self(30, "group info", [GetGroup.self], ["Groups/FetchGroup"], .compared(["group info"])),
        Self(
            31,
            "list own groups",
            [ListGroups.self],
            ["Groups/FetchParticipatingGroups"],
            .compared(["list groups"])
        ),
        Self(
            32,
            "several groups' info",
            [GetGroups.self],
            ["Groups/FetchGroups"],
            unheard("groups info")
        ),
        Self(
            33,
            "leave a group",
            [LeaveGroup.self],
            ["Groups/LeaveGroups"],
            .compared(["leave group"])
        ),
        Self(
            34,
            "rename a group",
            [SetGroupSubject.self],
            ["Groups/SetGroupSubject"],
            .compared(["rename group"])
        ),
        Self(
            35,
            "describe a group",
            [SetGroupDescription.self],
            ["Groups/SetGroupDescription"],
            .compared(["describe group"])
        ),
        Self(
            36,
            "delete a description",
            [SetGroupDescription.self],
            ["Groups/SetGroupDescription"],
            .compared(["undescribe group"])
        ),
        Self(
            37,
            "set a group's picture",
            [SetGroupPicture.self],
            ["Pictures/SetPicture"],
            .compared(["set group picture", "set community picture"])
        ),
        Self(
            38,
            "remove a group's picture",
            [RemoveGroupPicture.self],
            ["Pictures/RemovePicture"],
            .useless(["set_group_photo"], "neonize sends an empty picture in place of none")
        ),
        Self(
            39,
            "get a group's picture",
            [GetGroupPicture.self],
            ["Pictures/FetchPicture"],
            .compared(["get group picture"])
        ),
        Self(
            40,
            "add members",
            [ChangeGroupMembers.self],
            ["Groups/ChangeParticipants"],
            .compared(["add member"])
        ),
        Self(
            41,
            "remove members",
            [ChangeGroupMembers.self],
            ["Groups/ChangeParticipants"],
            .compared(["remove member"])
        ),
        Self(
            42,
            "promote members",
            [ChangeGroupMembers.self],
            ["Groups/ChangeParticipants"],
            .compared(["promote member"])
        ),
        Self(
            43,
            "demote admins",
            [ChangeGroupMembers.self],
            ["Groups/ChangeParticipants"],
            .compared(["demote member"])
        ),
        Self(
            44,
            "only admins send",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"],
            .compared(["announce group", "unannounce group"])
        ),
        Self(
            45,
            "only admins change the group",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"],
            .compared(["lock group", "unlock group"])
        ),
        Self(
            46,
            "disappearing messages",
            [SetGroupTimer.self],
            ["Groups/SetGroupTimer"],
            .compared(["set group timer", "unset group timer"])
        ),
        Self(
            47,
            "admins approve who joins",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"],
            kept("approval")
        ),
        Self(
            48,
            "who adds members",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"],
            kept("add mode")
        ),
        Self(
            49,
            "who shares the link",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"],
            unheard("link mode")
        ),
        Self(
            50,
            "who shares history",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"],
            unheard("history mode")
        ),
        Self(
            51,
            "limited sharing",
            [SetGroupSetting.self],
            ["Groups/LimitSharing"],
            unheard("limit sharing")
        ),
        Self(
            52,
            "limited forwarding",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"],
            unheard("forward")
        ),
        Self(
            53,
            "reports to admins",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"],
            unheard("reports")
        ),
        Self(
            54,
            "report to admins",
            [ReportMessages.self],
            ["Groups/ReportMessages"],
            unheard("report")
        ),
        Self(55, "list reports", [ListReports.self], ["Groups/FetchReports"], unheard("reports")),
        Self(
            56,
            "get the link",
            [GetGroupLink.self],
            ["Groups/FetchInviteCode"],
            .compared(["group link"])
        ),
        Self(
            57,
            "reset the link",
            [ResetGroupLink.self],
            ["Groups/ResetInviteCode"],
            .compared(["reset group link"])
        ),
        Self(
            58,
            "preview a link",
            [PreviewGroupLink.self],
            ["Groups/PreviewInvite"],
            .compared(["preview group link"])
        ),
        Self(
            59,
            "join by a link",
            [JoinGroup.self],
            ["Groups/JoinByInvite"],
            .compared(["join group"])
        ),
        Self(
            60,
            "send an invitation",
            [SendGroupInvite.self],
            ["Messages/DirectMessage"],
            .compared(["invitation"])
        ),
        Self(
            61,
            "preview an invitation",
            [PreviewGroupInvite.self],
            ["Groups/PreviewGroupInvite"],
            .compared(["preview invitation"])
        ),
        Self(
            62,
            "accept an invitation",
            [AcceptGroupInvite.self],
            ["Groups/AcceptGroupInvite"],
            .compared(["accept invitation"])
        ),
        Self(
            63,
            "revoke an invitation",
            [RevokeGroupInvite.self],
            ["Groups/RevokeGroupInvite"],
            baileys("revoke invite")
        ),
        Self(
            64,
            "list requests to join",
            [ListJoinRequests.self],
            ["Groups/FetchJoinRequests"],
            .compared(["join requests"])
        ),
        Self(
            65,
            "let somebody in",
            [AnswerJoinRequests.self],
            ["Groups/AnswerJoinRequests"],
            kept("update request")
        ),
        Self(
            66,
            "keep somebody out",
            [AnswerJoinRequests.self],
            ["Groups/AnswerJoinRequests"],
            kept("update request")
        ),
        Self(
            67,
            "withdraw a request to join",
            [WithdrawJoinRequest.self],
            ["Groups/WithdrawJoinRequest"],
            unheard("cancel request")
        ),
        Self(
            68,
            "set the own tag",
            [SetMemberTag.self],
            ["Messages/GroupMessage"],
            .compared(["tag"])
        ),
        Self(
            69,
            "acknowledge the notice on safety",
            [AcknowledgeGroup.self],
            ["Groups/AcknowledgeGroup"],
            unheard("acknowledge")
        ),
        Self(
            70,
            "appeal a suspension",
            [AppealSuspension.self],
            ["Groups/AppealSuspension"],
            unheard("appeal")
        ),
    ]
}
