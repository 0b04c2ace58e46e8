import Model
import Store
import Support
import Testing

@Suite struct MessagesTests {
    let fixture = Fixture()

    @Test func `stores a message once, with its chat and its events`() async throws {
        try await fixture.run { database in
            let ((first, second), events) = try await database.told { transaction in
                _ = try transaction.setPushName("Ada", for: ada)
                return (
                    try transaction.insert(text("hello", id: "A")),
                    try transaction.insert(text("hello again", id: "A"))
                )
            }
            let message = try #require(first?.message)
            #expect(first?.isNew == true)
            #expect(second == nil)
            #expect(message.content == .text("hello"))
            let chat = Chat(
                jid: ada,
                name: "Ada",
                unreadCount: 1,
                lastMessage: message,
                lastActivity: message.time
            )
            #expect(events == [MessageAdded(message), ChatChanged(chat)])
            #expect(try await database.read { try $0.chats(limit: 10) } == [chat])
            #expect(try await database.recordedEvents() == events)
        }
    }

    @Test func `tells senders and chats with the same id apart`() async throws {
        try await fixture.run { database in
            let stored = try await database.write { transaction in
                [
                    try transaction.insert(text("1", id: "A")),
                    try transaction.insert(text("2", id: "A", in: group, from: ada)),
                    try transaction.insert(text("3", id: "A", in: group, from: .lid("300"))),
                    try transaction.insert(
                        text("4", id: "A", in: group, from: .lid("300", device: 7))
                    ),
                ]
            }
            #expect(stored.map { $0 != nil } == [true, true, true, false])
        }
    }

    @Test func `fills a waiting message in its place`() async throws {
        try await fixture.run { database in
            let waiting = NewMessage(
                chat: ada,
                id: MessageID("A"),
                sender: ada,
                time: Timestamp(seconds: 5),
                content: .waiting
            )
            let first = try await database.write { transaction in
                let first = try transaction.insert(waiting)
                #expect(try transaction.insert(waiting) == nil)
                _ = try transaction.insert(text("later", id: "B", at: 6))
                return first
            }
            let filled = try await database.told {
                try $0.insert(text("found", id: "A", at: 9))
            }
            let message = try #require(filled.0?.message)
            #expect(filled.0?.isNew == false)
            #expect(message.row == first?.message.row)
            #expect(message.content == .text("found"))
            #expect(message.time == Timestamp(seconds: 5))
            #expect(filled.1.first == MessageChanged(message))
            #expect(try await database.write { try $0.insert(text("other", id: "A")) } == nil)
            let chat = try await database.read { try $0.chat(ada) }
            #expect(chat?.unreadCount == 2)
            try await database.finishSearchIndex()
            #expect(try await database.read { try $0.search("found", limit: 5) } == [message])
        }
    }

