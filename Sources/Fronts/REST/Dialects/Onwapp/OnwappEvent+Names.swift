extension OnwappEvent {
    /// Every event that OnWapp has a name for, by its categories; martlet knows of some.
    static let categories: [(String, [String])] = [
        (
            "session",
            [
                "session.connected", "session.disconnected", "session.logged_out", "session.qr",
                "session.connect_failure", "session.stream_replaced", "session.stream_error",
                "session.temporary_ban", "session.client_outdated", "session.keepalive_timeout",
                "session.keepalive_restored", "session.pair_success", "session.pair_error",
            ]
        ),
        (
            "message",
            [
                "message.received", "message.sent", "message.receipt", "message.reaction",
                "message.deleted", "message.edited", "message.undecryptable",
                "message.media_retry",
            ]
        ),
        (
            "presence",
            [
                "presence.update", "chat.presence",
            ]
        ),
        (
            "sync",
            [
                "history.sync", "sync.offline_preview", "sync.offline_completed",
                "sync.app_state", "sync.app_state_complete",
            ]
        ),
        (
            "contact",
            [
                "contact.push_name", "contact.picture", "contact.update", "contact.business_name",
                "contact.about",
            ]
        ),
        (
            "call",
            [
                "call.offer", "call.offer_notice", "call.accept", "call.pre_accept",
                "call.reject", "call.terminate", "call.transport", "call.relay_latency",
            ]
        ),
        (
            "group",
            [
                "group.update", "group.joined", "group.participants",
            ]
        ),
        (
            "privacy",
            [
                "privacy.settings", "privacy.identity_change", "privacy.blocklist",
            ]
        ),
        (
            "newsletter",
            [
                "newsletter.join", "newsletter.leave", "newsletter.mute_change",
                "newsletter.live_update",
            ]
        ),
        (
            "chat",
            [
                "chat.archive", "chat.pin", "chat.mute", "chat.star", "chat.delete_for_me",
                "chat.delete", "chat.clear", "chat.mark_as_read", "chat.label_edit",
                "chat.label_association",
            ]
        ),
    ]
}
