import BinaryNode
import Model
import Protobuf
import SQLite
import Store
import Support
import Testing
import WAProto

@testable import Engine

/// What arriving messages do to others.
@Suite struct EffectTests {
    /// A contact whose text is here already.
    struct Talk {
        let party: Party
        let ada: Peer
        let row: Model.Message

        static func start() async throws -> Talk {
            let party = try await Party.open()
            let ada = try party.contact()
            try ada.open(try await party.published(), of: Party.lid)
            await party.receiver.handle([try ada.text("first", to: Party.lid, id: "A")])
            let row = try #require(try await party.messages(.lid("200")).first)
            return Talk(party: party, ada: ada, row: row)
        }

        func hear(
            at second: Int = 1_700_000_000,
            _ fill: (inout WAMessage) -> Void
        ) async throws {
            await party.receiver.handle([
                try ada.message(WAMessage.with(fill), to: Party.lid, time: second)
            ])
        }

        var contents: [Model.Message.Content] {
            get async throws { try await party.messages(.lid("200")).map(\.content) }
        }
    }

    @Test func `a reaction is no row and is told`() async throws {
        let talk = try await Talk.start()
        let events = talk.party.database.events()
        try await talk.hear {
            $0.reactionMessage.key.id = "A"
            $0.reactionMessage.key.fromMe = true
            $0.reactionMessage.text = "👍"
        }
        let told = try await events.first("the reaction") { $0 is ReactionChanged }
        let reaction = try #require(told as? ReactionChanged)
        #expect(reaction.message == talk.row.id)
        #expect(reaction.author == .lid("200"))
        #expect(reaction.sender == .lid("200"))
        #expect(reaction.emoji == "👍")
        #expect(try await talk.contents == [.text("first")])
        let stored = try await talk.party.messages(.lid("200")).first?.reactions
        #expect(stored?.map(\.emoji) == ["👍"])
        let chat = try await talk.party.database.read { try $0.chat(.lid("200")) }
        #expect(chat?.unreadCount == 1)
    }

    @Test func `a reaction is replaced and taken back, in the order of its times`() async throws {
        let talk = try await Talk.start()
        for (emoji, time) in [("👍", 2), ("🎉", 3), ("👎", 1), ("", 5), ("❤️", 4)] {
            try await talk.hear {
                $0.reactionMessage.key.id = "A"
                $0.reactionMessage.key.fromMe = true
                $0.reactionMessage.text = emoji
                $0.reactionMessage.senderTimestampMS = 1_700_000_000_000 + Int64(time)
            }
            let shown = try await talk.party.messages(.lid("200")).first?.reactions.map(\.emoji)
            #expect(shown == [time < 3 && emoji == "👍" ? "👍" : "🎉"].filter { _ in time < 4 })
        }
    }

    @Test func `what concerns a message that is not here yet waits for it`() async throws {
        let talk = try await Talk.start()
        let text = try talk.ada.text("late", to: Party.lid, id: "B")
        try await talk.hear {
            $0.reactionMessage.key.id = "B"
            $0.reactionMessage.key.fromMe = true
            $0.reactionMessage.text = "👍"
        }
        try await talk.hear {
            $0.protocolMessage.type = .messageEdit
            $0.protocolMessage.key.id = "B"
            $0.protocolMessage.editedMessage.conversation = "late, but right"
        }
        #expect(try await talk.contents == [.text("first")])
        await talk.party.receiver.handle([text])
        let row = try #require(try await talk.party.messages(.lid("200")).last)
        #expect(row.content == .text("late, but right"))
        #expect(row.reactions.map(\.emoji) == ["👍"])
    }

    @Test func `the own phone's reaction is this account's`() async throws {
        let talk = try await Talk.start()
        let phone = try talk.party.ownPhone()
        try phone.open(try await talk.party.published(), of: Party.lid)
        let reaction = WAMessage.with {
            $0.reactionMessage.key.id = "A"
            $0.reactionMessage.key.remoteJID = "200@lid"
            $0.reactionMessage.text = "👍"
        }
        await talk.party.receiver.handle([
            try phone.message(
                reaction.copy(sentTo: .lid("200")),
                to: Party.lid,
                attributes: [("recipient", .jid(.lid("200")))]
            )
        ])
        let reactions = try await talk.party.messages(.lid("200")).first?.reactions
        #expect(reactions?.map(\.isFromMe) == [true])
        #expect(reactions?.map(\.sender) == [.lid("100")])
    }

