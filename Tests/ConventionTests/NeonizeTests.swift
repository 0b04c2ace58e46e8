import Foundation
import Support
import Testing

/// What is said of neonize in the table of operations, held against the package that is installed.
@Suite(.enabled(if: Neonize.isWanted, "neonize is not installed: run `make peer`"))
struct NeonizeTests {
    @Test func `what it is said not to have, it has not`() throws {
        let methods = try Neonize.methods()
        #expect(methods.count > 90)
        for row in OperationTableTests.rows {
            switch row.others {
            case .lack(_, let words):
                #expect(!words.isEmpty, "row \(row.number)")
                for method in methods {
                    let isNamed = Set(words).isSubset(
                        of: method.split(separator: "_").map(String.init)
                    )
                    #expect(!isNamed, "row \(row.number), \(row.title): \(method)")
                }
            case .useless(let names, _):
                #expect(methods.isSuperset(of: names), "row \(row.number), \(row.title)")
            case .compared, .shown: break
            }
        }
    }

    @Test func `each of its methods is called, or it is said why not`() throws {
        let methods = try Neonize.methods()
        let driver = "\(Program.checkout)/Tests/Peers/whatsmeow.py"
        let calls = try String(contentsOfFile: driver, encoding: .utf8)
            .matches(of: /\bclient\.(?:contact\.)?(\w+)/).map { String($0.1) }
        let called = methods.intersection(calls)
        let explained = Set(Neonize.uncalled.flatMap { $0.methods })
        #expect(methods.subtracting(called).subtracting(explained) == [], "new, or forgotten")
        #expect(explained.subtracting(methods) == [], "gone")
        #expect(explained.intersection(called) == [], "called by now")
    }
}

/// The package in which whatsmeow comes.
enum Neonize {
    /// The folder that `make peer` made for it.
    private static let place =
        (ProcessInfo.processInfo.environment["MARTLET_PEER"] ?? Program.checkout + "/.build/peer")
        + "/whatsmeow"

    /// Whether tests look at it: when it is there, or when its absence must be a failure.
    static var isWanted: Bool {
        FileManager.default.fileExists(atPath: "\(place)/installed")
            || ProcessInfo.processInfo.environment["CI"] == "true"
    }

    /// The names of what its client and the stores of it can be asked to do.
    static func methods() throws -> Set<String> {
        let files = FileManager.default.enumerator(atPath: "\(place)/lib")
        let client = files?.lazy.compactMap { $0 as? String }
            .first { $0.hasSuffix("site-packages/neonize/client.py") }
        let path = "\(place)/lib/\(client ?? "no client.py")"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        // Behind the client comes what makes clients.
        let classes = text.components(separatedBy: "\nclass ClientFactory")[0]
        return Set(classes.matches(of: /\n    def ([A-Za-z][A-Za-z_0-9]*)\(/).map { String($0.1) })
    }

    /// Its methods that the driver does not call, and why.
    static let uncalled: [(reason: String, methods: Set<String>)] = [
        (
            "the driver makes the message itself, or has whatsmeow do it, and sends it by send_message",
            [
                "build_reply_message", "build_revoke", "build_sticker_message", "send_sticker",
                "build_video_message", "send_video", "build_image_message", "send_image",
                "build_album_content", "build_audio_message", "send_audio",
                "build_document_message", "send_document", "send_contact",
                "download_media_with_path", "decrypt_poll_vote", "get_linked_group_participants",
            ]
        ),
        ("its own text says that it does not work", ["pin_message"]),
        (
            "martlet does not send this kind of message",
            [
                "build_stickerpack_message", "send_stickerpack", "send_interactive_message",
                "send_fb_message",
            ]
        ),
        (
            "it is of app state, which the sandbox does not have, or of names that are kept here",
            [
                "put_muted_until", "put_pinned", "put_archived", "get_chat_settings",
                "send_app_state", "put_contact_name", "put_pushname", "put_all_contact_name",
                "get_contact",
                "get_all_contacts",
            ]
        ),
        (
            "it is of people, presence, privacy and the own profile, of which the table has no row",
            [
                "send_chat_presence", "send_presence", "subscribe_presence", "is_on_whatsapp",
                "get_user_info", "get_user_devices", "get_lid_from_pn", "get_pn_from_lid",
                "set_profile_photo", "set_profile_name", "set_status_message",
                "set_privacy_setting", "get_privacy_settings", "get_status_privacy",
                "set_default_disappearing_timer", "update_blocklist", "get_blocklist",
                "resolve_business_message_link", "resolve_contact_qr_link", "get_contact_qr_link",
            ]
        ),
        (
            "it is of channels, of which the table has no row",
            [
                "newsletter_mark_viewed", "newsletter_send_reaction",
                "newsletter_subscribe_live_updates", "newsletter_toggle_mute",
                "unfollow_newsletter", "upload_newsletter", "create_newsletter",
                "follow_newsletter", "get_newsletter_info_with_invite",
                "get_newsletter_message_update", "get_newsletter_messages",
                "get_subscribed_newletters", "get_newsletter_info",
            ]
        ),
        (
            "it is of the connection and the login",
            [
                "is_connected", "is_logged_in", "logout", "set_passive", "stop", "disconnect",
                "set_proxy_address", "connect_with_proxy", "get_message_for_retry",
            ]
        ),
    ]
}
