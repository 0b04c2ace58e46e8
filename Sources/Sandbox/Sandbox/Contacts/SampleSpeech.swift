import Crypto
import Model
import Protobuf
import WAProto

/// Messages of kinds that need nothing but words.
struct SampleSpeech {
    let sketch: SpeechSketch
    let random: Randomness

    private var words: String { sketch.text ?? "" }
    private var options: [String] { sketch.options ?? [] }

    /// The message.
    var speech: Speech {
        switch sketch.kind {
        case .poll: poll
        case .event: event
        case .location, .liveLocation, .contacts, .groupInvite, .channelInvite: card
        case .phoneNumberRequest, .phoneNumberShare, .memberTag: note
        case .buttons, .list, .template, .interactive, .carousel, .choice: offer
        default: goods
        }
    }

    private func plain(
        _ type: String = "text",
        _ fill: (inout WAMessage) -> Void
    ) -> Speech {
        Speech(content: WAMessage.with(fill), type: type, words: words)
    }

    private var poll: Speech {
        let poll = WAPollCreationMessage.with { poll in
            poll.name = words
            poll.options = options.map { option in .with { $0.optionName = option } }
            poll.selectableOptionsCount = UInt32(clamping: sketch.selectable ?? 0)
        }
        let content = WAMessage.with {
            if sketch.selectable == 1 {
                $0.pollCreationMessageV3 = poll
            } else {
                $0.pollCreationMessage = poll
            }
            $0.messageContextInfo.messageSecret = random.bytes(32)
        }
        return Speech(content: content, type: "poll", words: words, meta: ["polltype": "creation"])
    }

    private var event: Speech {
        let content = WAMessage.with {
            $0.eventMessage.name = words
            $0.eventMessage.startTime = Int64(sketch.seconds ?? 0)
            $0.eventMessage.extraGuestsAllowed = true
            $0.messageContextInfo.messageSecret = random.bytes(32)
        }
        return Speech(
            content: content,
            type: "event",
            words: words,
            meta: ["event_type": "creation"]
        )
    }

    private var card: Speech {
        plain("media") {
            switch sketch.kind {
            case .location:
                $0.locationMessage.degreesLatitude = sketch.latitude ?? 0
                $0.locationMessage.degreesLongitude = sketch.longitude ?? 0
                $0.locationMessage.name = words
            case .liveLocation:
                $0.liveLocationMessage.degreesLatitude = sketch.latitude ?? 0
                $0.liveLocationMessage.degreesLongitude = sketch.longitude ?? 0
                $0.liveLocationMessage.caption = words
            case .contacts:
                $0.contactsArrayMessage.contacts = options.map { name in
                    .with {
                        $0.displayName = name
                        $0.vcard = "BEGIN:VCARD\nVERSION:3.0\nFN:\(name)\nEND:VCARD"
                    }
                }
            case .groupInvite:
                $0.groupInviteMessage.groupJID = sketch.target ?? ""
                $0.groupInviteMessage.groupName = words
                $0.groupInviteMessage.inviteCode = sketch.code ?? ""
                $0.groupInviteMessage.inviteExpiration = Int64(sketch.seconds ?? 0)
            default:
                $0.newsletterAdminInviteMessage.newsletterJID = sketch.target ?? ""
                $0.newsletterAdminInviteMessage.newsletterName = words
            }
        }
    }

    private var note: Speech {
        plain {
            switch sketch.kind {
            case .phoneNumberRequest: $0.requestPhoneNumberMessage = WARequestPhoneNumberMessage()
            case .phoneNumberShare: $0.protocolMessage.type = .sharePhoneNumber
            default:
                $0.protocolMessage.type = .groupMemberLabelChange
                $0.protocolMessage.memberLabel.label = words
            }
        }
    }

    private var offer: Speech {
        plain {
            switch sketch.kind {
            case .buttons:
                $0.buttonsMessage.contentText = words
                $0.buttonsMessage.buttons = options.map { option in
                    .with { $0.buttonText.displayText = option }
                }
            case .list:
                $0.listMessage.description = words
                $0.listMessage.sections = [
                    .with { $0.rows = options.map { option in .with { $0.title = option } } }
                ]
            case .template:
                $0.templateMessage.hydratedTemplate.hydratedContentText = words
                $0.templateMessage.hydratedTemplate.hydratedButtons = options.map { option in
                    .with { $0.quickReplyButton.displayText = option }
                }
            case .interactive:
                $0.interactiveMessage.body.text = words
                $0.interactiveMessage.nativeFlowMessage.buttons = options.map { option in
                    .with {
                        $0.name = "quick_reply"
                        $0.buttonParamsJSON = "{\"display_text\":\"\(option)\"}"
                    }
                }
            case .carousel:
                $0.interactiveMessage.body.text = words
                $0.interactiveMessage.carouselMessage.cards = options.map { option in
                    .with { $0.header.title = option }
                }
            default:
                $0.buttonsResponseMessage.selectedDisplayText = words
                $0.buttonsResponseMessage.selectedButtonID = "1"
            }
        }
    }

    private var goods: Speech {
        plain("media") {
            switch sketch.kind {
            case .product: $0.productMessage.product.title = words
            case .order:
                $0.orderMessage.orderTitle = words
                $0.orderMessage.itemCount = 2
            case .callLog: $0.callLogMesssage.callOutcome = .missed
            case .stickerPack: $0.stickerPackMessage.name = words
            default:
                $0.pollResultSnapshotMessage.name = words
                $0.pollResultSnapshotMessage.pollVotes = options.map { option in
                    .with { $0.optionName = option }
                }
            }
        }
    }
}