    @Test func `an edit that is said to be of the future does not outlast the next`() async throws {
        let talk = try await Talk.start()
        for (words, said, second) in [
            ("second", Int64.max / 2, 1_700_000_010), ("third", 1_700_000_100_000, 1_700_000_100),
        ] {
            try await talk.hear(at: second) {
                $0.protocolMessage = WAProtocolMessage.with {
                    $0.key.id = "A"
                    $0.key.fromMe = true
                    $0.type = .messageEdit
                    $0.editedMessage.conversation = words
                    $0.timestampMS = said
                }
            }
        }
        #expect(try await talk.contents == [.text("third")])
    }

    @Test func `an edit by the author changes the words`() async throws {
        let talk = try await Talk.start()
        let events = talk.party.database.events()
        try await talk.hear {
            $0.editedMessage.message.protocolMessage = WAProtocolMessage.with {
                $0.key.id = "A"
                $0.key.fromMe = true
                $0.type = .messageEdit
                $0.editedMessage.conversation = "second"
            }
        }
        #expect(try await talk.contents == [.text("second")])
        let told = try await events.first("the edit") { $0 is MessageEdited }
        let edit = try #require(told as? MessageEdited)
        #expect(edit.previous == .text("first"))
        #expect(edit.message.content == .text("second"))
        let earlier = try talk.party.rows("SELECT text FROM revisions") { $0.text(0) }
        #expect(earlier == ["first"])
    }

    @Test func `an edit names whom it names, and no longer whom the first words did`()
        async throws
    {
        let talk = try await Talk.start()
        for (words, named) in [("hello @300", "300@lid"), ("hello @400", "400@lid")] {
            let isFirst = named == "300@lid"
            let said = WAMessage.with {
                $0.extendedTextMessage.text = words
                $0.extendedTextMessage.contextInfo.mentionedJID = [named]
            }
            let message = WAMessage.with {
                $0.protocolMessage = WAProtocolMessage.with {
                    $0.key.id = "B"
                    $0.key.fromMe = true
                    $0.type = .messageEdit
                    $0.editedMessage = said
                }
            }
            await talk.party.receiver.handle([
                try talk.ada.message(isFirst ? said : message, to: Party.lid, id: "B")
            ])
            let row = try #require(try await talk.party.messages(.lid("200")).last)
            #expect(row.content == .text(words))
            #expect(row.context?.mentions == [try #require(JID(named))])
        }
    }

    @Test(arguments: [true, false])
    func `an edit that is encrypted with the message's secret is the author's`(
        isAda: Bool
    )
        async throws
    {
        let talk = try await Talk.start()
        let secret = [UInt8](repeating: 7, count: 32)
        let first = WAMessage.with {
            $0.conversation = "first"
            $0.messageContextInfo.messageSecret = secret
        }
        await talk.party.receiver.handle([
            try talk.ada.message(first, to: Party.lid, id: "B")
        ])
        let sealed = AddOnSecret(secret: secret, id: MessageID("B")).seal(
            WAMessage.with { $0.conversation = "second" }.serializedBytes(),
            for: .messageEdit,
            author: .lid("200"),
            sender: .lid(isAda ? "200" : "300"),
            random: talk.party.random
        )
        try await talk.hear {
            $0.secretEncryptedMessage.targetMessageKey.id = "B"
            $0.secretEncryptedMessage.targetMessageKey.fromMe = true
            $0.secretEncryptedMessage.secretEncType = .messageEdit
            $0.secretEncryptedMessage.encPayload = sealed.payload
            $0.secretEncryptedMessage.encIV = sealed.iv
        }
        #expect(try await talk.contents == [.text("first"), .text(isAda ? "second" : "first")])
        let edited = try await talk.party.messages(.lid("200")).last?.marks?.edited
        #expect((edited != nil) == isAda)
    }

    @Test func `nobody edits or deletes what others wrote`() async throws {
        let talk = try await Talk.start()
        let eve = try talk.party.contact("300")
        try eve.open(try await talk.party.published(), of: Party.lid)
        for type in [WAProtocolMessage.TypeEnum.messageEdit, .revoke] {
            for isFromMe in [true, false] {
                let forged = WAMessage.with {
                    $0.protocolMessage.type = type
                    $0.protocolMessage.key.id = "A"
                    $0.protocolMessage.key.fromMe = isFromMe
                    $0.protocolMessage.key.remoteJID = "200@lid"
                    $0.protocolMessage.key.participant = "200@lid"
                    $0.protocolMessage.editedMessage.conversation = "forged"
                }
                await talk.party.receiver.handle([try eve.message(forged, to: Party.lid)])
            }
        }
        #expect(try await talk.contents == [.text("first")])
        #expect(try await talk.party.messages(.lid("300")).isEmpty)
    }

