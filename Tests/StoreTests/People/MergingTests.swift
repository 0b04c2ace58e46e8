import Model
import SQLite
import Store
import Testing

/// Two rows of `people` that turn out to be one person, with something of both in every table.
@Suite struct MergingTests {
    let fixture = Fixture()
    static let both = [adaPhone, ada]

    /// A group with messages, and what each of the two addresses did there.
    static func fill(_ transaction: Transaction) throws {
        var known = Group(jid: group, subject: "Birds", created: Timestamp(seconds: 1))
        known.owner = adaPhone
        known.members = both.map { Group.Member(person: $0) }
        try transaction.setGroup(known)
        let mine = try #require(
            try transaction.insert(text("mine", id: "M", in: group, from: me))?.message
        )
        for (number, address) in both.enumerated() {
            let time = Timestamp(seconds: 1_700_000_000 + Int64(number))
            let said = try #require(
                try transaction.insert(text("said", id: "S", in: group, from: address))?.message
            )
            // What the row that goes has of later, the other gets.
            let edit = Timestamp(seconds: 1_700_000_100 - Int64(number))
            try transaction.edit(
                row: said.row,
                to: .text("edited \(number)"),
                at: edit,
                encoded: nil
            )
            if number == 0 {
                try transaction.pin(row: said.row, until: edit, at: edit)
            } else {
                try transaction.keep(row: said.row, true, at: edit)
            }
            let emoji = number == 0 ? "👍" : "🎉"
            let reaction = Reaction(sender: address, emoji: emoji, time: time, isFromMe: false)
            try transaction.react(reaction, to: mine.row, id: MessageID("R\(number)"))
            _ = try transaction.applyReceipt(
                chat: group,
                ids: [mine.id],
                from: address,
                kind: number == 0 ? .delivered : .read,
                time: time
            )
            try transaction.hold(
                HeldEffect(
                    chat: address,
                    target: MessageID("LATE"),
                    id: MessageID("H"),
                    sender: address,
                    isFromMe: false,
                    time: time,
                    encoded: [1]
                )
            )
            try transaction.setDevices(
                DeviceList(user: address, devices: [DeviceList.Device(id: 0)])
            )
            try transaction.setPrivacyToken([UInt8(number)], time: time.seconds, for: address)
            _ = try transaction.enqueue(outgoing("out", id: "O\(number)", to: address))
        }
    }

    @Test func `everything of both is the one person's, each once`() async throws {
        try await fixture.run { database in
            try await database.write(Self.fill)
            try await database.write { try $0.learn(phone: adaPhone, lid: ada) }
            try await database.read { reader in
                let known = try #require(try reader.group(group))
                #expect(known.owner == ada)
                #expect(known.members.map(\.person) == [ada])
                let messages = try reader.messages(chat: group, limit: 10)
                #expect(messages.map(\.id.text).sorted() == ["M", "S"])
                let mine = try #require(messages.first { $0.isFromMe })
                #expect(mine.reactions.map(\.sender) == [ada])
                #expect(mine.reactions.map(\.emoji) == ["🎉"])
                #expect(try reader.receipts(row: mine.row).map(\.person) == [ada])
                let said = try #require(messages.first { !$0.isFromMe })
                #expect(said.sender == ada)
                #expect(said.content == .text("edited 0"))
                let edit = Timestamp(seconds: 1_700_000_100)
                #expect(said.marks == MessageMarks(edited: edit, pinned: edit, isKept: true))
                #expect(try reader.devices(of: ada) == nil)
                #expect(try reader.privacyToken(for: adaPhone)?.token == [1])
                let lane = try #require(try reader.outboxLanes().first)
                #expect(try reader.outboxLanes().count == 1)
                let waiting = try reader.outgoing(in: lane, limit: 10)
                #expect(waiting.map(\.id.text) == ["O0", "O1"])
            }
            let late = try await database.write { try $0.insert(text("late", id: "LATE")) }
            #expect(late?.held.map(\.sender) == [ada])
        }
        let people = try fixture.rows("SELECT count(*) FROM people WHERE phone IS NOT NULL") {
            $0.int(0)
        }
        #expect(people == [1])
    }

    /// Under whichever address the newer was said, had or done.
    @Test(arguments: [adaPhone, ada])
    func `of what both have the newer counts, and the most`(newer: JID) async throws {
        let early = Timestamp(seconds: 1_700_000_010)
        let late = Timestamp(seconds: 1_700_000_020)
        let older = newer == ada ? adaPhone : ada
        try await fixture.run { database in
            let mine = try await database.write { transaction in
                var known = Group(jid: group, subject: "Birds", created: Timestamp(seconds: 1))
                known.members = [
                    Group.Member(person: older),
                    Group.Member(person: newer, role: .admin),
                ]
                try transaction.setGroup(known)
                let mine = try #require(
                    try transaction.insert(text("mine", id: "M", in: group, from: me))?.message
                )
                for (person, time) in [(newer, late), (older, early)] {
                    _ = try transaction.applyReceipt(
                        chat: group,
                        ids: [mine.id],
                        from: person,
                        kind: person == newer ? .played : .delivered,
                        time: time
                    )
                    let vote = PollVote(
                        voter: person,
                        isFromMe: false,
                        options: [person == newer ? "tea" : "milk"],
                        time: time
                    )
                    _ = try transaction.note(vote, row: mine.row)
                    let tag = person == newer ? "owl" : "jay"
                    _ = try transaction.setTag(tag, of: person, in: group, at: time)
                }
                try transaction.learn(phone: adaPhone, lid: ada)
                return mine.row
            }
            try await database.read { reader in
                let had = try reader.receipts(row: mine)
                #expect(had.map(\.person) == [ada])
                #expect(had.map { [$0.delivered, $0.read, $0.played] } == [[early, late, late]])
                #expect(try reader.votes(row: mine).map(\.options) == [["tea"]])
                let members = try #require(try reader.group(group)).members
                #expect(members.map(\.role) == [.admin])
                #expect(members.map(\.tag) == ["owl"])
            }
        }
    }

    @Test(arguments: [adaPhone, ada])
    func `of two reactions to a message that was there twice the newer stays`(
        newer: JID
    ) async throws {
        try await fixture.run { database in
            let kept = try await database.write { transaction in
                for address in Self.both {
                    let said = try transaction.insert(
                        text("said", id: "S", in: group, from: address)
                    )?.message
                    let isNewer = address == newer
                    let reaction = Reaction(
                        sender: me,
                        emoji: isNewer ? "🎉" : "👍",
                        time: Timestamp(seconds: isNewer ? 1_700_000_020 : 1_700_000_010),
                        isFromMe: true
                    )
                    let row = try #require(said).row
                    try transaction.react(reaction, to: row, id: MessageID("R\(address.user)"))
                }
                try transaction.learn(phone: adaPhone, lid: ada)
                return try transaction.messages(chat: group, limit: 10)
            }
            #expect(kept.map { $0.reactions.map(\.emoji) } == [["🎉"]])
        }
    }

    @Test(arguments: [adaPhone, ada])
    func `what was deleted under one of two addresses stays so`(deleted: JID) async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for address in Self.both {
                    let message = try transaction.insert(
                        text("said", id: "S", in: group, from: address)
                    )?.message
                    let row = try #require(message).row
                    let later = Timestamp(seconds: 1_700_000_100)
                    let edited = Message.Content.text("edited")
                    try transaction.edit(row: row, to: edited, at: later, encoded: [1])
                    try transaction.pin(row: row, until: later, at: later)
                    try transaction.star(row: row, true)
                    let reaction = Reaction(
                        sender: adaPhone,
                        emoji: "👍",
                        time: later,
                        isFromMe: false
                    )
                    try transaction.react(reaction, to: row, id: MessageID("R\(address.user)"))
                    if address == deleted {
                        _ = try transaction.revoke(row: row, leaving: .deleted(by: address))
                    } else {
                        _ = try transaction.markRead(chat: group, through: row)
                    }
                }
                try transaction.learn(phone: adaPhone, lid: ada)
            }
            let left = try await database.read { try $0.messages(chat: group, limit: 10) }
            let message = try #require(left.first)
            #expect(left.count == 1)
            #expect(message.content.kind == DeletedContent.kind)
            #expect(message.marks == nil)
            #expect(message.context == nil)
            #expect(message.reactions.isEmpty)
            #expect(message.isRead)
            #expect(try await database.read { try $0.payload(row: message.row) } == nil)
        }
        let said = try fixture.rows("SELECT text FROM revisions") { $0.text(0) }
        #expect(said.isEmpty)
    }
}