    @Test func `pages through equal times without loss or repetition`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for number in 0..<100 {
                    // Four different times, in an order that is not that of arrival.
                    _ = try transaction.insert(
                        text("\(number)", id: "\(number)", at: Int64(number * 7 % 4))
                    )
                }
            }
            let all = try await database.read { try $0.messages(chat: ada, limit: 1000) }
            #expect(all.count == 100)
            #expect(all == all.sorted { ($0.time, $0.row) < ($1.time, $1.row) })
            for limit in [1, 3, 7, 25, 99] {
                var pages: [Message] = []
                while true {
                    let before = pages.first
                    let page = try await database.read {
                        try $0.messages(chat: ada, before: before, limit: limit)
                    }
                    guard !page.isEmpty else { break }
                    #expect(page.count <= limit)
                    pages = page + pages
                }
                #expect(pages == all, "pages of \(limit)")
            }
        }
    }

    @Test(arguments: [1, 3, 7, 25, 99])
    func `pages onwards through equal times without loss or repetition`(limit: Int) async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for number in 0..<100 {
                    _ = try transaction.insert(
                        text("\(number)", id: "\(number)", at: Int64(number * 7 % 4))
                    )
                }
            }
            let all = try await database.read { try $0.messages(chat: ada, limit: 1000) }
            var pages = Array(all.prefix(1))
            while let last = pages.last {
                let page = try await database.read {
                    try $0.messages(chat: ada, after: last, limit: limit)
                }
                guard !page.isEmpty else { break }
                #expect(page.count <= limit)
                pages += page
            }
            #expect(pages == all)
        }
    }

    @Test func `keeps unread counts through reading`() async throws {
        try await fixture.run { database in
            let rows = try await database.write { transaction in
                var rows: [Int64] = []
                for number in 0..<5 {
                    let stored = try transaction.insert(
                        text("x", id: "\(number)", at: Int64(number))
                    )
                    rows.append(stored?.message.row ?? 0)
                }
                _ = try transaction.insert(text("mine", id: "M", from: me, at: 2))
                return rows
            }
            let read = try await database.told {
                try $0.markRead(chat: ada, through: rows[2])
            }
            #expect(read.0?.map(\.row) == Array(rows[...2]))
            #expect(read.0?.allSatisfy { $0.isRead } == true)
            guard let chat = (read.1.last as? ChatChanged)?.chat else {
                Issue.record("no event for the chat")
                return
            }
            #expect(chat.unreadCount == 2)
            let again = try await database.write { try $0.markRead(chat: ada, through: rows[2]) }
            #expect(again?.isEmpty == true)
            let elsewhere = try await database.write {
                try $0.markRead(chat: ada, ids: [MessageID("4"), MessageID("nowhere")])
            }
            #expect(elsewhere.map(\.row) == [rows[3], rows[4]])
            #expect(try await database.read { try $0.chat(ada) }?.unreadCount == 0)
            let wrong = try await database.write { try $0.markRead(chat: group, through: rows[0]) }
            #expect(wrong == nil)
        }
    }

    @Test func `lets delivery states only grow`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("mine", id: "A", from: me)) }
            func apply(_ kind: ReceiptKind) async throws -> [DeliveryState?] {
                try await database.write { transaction in
                    try transaction.applyReceipt(
                        chat: ada,
                        ids: [MessageID("A"), MessageID("unknown")],
                        from: ada,
                        kind: kind,
                        time: Timestamp(seconds: 1)
                    ).map(\.state)
                }
            }
            #expect(try await apply(.delivered) == [.delivered])
            #expect(try await apply(.delivered) == [])
            #expect(try await apply(.played) == [.played])
            #expect(try await apply(.read) == [])
            let found = try await database.read { try $0.message(chat: ada, id: MessageID("A")) }
            #expect(found?.state == .played)
        }
    }

    @Test func `keeps every kind of content`() async throws {
        let kinds: [Message.Content] = [
            .text(""), .text("a\0b 👩‍👩‍👧 \u{FEFF}"), .waiting, .unavailable(kind: "view_once"),
            .unsupported(type: "pollCreationMessage"), .securityCodeChanged,
        ]
        try await fixture.run { database in
            try await database.write { transaction in
                for (number, content) in kinds.enumerated() {
                    var new = text("", id: "\(number)")
                    new.content = content
                    _ = try transaction.insert(new)
                }
            }
            let page = try await database.read { try $0.messages(chat: ada, limit: 10) }
            #expect(page.map(\.content) == kinds)
            #expect(try await database.read { try $0.chat(ada) }?.unreadCount == 5)
        }
    }

    @Test func `pages through the chat list, newest first`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for number in 0..<30 {
                    let chat = JID.lid("\(number + 1)")
                    _ = try transaction.insert(
                        text("x", id: "1", in: chat, at: 10 + Int64(number * 11 % 30))
                    )
                }
                _ = try transaction.insert(text("old", id: "2", in: .lid("1"), at: 5))
            }
            let all = try await database.read { try $0.chats(limit: 100) }
            #expect(all.map(\.lastActivity.seconds) == (10..<40).reversed())
            #expect(all.last?.lastMessage?.content == .text("x"))
            let page = try await database.read { try $0.chats(limit: 7, offset: 10) }
            #expect(page == Array(all[10..<17]))
        }
    }

    @Test(arguments: [0, 1, 100, 101, 250])
    func `the oldest message is found behind what the chat tells of`(count: Int) async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for number in 0..<count {
                    var line = text("", id: "L\(number)", at: 1_700_000_000 + Int64(number))
                    line.content = .securityCodeChanged
                    _ = try transaction.insert(line)
                }
                #expect(try transaction.oldestMessage(chat: ada) == nil)
                for (id, second) in [("B", 2), ("A", 1)] {
                    _ = try transaction.insert(text(id, id: id, at: 1_700_001_000 + Int64(second)))
                }
                #expect(try transaction.oldestMessage(chat: ada)?.id == MessageID("A"))
            }
        }
    }
}
