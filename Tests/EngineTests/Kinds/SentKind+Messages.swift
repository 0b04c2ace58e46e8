import Commands
import Model

extension SentKind {
    /// Words, and what stands beside them.
    static let words: [SentKind] = [
        SentKind("text", "type=text", ["1 “hello”", secret]) {
            SendText(to: try $0.contact, text: "hello")
        },
        SentKind(
            "text with a link",
            "type=media mediatype=url",
            [
                "6.1 “see https://example.org”", "6.2 “https://example.org”", "6.5 “A page”",
                "6.6 “Example”", "6.10 0", secret,
            ]
        ) {
            SendText(
                to: try $0.contact,
                text: "see https://example.org",
                link: LinkPreview(url: "https://example.org", title: "Example", summary: "A page")
            )
        },
        SentKind(
            "mention",
            "type=text",
            ["6.1 “hello @CONTACT”", "6.17.15 “CONTACT@lid”", secret]
        ) {
            SendText(
                to: $0.group,
                text: "hello @\(try $0.contact.user)",
                mentions: [try $0.contact]
            )
        },
        SentKind(
            "answer",
            "type=text",
            [
                "6.1 “yes”", "6.17.1 “HEARD”", "6.17.2 “CONTACT@lid”", "6.17.3.1 “said”", secret,
            ]
        ) {
            SendText(to: try $0.contact, text: "yes", quoted: $0.heard)
        },
        SentKind(
            "forward",
            "type=text",
            ["6.1 “said”", "6.17.21 1", "6.17.22 1", secret]
        ) {
            ForwardMessage(chat: try $0.contact, message: $0.heard, to: try $0.contact)
        },
    ]

    /// Places, people and wishes.
    static let places: [SentKind] = [
        SentKind(
            "place",
            "type=media mediatype=location",
            ["5.1 60.25", "5.2 -24.5", "5.3 “Club”", "5.4 “Main Street”", secret]
        ) {
            SendLocation(
                to: try $0.contact,
                latitude: 60.25,
                longitude: -24.5,
                name: "Club",
                address: "Main Street"
            )
        },
        SentKind(
            "live place",
            "type=media mediatype=livelocation",
            ["18.1 60.25", "18.2 -24.5", "18.3 9", "18.6 “on my way”", "18.7 1", secret]
        ) {
            SendLiveLocation(
                to: try $0.contact,
                latitude: 60.25,
                longitude: -24.5,
                accuracy: 9,
                caption: "on my way"
            )
        },
        SentKind(
            "card",
            "type=media mediatype=vcard",
            ["4.1 “Ada”", "4.16 “BEGIN:VCARD A”", secret]
        ) {
            SendContacts(to: try $0.contact, contacts: [.init(name: "Ada", vcard: "BEGIN:VCARD A")])
        },
        SentKind(
            "cards",
            "type=media mediatype=contact_array",
            [
                "13.1 “2 contacts”", "13.2.1 “Ada”", "13.2.16 “BEGIN:VCARD A”", "13.2.1 “Bo”",
                "13.2.16 “BEGIN:VCARD B”", secret,
            ]
        ) {
            SendContacts(
                to: try $0.contact,
                contacts: [
                    .init(name: "Ada", vcard: "BEGIN:VCARD A"),
                    .init(name: "Bo", vcard: "BEGIN:VCARD B"),
                ]
            )
        },
        SentKind(
            "invitation",
            "type=media mediatype=url",
            [
                "28.1 “GROUP”", "28.2 “LETMEIN”", "28.3 1900000000", "28.4 “Birds”",
                "28.6 “join us”", secret,
            ]
        ) {
            SendGroupInvite(
                to: try $0.contact,
                group: $0.group,
                code: "LETMEIN",
                expires: Timestamp(seconds: 1_900_000_000),
                caption: "join us"
            )
        },
        SentKind("wish for a number", "type=text", ["54 “”", secret]) {
            RequestPhoneNumber(to: try $0.contact)
        },
        SentKind("own number", "type=text", ["12.2 11"]) {
            SharePhoneNumber(to: try $0.contact)
        },
    ]

    /// Polls and events, and answers to them.
    static let questions: [SentKind] = [
        SentKind(
            "poll",
            "type=poll meta polltype=creation",
            ["49.2 “When?”", "49.3.1 “now”", "49.3.1 “later”", "49.4 0", secret]
        ) {
            SendPoll(to: try $0.contact, name: "When?", options: ["now", "later"])
        },
        SentKind(
            "poll with one answer",
            "type=poll meta polltype=creation",
            ["64.2 “When?”", "64.3.1 “now”", "64.3.1 “later”", "64.4 1", secret]
        ) {
            SendPoll(to: try $0.contact, name: "When?", options: ["now", "later"], selectable: 1)
        },
        SentKind(
            "quiz",
            "type=poll meta polltype=creation",
            [
                "111.2 “2 + 2?”", "111.3.1 “4”", "111.3.1 “5”", "111.4 1", "111.7 1",
                "111.8.1 “4”", secret,
            ]
        ) {
            SendPoll(
                to: try $0.contact,
                name: "2 + 2?",
                options: ["4", "5"],
                selectable: 1,
                correct: "4"
            )
        },
        SentKind(
            "vote",
            "type=poll decrypt-fail=hide meta polltype=vote",
            key("50.1", isOwn: false, "POLL") + ["50.2.1 …", "50.2.2 …", "50.4 …"]
        ) {
            SendVote(chat: try $0.contact, message: $0.poll, options: ["yes"])
        },
        SentKind(
            "event",
            "type=event meta event_type=creation",
            [
                "75.2 0", "75.3 “Chess”", "75.4 “bring a clock”", "75.7 1900000000",
                "75.8 1900003600", "75.9 1", secret,
            ]
        ) {
            SendEvent(
                to: try $0.contact,
                name: "Chess",
                begins: Timestamp(seconds: 1_900_000_000),
                ends: Timestamp(seconds: 1_900_003_600),
                about: "bring a clock",
                allowsGuests: true
            )
        },
        SentKind(
            "answer to an event",
            "type=event decrypt-fail=hide meta event_type=response",
            key("76.1", isOwn: false, "EVENT") + ["76.2 …", "76.3 …"]
        ) {
            AnswerEvent(chat: try $0.contact, message: $0.event, response: .going)
        },
    ]
}
