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
        expect(.announcement(true), by: anna, "Anna Virtanen lets only admins write")
        expect(.locked(false), by: anna, "Anna Virtanen lets everybody change the group")
        expect(.disappearing(seconds: 604_800), by: me, "You made messages disappear after 7 days")
        expect(.disappearing(seconds: 0), by: me, "You made messages stay")
        expect(.other("ephemeral"), by: me, "You changed the group (ephemeral)")
    }

    @Test func `counts people beyond a few`() {
        let crowd = (0..<30).map { JID.phone("35840123400\($0)") }
        expect(.added(crowd), by: anna, "and 25 others")
    }
}
