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
