import Model
import Stanzas
import Testing

@Suite struct InviteRequestTests {
    @Test func `two invitations are one when all of them is the same`() {
        let one = InviteRequest(
            group: JID(user: "1203", server: .group),
            code: "A",
            expires: nil,
            inviter: .lid("2")
        )
        var other = one
        #expect(one == other)
        other.inviter = .lid("3")
        #expect(one != other)
    }
}
