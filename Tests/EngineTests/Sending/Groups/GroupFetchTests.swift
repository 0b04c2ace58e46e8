import BinaryNode
import Model
import Stanzas
import Store
import Support
import Testing

@testable import Engine

@Suite struct GroupFetchTests {
    private let group = JID(user: "120363", server: .group)

    private func info(_ users: [String]) throws -> GroupInfo {
        try GroupInfo(
            Node("group", ["id": "120363", "creation": "1700000000", "addressing_mode": "lid"]) {
                for user in users { Node("participant", ["jid": .jid(.lid(user))]) }
            }
        )
    }

    @Test func `who is in a group without having been added is told, once`() async throws {
        let party = try await Party.open()
        let fetch = GroupFetch(link: party.link)
        _ = try await fetch.keep(try info(["100", "200"]))
        #expect(try await party.messages(group).isEmpty)
        for _ in 0..<2 { _ = try await fetch.keep(try info(["100", "200", "300", "400"])) }
        let added = GroupNoticeContent(change: .added([.lid("300"), .lid("400")]))
        let contents = try await party.messages(group).map(\.content)
        #expect(contents == [Message.Content(added)])
        // Whoever left and is back is told anew.
        _ = try await fetch.keep(try info(["100", "200", "300"]))
        _ = try await fetch.keep(try info(["100", "200", "300", "400"]))
        #expect(try await party.messages(group).count == 2)
    }

    /// What the server says that somebody did.
    private func news(_ id: String, _ action: Node) -> Node {
        Node(
            "notification",
            [
                "type": "w:gp2", "from": .jid(group), "participant": .jid(.lid("200")),
                "addressing_mode": "lid", "id": .text(id), "t": "1700000100",
            ]
        ) { action }
    }

    private func members(_ tag: String, _ users: String...) -> Node {
        Node(tag) { for user in users { Node("participant", ["jid": .jid(.lid(user))]) } }
    }

    @Test func `who was told to be there already is not told again by the news`() async throws {
        let party = try await Party.open()
        let fetch = GroupFetch(link: party.link)
        _ = try await fetch.keep(try info(["100", "200"]))
        _ = try await fetch.keep(try info(["100", "200", "300"]))
        await party.receiver.handle([news("N1", members("add", "300", "400"))])
        func told() async throws -> [GroupChange] {
            try await party.messages(group).sorted { $0.row < $1.row }.compactMap {
                $0.content.as(GroupNoticeContent.self)?.change
            }
        }
        var expected: [GroupChange] = [.added([.lid("300")]), .added([.lid("400")])]
        #expect(try await told() == expected)
        // Whoever went and is back is told anew, and once.
        await party.receiver.handle([
            news("N2", members("remove", "300")), news("N3", members("remove", "300")),
            news("N4", members("add", "300")), news("N5", members("add", "300")),
            news("N6", members("promote", "300")), news("N7", members("promote", "300")),
            news("N8", members("demote", "300")), news("N9", members("demote", "300")),
        ])
        let (left, back) = (GroupChange.removed([.lid("300")]), expected[0])
        expected += [left, back, .promoted([.lid("300")]), .demoted([.lid("300")])]
        #expect(try await told() == expected)
    }

    @Test func `what the group is like is told once, and again when it was otherwise between`()
        async throws
    {
        let party = try await Party.open()
        _ = try await GroupFetch(link: party.link).keep(try info(["100", "200"]))
        func subject(_ text: String) -> Node { Node("subject", ["subject": .text(text)]) }
        await party.receiver.handle([
            news("N1", subject("Swifts")), news("N2", subject("Swifts")),
            news("N3", subject("Swallows")), news("N4", subject("Swifts")),
            news("N5", Node("announcement")), news("N6", Node("announcement")),
            news("N7", Node("not_announcement")), news("N8", Node("announcement")),
            news("N9", Node("ephemeral", ["expiration": "86400"])),
            news("N10", Node("ephemeral", ["expiration": "86400"])),
        ])
        let told = try await party.messages(group).compactMap {
            $0.content.as(GroupNoticeContent.self)?.change
        }
        #expect(
            told == [
                .subject("Swifts"), .subject("Swallows"), .subject("Swifts"),
                .setting(.announcement, isOn: true), .setting(.announcement, isOn: false),
                .setting(.announcement, isOn: true), .disappearing(seconds: 86_400),
            ]
        )
    }

    @Test func `thirty thousand who come at once are told in one line`() async throws {
        let party = try await Party.open()
        let fetch = GroupFetch(link: party.link)
        _ = try await fetch.keep(try info(["100"]))
        let kept = try await fetch.keep(try info((100..<30_100).map { "\($0)" }))
        #expect(kept.members.count == 30_000)
        #expect(try await party.messages(group).count == 1)
    }

    @Test func `somebody whose LID is learnt is nobody new`() async throws {
        let party = try await Party.open()
        let fetch = GroupFetch(link: party.link)
        let phone = JID.phone("15550002222")
        func answer(_ attributes: Attributes) throws -> GroupInfo {
            try GroupInfo(
                Node("group", ["id": "120363", "creation": "1700000000"]) {
                    Node("participant", attributes)
                }
            )
        }
        _ = try await fetch.keep(try answer(["jid": .jid(phone)]))
        let named: Attributes = ["jid": .jid(.lid("200")), "phone_number": .jid(phone)]
        _ = try await fetch.keep(try answer(named))
        #expect(try await party.messages(group).isEmpty)
    }
}
