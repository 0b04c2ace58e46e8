import Canvas
import Model
import Testing

@testable import TUI

/// A line for every kind of content; nothing disappears.
@Suite struct ContentTests {
    /// A kind that a newer martlet knows.
    private struct NewKind: MessageContent {
        static let kind = "hologram"
        var preview: String
    }

    private func screen(_ content: Message.Content) -> Grid {
        var odd = message(1, "", at: 0)
        odd.content = content
        return draw(Fixture.state(120, 40, messages: [odd]))
    }

    private func line(_ content: Message.Content, _ shown: String) {
        let text = screen(content).text
        #expect(text.contains(shown), "\n\(text)\n")
    }

    @Test func `draws each kind of the model`() {
        line(.text("words"), "words")
        line(.waiting, "waiting for this message")
        line(.unavailable(kind: "view_once"), "view-once message, open on the phone")
        line(.unavailable(kind: ""), "a message that only the phone has, open it there")
        line(.unavailable(kind: "hosted"), "hosted, open on the phone")
        line(
            .unsupported(type: "stickerMessage"),
            "? message type stickerMessage, open on the phone"
        )
        line(.securityCodeChanged, "security code changed")
        line(Message.Content(RingingContent(isVideo: true)), "answer it on your phone")
        line(Message.Content(CallContent(isVideo: false, state: .missed)), "Missed voice call")
        line(.deleted(by: anna), "Anna Virtanen deleted this message")
        line(.deleted(by: .phone("358401234567")), "You deleted this message")
    }

    @Test func `has a view for each kind of the model`() {
        for kind in Message.Content.kinds { #expect(ContentViews.kinds.contains(kind.kind)) }
    }

    @Test func `names a kind that it cannot draw`() {
        line(Message.Content(NewKind(preview: "a turning cube")), "hologram: a turning cube")
        line(Message.Content(NewKind(preview: "")), "? message type hologram, open on the phone")
    }

    @Test func `lets no kind's own words act`() {
        line(Message.Content(NewKind(preview: "\u{1B}[2Jx")), "hologram: [2Jx")
    }

    @Test func `shows a place with its name, address and point`() {
        let place = LocationContent(
            latitude: -33.856_784_44,
            longitude: 151.215_296,
            name: "Opera House",
            address: "Bennelong Point\nSydney"
        )
        line(Message.Content(place), "Location")
        line(Message.Content(place), "Opera House")
        line(Message.Content(place), "Sydney")
        line(Message.Content(place), "-33.85678, 151.21530")
        line(Message.Content(LocationContent(latitude: .nan, longitude: 1e300)), "?, ?")
    }

    @Test func `shows what is known of a file, and what stands under it`() {
        let file = MediaFile(mimeType: "image/jpeg", size: 1_440_000)
        line(
            Message.Content(ImageContent(file: file, caption: "the *nest*", width: 3, height: 2)),
            "Photo, 3 x 2, 1.4 MB"
        )
        line(Message.Content(ImageContent(file: file, caption: "the nest")), "the nest")
        line(Message.Content(ImageContent(file: file, isViewOnce: true)), "View-once photo")
        line(Message.Content(VideoContent(file: file, seconds: 83)), "Video, 1:23, 1.4 MB")
        line(Message.Content(VideoContent(file: file, form: .gif)), "GIF, 1.4 MB")
        line(
            Message.Content(VideoContent(file: file, form: .round, seconds: 3723)),
            "Video message, 1:02:03"
        )
        line(
            Message.Content(AudioContent(file: file, seconds: 5, isVoice: true)),
            "Voice message, 0:05, 1.4 MB"
        )
        line(
            Message.Content(DocumentContent(file: file, name: "\u{1B}[2Ja.pdf", pages: 2)),
            "Document: [2Ja.pdf, 2 pages, 1.4 MB"
        )
        line(Message.Content(StickerContent(file: file, isAnimated: true)), "animated sticker")
        line(Message.Content(AlbumContent(images: 2, videos: 1)), "Album: 2 photos, 1 video")
    }

    @Test func `shows cards with their numbers`() {
        let vcard = """
            BEGIN:VCARD\r
            VERSION:3.0\r
            FN:Ben Koch\r
            item1.TEL;waid=4915112345678:+49 151 12345678\r
            tel:\u{1B}[31m112\r
            NOTE:TEL 5\r
            END:VCARD\r
            """
        let card = ContactCardContent.Card(name: "Ben Koch", vcard: vcard)
        line(Message.Content(ContactCardContent(cards: [card])), "Ben Koch")
        line(Message.Content(ContactCardContent(cards: [card])), "+49 151 12345678")
        line(Message.Content(ContactCardContent(cards: [card])), "[31m112")
        let crowd = (1...30).map { ContactCardContent.Card(name: "P\($0)", vcard: "") }
        line(Message.Content(ContactCardContent(cards: crowd)), "and 20 more")
        line(Message.Content(ContactCardContent(cards: [])), "Contact")
    }

    @Test func `shows an invitation with the sender's words, folded when they are long`() {
        let invite = GroupInviteContent(
            group: JID(user: "1-2", server: .group),
            subject: "Hiking",
            code: "secret",
            caption: Array(repeating: "come along", count: 90).joined(separator: "\n")
        )
        line(Message.Content(invite), "Invitation to the group \"Hiking\"")
        line(Message.Content(invite), "come along")
        line(Message.Content(invite), "more lines")
        #expect(!screen(Message.Content(invite)).text.contains("secret"))
    }
}
