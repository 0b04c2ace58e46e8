import Canvas
import Model
import Testing

@testable import TUI

/// What happened to a group, in its chat, with names.
@Suite struct GroupNoticeTests {
    private let group = JID(user: "120363-1", server: .group)
    private let me = JID.phone("358401234567")

    private func expect(
        _ change: GroupChange,
        by actor: JID?,
        _ shown: String,
        _ location: SourceLocation = #_sourceLocation
    ) {
        var state = GroupFixture.state(120, 40)
        var notice = message(1, "", at: 0, in: group)
        notice.content = Message.Content(GroupNoticeContent(change: change, by: actor))
        Fixture.open(&state, group, [notice])
        _ = update(&state, [])
        let text = draw(state).text
        #expect(text.contains(shown), "\n\(text)\n", sourceLocation: location)
    }

    @Test func `says who changed what`() {
        expect(.created(subject: "Hiking"), by: me, "You created the group \"Hiking\"")
        expect(.subject("Walks"), by: anna, "Anna Virtanen named the group \"Walks\"")
        expect(.description(""), by: nil, "Somebody removed the description")
        expect(.description("x"), by: anna, "Anna Virtanen changed the description")
        expect(.added([me, anna]), by: .lid("300"), "Climbing added you and Anna Virtanen")
        expect(.added([anna]), by: anna, "Anna Virtanen joined")
        expect(.removed([anna]), by: anna, "Anna Virtanen left")
        expect(.removed([.lid("300")]), by: anna, "Anna Virtanen removed Climbing")
        expect(.promoted([me]), by: anna, "Anna Virtanen made you admin")
        expect(.demoted([me]), by: anna, "Anna Virtanen made you a member again")
        expect(
            .setting(.announcement, isOn: true),
            by: anna,
            "Anna Virtanen let only admins write"
        )
        expect(
            .setting(.locked, isOn: false),
            by: anna,
            "Anna Virtanen let everybody change the group"
        )
        expect(
            .setting(.memberAdd, isOn: false),
            by: anna,
            "Anna Virtanen let only admins add people"
        )
        expect(.setting(.memberLink, isOn: true), by: me, "You let everybody share the link")
        expect(.linkReset, by: me, "You reset the link into the group")
        expect(.uninvited([me]), by: anna, "Anna Virtanen took back the invitation of you")
        expect(.requested([anna]), by: anna, "Anna Virtanen asked to join")
        expect(.requested([]), by: nil, "Somebody asked to join")
        expect(.requested([anna]), by: me, "You asked for Anna Virtanen to be let in")
        expect(.unrequested([anna]), by: anna, "Anna Virtanen asks to join no longer")
        expect(.unrequested([anna]), by: .lid("300"), "Climbing did not let Anna Virtanen in")
        expect(.renumbered(from: anna, to: .lid("300")), by: anna, "has another number: Climbing")
        expect(.communityPromoted([me]), by: anna, "made you admin of the community")
        expect(.linked(.parent, [.lid("300")]), by: anna, "put the group into Climbing")
        expect(.unlinked(.sub, [.lid("300")]), by: me, "You took Climbing out of the community")
        expect(.reported, by: anna, "Anna Virtanen reported something to the admins")
        expect(.marked(.safetyCheck), by: nil, "WhatsApp asks to look twice at this group")
        expect(.handedOver(to: me), by: anna, "Anna Virtanen handed the community over to you")
        expect(.picture(isSet: true), by: me, "You changed the picture")
        expect(.picture(isSet: false), by: anna, "Anna Virtanen removed the picture")
        expect(
            .setting(.limitedSharing, isOn: true),
            by: anna,
            "Anna Virtanen asked for what is said here to stay here"
        )
        expect(.suspended(true), by: nil, "WhatsApp closed the group")
        expect(.growthLocked(true), by: nil, "Nobody can be invited for now")
        expect(.deleted, by: anna, "Anna Virtanen deleted the group")
        expect(.disappearing(seconds: 604_800), by: me, "You made messages disappear after 7 days")
        expect(.disappearing(seconds: 0), by: me, "You made messages stay")
        expect(.other("ephemeral"), by: me, "You changed the group (ephemeral)")
    }

    @Test func `counts people beyond a few`() {
        let crowd = (0..<30).map { JID.phone("35840123400\($0)") }
        expect(.added(crowd), by: anna, "and 25 others")
    }
}
