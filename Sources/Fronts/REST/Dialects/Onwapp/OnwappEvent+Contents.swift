import JSON
import Model

extension OnwappEvent {
    /// A message's content, by the protocol's names; of a kind that is not read the name alone.
    ///
    /// - Source: whatsmeow `proto/waE2E/WAWebProtobufsE2E.proto`, as Go's `encoding/json` writes it.
    static func words(for content: Message.Content) -> JSON {
        switch content.value {
        case let content as TextContent: ["conversation": .string(content.text)]
        case let content as LocationContent: ["locationMessage": words(for: content)]
        case let content as ContactCardContent: words(for: content)
        case let content as GroupInviteContent: ["groupInviteMessage": words(for: content)]
        case let content as ImageContent:
            ["imageMessage": words(for: content.file, ["caption": content.caption])]
        case let content as VideoContent:
            [
                content.form == .round ? "ptvMessage" : "videoMessage":
                    words(for: content.file, ["caption": content.caption])
            ]
        case let content as AudioContent: ["audioMessage": words(for: content.file)]
        case let content as StickerContent: ["stickerMessage": words(for: content.file)]
        case let content as DocumentContent:
            [
                "documentMessage": words(
                    for: content.file,
                    ["fileName": content.name, "caption": content.caption]
                )
            ]
        case let content as UnsupportedContent: .object(JSON.Object([(content.type, nothing)]))
        case let content as PollContent: ["pollCreationMessage": words(for: content)]
        default: named(content)
        }
    }

    private static let nothing = JSON.object(JSON.Object())

    /// What is not worded has the protocol's name at least.
    private static func named(_ content: Message.Content) -> JSON {
        let name: String? =
            switch content.value {
            case let content as InteractiveContent: content.form.field
            case is EventContent: "eventMessage"
            case is LiveLocationContent: "liveLocationMessage"
            case is PollResultContent: "pollResultSnapshotMessage"
            case is PhoneNumberRequestContent: "requestPhoneNumberMessage"
            case is PhoneNumberSharedContent: "protocolMessage"
            case is ChoiceContent: "buttonsResponseMessage"
            case is ProductContent: "productMessage"
            case is OrderContent: "orderMessage"
            case is ChannelInviteContent: "newsletterAdminInviteMessage"
            case is CallLogContent: "callLogMesssage"
            case is StickerPackContent: "stickerPackMessage"
            case is AlbumContent: "albumMessage"
            default: nil
            }
        return name.map { .object(JSON.Object([($0, nothing)])) } ?? nothing
    }

    private static func words(for poll: PollContent) -> JSON {
        let options = poll.options.map { option -> JSON in ["optionName": .string(option)] }
        return [
            "name": .string(poll.name), "options": .array(options),
            "selectableOptionsCount": .number(.init(Int64(poll.selectable))),
        ]
    }

    private static func words(
        for file: MediaFile,
        _ more: KeyValuePairs<String, String?> = [:]
    ) -> JSON {
        var members: JSON.Object = ["mimetype": .string(file.mimeType)]
        if let size = file.size { members["fileLength"] = .number(.init(size)) }
        for case (let name, let value?) in more { members[name] = .string(value) }
        return .object(members)
    }

    private static func words(for location: LocationContent) -> JSON {
        var members: JSON.Object = [
            "degreesLatitude": JSON(floatLiteral: location.latitude),
            "degreesLongitude": JSON(floatLiteral: location.longitude),
        ]
        if let name = location.name { members["name"] = .string(name) }
        if let address = location.address { members["address"] = .string(address) }
        return .object(members)
    }

    private static func words(for content: ContactCardContent) -> JSON {
        let cards = content.cards.map { card -> JSON in
            ["displayName": .string(card.name), "vcard": .string(card.vcard)]
        }
        if let card = cards.first, cards.count == 1 { return ["contactMessage": card] }
        return ["contactsArrayMessage": ["contacts": .array(cards)]]
    }

    private static func words(for invite: GroupInviteContent) -> JSON {
        var members: JSON.Object = [
            "groupJID": .string(invite.group.description), "inviteCode": .string(invite.code),
        ]
        if let expires = invite.expires {
            members["inviteExpiration"] = .number(.init(expires.seconds))
        }
        members["groupName"] = .string(invite.subject)
        if let caption = invite.caption { members["caption"] = .string(caption) }
        return .object(members)
    }
}

extension InteractiveContent.Form {
    /// The protocol's name for it.
    fileprivate var field: String {
        switch self {
        case .buttons: "buttonsMessage"
        case .list: "listMessage"
        case .template: "templateMessage"
        case .nativeFlow, .carousel, .shop: "interactiveMessage"
        }
    }
}