    @Test func `a deleted message leaves its place`() async throws {
        let talk = try await Talk.start()
        let events = talk.party.database.events()
        try await talk.hear {
            $0.protocolMessage.type = .revoke
            $0.protocolMessage.key.id = "A"
            $0.protocolMessage.key.fromMe = true
        }
        let told = try await events.first("the deletion") { $0 is MessageRevoked }
        #expect((told as? MessageRevoked)?.id == talk.row.id)
        #expect(try await talk.contents == [.deleted(by: .lid("200"))])
    }

    @Test func `an edit that comes after the deletion brings nothing back`() async throws {
        let talk = try await Talk.start()
        for type in [WAProtocolMessage.TypeEnum.revoke, .messageEdit] {
            try await talk.hear {
                $0.protocolMessage.type = type
                $0.protocolMessage.key.id = "A"
                $0.protocolMessage.key.fromMe = true
                $0.protocolMessage.editedMessage.conversation = "what was deleted"
            }
        }
        #expect(try await talk.contents == [.deleted(by: .lid("200"))])
    }

    @Test func `a moment that cannot be is told as one that can`() async throws {
        let talk = try await Talk.start()
        let events = talk.party.database.events()
        try await talk.hear {
            $0.reactionMessage.key.id = "A"
            $0.reactionMessage.key.fromMe = true
            $0.reactionMessage.text = "👍"
            $0.reactionMessage.senderTimestampMS = .max
        }
        try await talk.hear {
            $0.protocolMessage.type = .messageEdit
            $0.protocolMessage.key.id = "A"
            $0.protocolMessage.timestampMS = .max
            $0.protocolMessage.editedMessage.conversation = "later"
        }
        let latest = talk.party.link.serverNow.milliseconds + 2 * 86_400_000
        for _ in 0..<2 {
            let event = try await events.first("what happened") { $0 is any DatedEvent }
            let time = try #require(event as? any DatedEvent).time
            #expect(time.milliseconds < latest)
        }
    }

    @Test(arguments: [Group.Role.member, .admin])
    func `in a group an admin deletes what others wrote`(role: Group.Role) async throws {
        let talk = try await Talk.start()
        let eve = try talk.party.contact("300")
        try eve.open(try await talk.party.published(), of: Party.lid)
        let group = JID(user: "120363", server: .group)
        let members = [
            Group.Member(person: .lid("200")), Group.Member(person: .lid("300"), role: role),
        ]
        try await talk.party.database.write { transaction in
            try transaction.setGroup(
                Group(jid: group, subject: "Chess", created: .init(seconds: 1), members: members)
            )
        }
        let deletion = WAMessage.with {
            $0.protocolMessage.type = .revoke
            $0.protocolMessage.key.id = "G"
            $0.protocolMessage.key.participant = "200@lid"
        }
        await talk.party.receiver.handle([
            try talk.ada.text(
                "hello",
                to: Party.lid,
                id: "G",
                from: group,
                attributes: [("participant", .jid(talk.ada.address))]
            ),
            try eve.message(
                deletion,
                to: Party.lid,
                from: group,
                attributes: [("participant", .jid(eve.address))]
            ),
        ])
        let left = try await talk.party.messages(group).map(\.content)
        #expect(left == [role == .admin ? .deleted(by: .lid("300")) : .text("hello")])
    }

    @Test func `machinery is confirmed and never a row`() async throws {
        let talk = try await Talk.start()
        _ = talk.party.exchange.takeSent()
        try await talk.hear { $0.protocolMessage.type = .ephemeralSetting }
        try await talk.hear { $0.pollUpdateMessage.pollCreationMessageKey.id = "P" }
        try await talk.hear { $0.pinInChatMessage.key.id = "A" }
        try await talk.hear { $0.keepInChatMessage.key.id = "A" }
        try await talk.hear { $0.encReactionMessage.targetMessageKey.id = "A" }
        #expect(try await talk.contents == [.text("first")])
        #expect(talk.party.exchange.takeSent().map { $0.string("type") ?? "" }.count == 5)
    }

