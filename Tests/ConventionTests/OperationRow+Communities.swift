import Commands

extension OperationRow {
    /// Communities.
    static let communities: [OperationRow] = [
        Self(
            71,
            "create a community",
            [CreateCommunity.self],
            ["Groups/CreateGroup"],
            .compared(["create community"])
        ),
        Self(
            72,
            "create a group in a community",
            [CreateGroup.self],
            ["Groups/CreateGroup"],
            .compared(["create group in community"])
        ),
        Self(
            73,
            "community info",
            [GetGroup.self],
            ["Groups/FetchGroup"],
            .compared(["community info"])
        ),
        Self(
            74,
            "link groups",
            [LinkGroups.self],
            ["Groups/LinkGroups"],
            .compared(["link group"])
        ),
        Self(
            75,
            "unlink groups",
            [UnlinkGroups.self],
            ["Groups/UnlinkGroups"],
            .compared(["unlink group"])
        ),
        Self(
            76,
            "list a community's groups",
            [ListSubGroups.self],
            ["Groups/FetchSubGroups"],
            .compared(["groups of community"])
        ),
        Self(
            77,
            "list a community's members",
            [ListCommunityMembers.self],
            ["Groups/FetchCommunityMembers"],
            .compared(["people of community"])
        ),
        Self(
            78,
            "preview a linked group",
            [PreviewLinkedGroup.self],
            ["Groups/PreviewLinkedGroup"],
            unheard("linked group info")
        ),
        Self(
            79,
            "join a linked group",
            [JoinLinkedGroup.self],
            ["Groups/JoinLinkedGroup"],
            unheard("join linked")
        ),
        Self(
            80,
            "deactivate a community",
            [DeactivateCommunity.self],
            ["Groups/DeactivateCommunity"],
            unheard("deactivate")
        ),
        Self(
            81,
            "leave a community",
            [LeaveGroup.self],
            ["Groups/LeaveGroups"],
            .compared(["leave community"])
        ),
        Self(
            82,
            "a community's settings, members, links and requests",
            [
                SetGroupSubject.self, SetGroupDescription.self, SetGroupSetting.self,
                SetGroupTimer.self, ChangeGroupMembers.self, GetGroupLink.self, ResetGroupLink.self,
                ListJoinRequests.self, AnswerJoinRequests.self,
            ],
            [
                "Groups/SetGroupSubject", "Groups/SetGroupDescription", "Groups/SetGroupSetting",
                "Groups/SetGroupTimer", "Groups/ChangeParticipants", "Groups/FetchInviteCode",
                "Groups/ResetInviteCode", "Groups/FetchJoinRequests", "Groups/AnswerJoinRequests",
            ],
            .compared(["rename community"])
        ),
        Self(
            83,
            "members create groups",
            [SetGroupSetting.self],
            ["Groups/SetGroupSetting"],
            unheard("sub group creation")
        ),
        Self(
            84,
            "hand a community over",
            [TransferCommunity.self],
            ["Groups/TransferCommunity"],
            unheard("transfer")
        ),
        Self(
            85,
            "list suggested groups",
            [ListGroupSuggestions.self],
            ["Groups/FetchGroupSuggestions"],
            unheard("suggestions")
        ),
        Self(
            86,
            "get a community's picture",
            [GetGroupPicture.self],
            ["Pictures/FetchCommunityPicture"],
            .useless(
                ["get_profile_picture"],
                "neonize asks for it as for any other picture, whatever its IsCommunity says"
            )
        ),
    ]
}
