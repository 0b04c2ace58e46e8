import JSON
import Model
import Testing

@Suite struct GroupChangeTests {
    private static let group = JID(user: "1203", server: .group)

    @Test(arguments: [
        GroupChange.created(subject: "Birds"), .subject("Swifts"), .description(""),
        .added([.lid("1")]), .removed([.lid("1")]), .promoted([.lid("1")]), .demoted([.lid("1")]),
        .setting(.memberAdd, isOn: false), .disappearing(seconds: 86_400), .linkReset,
        .uninvited([.lid("1")]), .requested([.lid("1")]), .unrequested([.lid("1")]),
        .communityPromoted([.lid("1")]), .communityDemoted([.lid("1")]),
        .linked(.parent, [group]), .unlinked(.sibling, [group]), .suggested([group]),
        .unsuggested([group]), .reported, .marked(.limitedSharing),
        .renumbered(from: .lid("1"), to: .lid("2")),
        .handedOver(to: .lid("1")), .picture(isSet: false),
        .suspended(true), .growthLocked(false), .deleted, .other("a_new_thing"),
    ])
    func `is read as it was written`(_ change: GroupChange) throws {
        let bytes = try JSON.encode(change)
        #expect(try JSON.decode(GroupChange.self, from: bytes) == change)
    }

    @Test func `reads what was written when two settings were changes of their own`() throws {
        let written = #"{"change":"announcement","isOn":true}"#
        let change = try JSON.decode(GroupChange.self, from: Array(written.utf8))
        #expect(change == .setting(.announcement, isOn: true))
    }

    @Test func `one address is no change of number`() {
        let written = #"{"change":"renumbered","from":"1@lid"}"#
        #expect(throws: JSONError.self) {
            try JSON.decode(GroupChange.self, from: Array(written.utf8))
        }
    }
}
