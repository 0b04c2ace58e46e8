import HTTP
import JSON
import Model
import REST

@testable import Store

extension Decoder {
    /// The journal: entries by name and version, rows of several, and their wording for webhooks.
    static let journal = Decoder(
        name: "journal",
        seeds: {
            let entries = try Samples.events.enumerated().map { place, event in
                try JSON.encode(
                    JournalEntry(
                        sequence: Int64(place + 1),
                        time: Samples.time,
                        event: event
                    )
                )
            }
            var page = JournalPage(time: Samples.time)
            for event in Samples.events.prefix(3) { try page.add(event) }
            return entries + [Array(page.text.utf8)]
        },
        run: { bytes in
            let last = Int64(bytes.count) - 100
            for entry in JournalPage.entries(
                string(bytes),
                time: Samples.time,
                last: last
            ) {
                check(entry)
            }
            let entry = try JSON.decode(JournalEntry.self, from: bytes)
            check(entry)
        }
    )
}

private func check(_ entry: JournalEntry) {
    guard let written = try? JSON.encode(entry),
        let again = try? JSON.decode(JournalEntry.self, from: written)
    else { preconditionFailure("an entry that was read can be written and read") }
    require(again == entry, "an entry survives its writing")
    _ = entry.isAbout([.message])
    _ = entry.event.chatAddress
    guard let message = try? OnwappHook().message(for: entry, to: target) else { return }
    require((try? JSON(parsing: message.body)) != nil, "a webhook's body is JSON")
    for field in message.headers.fields {
        let isPlain = field.value.utf8.allSatisfy { $0 > 0x1F && $0 < 0x7F }
        require(isPlain, "a webhook's header field is one line")
    }
}

private let target = HookTarget(account: "a", events: [], secret: "s")

/// An event of each kind, with contents of every kind among them.
enum Samples {
    static let time = Timestamp(milliseconds: 1_800_000_000_000)
    static let anna = JID.lid("100")
    static let group = JID(user: "120363000000000000", server: .group)

    static let contents: [Message.Content] = [
        .init(TextContent("hello *ü*\nhttps://example.org")), .init(WaitingContent()),
        .init(UnsupportedContent(type: "pollCreationMessage")),
        .init(LocationContent(latitude: 60.17, longitude: -24.94, name: "Pier", address: "1 Road")),
        .init(ContactCardContent(cards: [.init(name: "Cy", vcard: "BEGIN:VCARD\nTEL:+1\n")])),
        .init(
            GroupInviteContent(group: group, subject: "s", code: "c", expires: time, caption: "x")
        ),
        .init(PollContent(name: "q", options: ["a", "b"], selectable: 1, ends: time)),
        .init(
            EventContent(
                name: "e",
                place: LocationContent(latitude: 1, longitude: 2, name: "p"),
                begins: time
            )
        ),
        .init(LiveLocationContent(latitude: 1, longitude: 2, accuracy: 3, caption: "c")),
        .init(InteractiveContent(form: .list, title: "t", text: "x", choices: ["a"])),
        .init(CallLogContent(outcome: .missed, isVideo: true, seconds: 3)),
        .init(OrderContent(title: "o", count: 2, total: 3, currency: "EUR", seller: anna)),
    ]

    static func message(_ content: Message.Content, _ row: Int64 = 7) -> Message {
        Message(
            row: row,
            chat: anna,
            id: MessageID("3EB0\(row)"),
            sender: anna,
            isFromMe: false,
            time: time,
            content: content,
            reactions: [Reaction(sender: anna, emoji: "👍", time: time, isFromMe: false)],
            context: MessageContext(
                quote: Quote(id: MessageID("q"), sender: anna, kind: "text", preview: "p"),
                mentions: [anna],
                forwards: 2,
                advertisement: Advertisement(title: "t", body: "b", url: "u")
            ),
            marks: MessageMarks(edited: time, isStarred: true, pinned: time, isKept: true)
        )
    }

    static let chat = Chat(jid: anna, name: "Anna", unreadCount: 1, lastActivity: time)

    static let events: [any Event] =
        contents.map { MessageAdded(message($0)) } + [
            MessageChanged(message(contents[0])),
            MessageStateChanged(
                chat: anna,
                id: MessageID("a"),
                row: 1,
                state: .read,
                time: time
            ),
            MessageEdited(message: message(contents[0]), previous: contents[0], time: time),
            MessageRevoked(
                chat: anna,
                id: MessageID("a"),
                author: anna,
                by: anna,
                isFromMe: true,
                time: time
            ),
            ReactionChanged(
                chat: anna,
                message: MessageID("a"),
                author: anna,
                sender: anna,
                isFromMe: false,
                emoji: "👍",
                time: time
            ),
            MessagePinned(
                chat: anna,
                message: MessageID("a"),
                author: anna,
                by: anna,
                until: time,
                isFromMe: false,
                time: time
            ),
            VoteChanged(
                chat: anna,
                message: MessageID("a"),
                author: anna,
                voter: anna,
                options: ["a"],
                isFromMe: false,
                time: time
            ),
            EventAnswered(
                chat: anna,
                message: MessageID("a"),
                author: anna,
                person: anna,
                response: .maybe,
                guests: 1,
                isFromMe: false,
                time: time
            ),
            MemberTagged(group: group, person: anna, isFromMe: false, tag: "t", time: time),
            HistoryReceived(chat: anna, request: nil, count: 1, hasMore: true, time: time),
            ChatTimerChanged(chat: anna, by: anna, isFromMe: false, seconds: 5, time: time),
            ReceiptReceived(
                chat: group,
                ids: [MessageID("a"), MessageID("b")],
                member: anna,
                state: .read,
                time: time
            ),
            SendingFailed(id: MessageID("a"), chat: anna, reason: "r"), ChatChanged(chat),
            ChatMerged(old: .phone("15550001111"), new: anna),
            GroupChanged(group: group, change: .subject("s"), by: anna, time: time),
            ConnectionChanged(.waiting(until: time, reason: "r")), ConnectionChanged(.online),
            PairingChanged(.linked(jid: .phone("15550001111", device: 3), lid: anna)),
            BacklogChanged(remaining: 3), UnknownEvent(kind: "k", version: 2),
        ]
}
