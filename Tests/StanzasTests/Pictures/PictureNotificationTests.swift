import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PictureNotificationTests {
    private let group = JID(user: "1203", server: .group)

    private func told(_ child: Node?, from: JID? = nil) throws -> GroupNotification? {
        try GroupNotification(
            picture: Node(
                "notification",
                [
                    "type": "picture", "from": .jid(from ?? group), "id": "7", "t": "1700000000",
                ]
            ) { child }
        )
    }

    @Test func `says who changed it or took it away`() throws {
        let attributes: Attributes = ["jid": .jid(group), "id": "17", "author": .jid(.lid("100"))]
        let set = try told(Node("set", attributes))
        #expect(set?.group == group)
        #expect(set?.actor == .lid("100"))
        #expect(set?.actions == [.change(.picture(isSet: true))])
        let gone = try told(Node("delete", ["jid": .jid(group)]))
        #expect(gone?.actions == [.change(.picture(isSet: false))])
        #expect(try told(nil)?.actions == [.change(.picture(isSet: false))])
    }

    @Test func `is about groups, and about their pictures`() throws {
        #expect(try told(Node("request")) == nil)
        #expect(try told(Node("set"), from: .lid("100")) == nil)
    }
}
