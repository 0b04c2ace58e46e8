import Crypto
import JSON
import Model
import Protobuf
import Store
import WAProto

@testable import Engine

extension Decoder {
    /// What a peer's message holds, once it is decrypted: content, effect, padding, statements about devices.
    static let content = Decoder(
        name: "content",
        seeds: { ContentSeeds.all.map { $0.serializedBytes() } },
        run: { bytes in
            if let plain = try? Padding.removed(from: bytes) {
                let rest = bytes.count - plain.count
                require(
                    rest > 0 && bytes.prefix(plain.count) == plain[...],
                    "padding goes, no more"
                )
            }
            _ = try? DeviceProof(bytes, of: ContentSeeds.key, account: ContentSeeds.key)
            _ = try? KeyIndexList(bytes, account: ContentSeeds.key)
            if let list = try? KeyIndexList(unchecked: bytes) {
                require(list.valid.allSatisfy(list.admits), "who is on a list is admitted")
            }
            let message = try WAMessage(serializedBytes: bytes)
            let unwrapped = message.unwrapped
            for text in [message, unwrapped] { check(text) }
            _ = message.traits
            sort(unwrapped)
        }
    )
}

/// A content can be kept, shown, and sent on.
private func check(_ message: WAMessage) {
    _ = MessageContext(message, in: Samples.anna) { $0 }
    _ = message.timer
    guard let content = Message.Content(message) else { return }
    _ = (content.preview, content.words)
    guard let stored = try? JSON.encode(content),
        let again = try? JSON.decode(Message.Content.self, from: stored)
    else { preconditionFailure("what came can be stored and read") }
    require(again == content, "a content survives its storing")
    guard let sent = content.value as? any WireContent else { return }
    resend(sent)
    let timer = ChatTimer(seconds: 5, time: Samples.time)
    let disappearing = message.disappearing(by: timer)
    require(disappearing.timer?.seconds == 5, "a message takes the timer of its chat")
}

/// What is sent arrives as it was; times beyond all calendars may move the first time.
private func resend<C: WireContent>(_ content: C) {
    guard let once = arrived(content), let twice = arrived(once) else {
        preconditionFailure("what is sent can be read")
    }
    require(once == twice, "what is sent arrives as it was")
}

private func arrived<C: WireContent>(_ content: C) -> C? {
    var message = WAMessage()
    content.write(to: &message)
    return (try? WAMessage(serializedBytes: message.serializedBytes())).flatMap(C.init)
}

/// Says what a message does in a chat and in a group.
private func sort(_ message: WAMessage) {
    for chat in [Samples.anna, Samples.group] {
        for category in [nil, "peer"] {
            let arrival = Arrival(
                chat: chat,
                sender: Samples.anna,
                id: MessageID("A"),
                isFromMe: false,
                time: Samples.time,
                message: message,
                encoded: [],
                category: category
            )
            _ = Effects.sort(arrival, own: .lid("1"))
        }
    }
}

private enum ContentSeeds {
    static let key = KeyPair.generate(.seeded(5)).publicKey
    static let target = WAMessageKey.with {
        $0.id = "A"
        $0.remoteJID = "100@lid"
        $0.participant = "100:1@lid"
    }

    private static let image = WAImageMessage.with {
        $0.url = "https://mmg.example.org/v/a.enc"
        $0.directPath = "/v/a.enc"
        $0.mimetype = "image/jpeg"
        $0.mediaKey = key.bytes
        $0.fileSHA256 = key.bytes
        $0.fileEncSHA256 = key.bytes
        $0.fileLength = 1000
        $0.width = 4
        $0.height = 3
        $0.jpegThumbnail = [0xFF, 0xD8, 0xFF]
        $0.caption = "c"
    }

    static var all: [WAMessage] { contents + effects + wrapped }

    private static var contents: [WAMessage] {
        Samples.contents.compactMap { content in
            guard let sent = content.value as? any WireContent else { return nil }
            return sent.message(random: .seeded(6))
        } + [
            .with {
                $0.extendedTextMessage = .with {
                    $0.text = "x"
                    $0.contextInfo = .with {
                        $0.stanzaID = "B"
                        $0.expiration = 9
                    }
                }
            },
            .with { $0.imageMessage = image },
            .with {
                $0.videoMessage = .with {
                    $0.mimetype = "video/mp4"
                    $0.gifPlayback = true
                    $0.seconds = 3
                    $0.streamingSidecar = [1, 2, 3]
                }
            },
            .with {
                $0.audioMessage = .with {
                    $0.ptt = true
                    $0.waveform = [UInt8](repeating: 9, count: 64)
                }
            },
            .with {
                $0.documentWithCaptionMessage.message.documentMessage = .with {
                    $0.fileName = "../a\u{202E}.pdf"
                    $0.caption = "c"
                    $0.pageCount = 7
                }
            },
            .with { $0.stickerMessage.isAnimated = true },
            .with {
                $0.contactsArrayMessage = .with {
                    $0.contacts = [.with { $0.vcard = "BEGIN:VCARD\nFN:Cy\nTEL:+1\nEND:VCARD" }]
                }
            },
        ]
    }

    private static var effects: [WAMessage] {
        [
            .with {
                $0.reactionMessage = .with {
                    $0.key = target
                    $0.text = "👍"
                }
            },
            protocolMessage(.revoke) { $0.key = target },
            protocolMessage(.messageEdit) {
                $0.key = target
                $0.timestampMS = 1
                $0.editedMessage = .with { $0.conversation = "new" }
            },
            protocolMessage(.ephemeralSetting) { $0.ephemeralExpiration = 9 },
            protocolMessage(.historySyncNotification) { _ in },
            .with { $0.pinInChatMessage = .with { $0.key = target } },
            .with { $0.keepInChatMessage = .with { $0.key = target } },
            .with {
                $0.pollUpdateMessage = .with {
                    $0.pollCreationMessageKey = target
                    $0.vote.encPayload = [1]
                    $0.vote.encIV = [2]
                }
            },
            .with { $0.secretEncryptedMessage = .with { $0.targetMessageKey = target } },
            protocolMessage(.groupMemberLabelChange) { $0.memberLabel.label = "t" },
        ]
    }

    private static func protocolMessage(
        _ type: WAProtocolMessage.TypeEnum,
        _ change: (inout WAProtocolMessage) -> Void
    ) -> WAMessage {
        .with {
            $0.protocolMessage.type = type
            change(&$0.protocolMessage)
        }
    }

    private static var wrapped: [WAMessage] {
        let inner = WAFutureProofMessage.with { $0.message.conversation = "inner" }
        return [
            .with { $0.ephemeralMessage = inner }, .with { $0.viewOnceMessageV2 = inner },
            .with { $0.viewOnceMessageV2.message.imageMessage = image },
            .with { $0.documentWithCaptionMessage = inner },
        ]
    }
}