    @Test func `a pin, its end and a later word of it count in the order of their times`()
        async throws
    {
        let talk = try await Talk.start()
        for (type, seconds, time) in [
            (WAPinInChatMessage.TypeEnum.pinForAll, UInt32(86_400), 5), (.unpinForAll, 0, 3),
            (.unpinForAll, 0, 9), (.pinForAll, 604_800, 7),
        ] {
            try await talk.hear {
                $0.pinInChatMessage.key.id = "A"
                $0.pinInChatMessage.key.fromMe = true
                $0.pinInChatMessage.type = type
                $0.pinInChatMessage.senderTimestampMS = 1_700_000_000_000 + Int64(time)
                $0.messageContextInfo.messageAddOnDurationInSecs = seconds
            }
            let pinned = try await talk.party.messages(.lid("200")).first?.marks?.pinned
            #expect(pinned == (time < 9 && time != 7 ? Timestamp(seconds: 1_700_086_400) : nil))
        }
        let told = try talk.party.rows("SELECT events FROM journal") { $0.text(0) }
        #expect(told.count { $0.contains("message.pinned") } == 2)
    }

    @Test func `what is kept is told, and so is that it is let go`() async throws {
        let talk = try await Talk.start()
        let events = talk.party.database.events()
        for (type, isKept) in [(WAKeepType.keepForAll, true), (.undoKeepForAll, false)] {
            try await talk.hear {
                $0.keepInChatMessage.key.id = "A"
                $0.keepInChatMessage.key.fromMe = true
                $0.keepInChatMessage.keepType = type
            }
            let told = try await events.first("the keep") { $0 is MessageKept }
            #expect((told as? MessageKept)?.isKept == isKept)
            #expect(
                try await talk.party.messages(.lid("200")).first?.marks?.isKept ?? false == isKept
            )
        }
    }

    @Test func `what is done to a message that is deleted leaves no mark`() async throws {
        let talk = try await Talk.start()
        try await talk.hear {
            $0.pinInChatMessage.key.id = "A"
            $0.pinInChatMessage.key.fromMe = true
            $0.pinInChatMessage.type = .pinForAll
        }
        #expect(try await talk.party.messages(.lid("200")).first?.marks?.pinned != nil)
        try await talk.hear {
            $0.protocolMessage.type = .revoke
            $0.protocolMessage.key.id = "A"
            $0.protocolMessage.key.fromMe = true
        }
        let left = try #require(try await talk.party.messages(.lid("200")).first)
        #expect(left.content == .deleted(by: .lid("200")))
        #expect(left.marks == nil)
        #expect(left.context == nil)
    }

    @Test func `history may only be announced by own devices`() async throws {
        let talk = try await Talk.start()
        try await talk.hear { $0.protocolMessage.type = .historySyncNotification }
        #expect(talk.party.exchange.takeSent().allSatisfy { $0.string("type") != "hist_sync" })
        let phone = try talk.party.ownPhone()
        try phone.open(try await talk.party.published(), of: Party.lid)
        let notice = WAMessage.with { $0.protocolMessage.type = .historySyncNotification }
        await talk.party.receiver.handle([
            try phone.message(
                notice,
                to: Party.lid,
                id: "H",
                attributes: [("category", "peer")]
            )
        ])
        let types = Set(talk.party.exchange.takeSent().map { $0.string("type") ?? "" })
        #expect(types == ["hist_sync", "sender", "peer_msg"])
    }

    @Test(arguments: [true, false])
    func `what a companion tells of the past is not kept`(hasType: Bool) async throws {
        let party = try await Party.open()
        let companion = try Peer(
            Party.lid.with(device: 3),
            phone: Party.phone.with(device: 3),
            random: party.random
        )
        try companion.open(try await party.published(), of: Party.lid)
        let notice = WAMessage.with {
            if hasType { $0.protocolMessage.type = .historySyncNotification }
            $0.protocolMessage.historySyncNotification.syncType = .onDemand
            $0.protocolMessage.historySyncNotification.initialHistBootstrapInlinePayload = [1]
        }
        await party.receiver.handle([
            try companion.message(notice, to: Party.lid, attributes: [("category", "peer")])
        ])
        #expect(try party.rows("SELECT encoded FROM peer_messages") { $0.bytes(0) }.isEmpty)
        // It is confirmed as any other, so that it does not come again.
        let types = party.exchange.takeSent().map { $0.string("type") ?? "" }
        #expect(types.contains("peer_msg") && !types.contains("hist_sync"), "\(types)")
    }
}
