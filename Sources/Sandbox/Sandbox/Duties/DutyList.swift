/// Every duty, one line each.
enum DutyList {
    static let all: [any Duty.Type] = [
        Ping.self,
        SetActive.self,
        SetPassive.self,
        RemoveCompanionDevice.self,
        CleanDirtyBits.self,
        FetchProps.self,
        ReportStatistics.self,
        UnifiedSession.self,
        OfflineBatch.self,

        CompanionHello.self,
        CompanionFinish.self,
        FetchPasskeyOptions.self,
        FetchCompanionRef.self,
        PasskeyPrologue.self,
        CompanionNonce.self,
        EncryptedPairingRequest.self,

        CountPreKeys.self,
        DigestPreKeys.self,
        UploadPreKeys.self,
        RotateSignedPreKey.self,

        FetchPreKeys.self,
        Usync.self,
        IssueTokens.self,
        FetchPrivacySettings.self,
        ChangePrivacySettings.self,
        FetchStatusAudience.self,

        FetchTimelock.self,
        FetchNewChatCap.self,

        FetchMediaConnection.self,

        CreateGroup.self,
        FetchGroup.self,
        FetchGroups.self,
        FetchParticipatingGroups.self,
        LeaveGroups.self,
        SetGroupSubject.self, SetGroupDescription.self, SetGroupSetting.self,
        SetGroupTimer.self,
        AddParticipants.self,
        RemoveParticipants.self,
        PromoteParticipants.self,
        DemoteParticipants.self,

        DirectMessage.self,
        GroupMessage.self,
        NewsletterMessage.self,
        PeerMessage.self,
        DeliveryReceipt.self,
        ReadReceipt.self,
        RetryReceipt.self,
        PeerReceipt.self,
        Ack.self,
        PublishPresence.self,
        ShowTyping.self,
        TakeCall.self,
    ]
}
