import BinaryNode
import Model
import Sandbox
import Testing

struct FetchGroupsTests {
    @Test func `each group that is asked for has its answer`() async throws {
        try await withClient { server, client in
            let made = try await client.createGroup("Birds", [])
            let own = JID(user: try #require(made.string("id")), server: .group)
            let ada = try await server.addContact("Ada", script: .silent)
            let foreign = try await server.addGroup(
                GroupSketch("Swifts", creator: ada.number, members: [])
            )
            let nowhere = JID(user: "120363999999999999", server: .group)
            let asked = [own, try #require(JID(foreign.jid)), nowhere]
            let query = Node(
                "query",
                content: .nodes(asked.map { Node("group", ["jid": .jid($0)]) })
            )
            let answer = try await client.ask("w:g2", "get", [query], to: .groupServer)
            let groups = try #require(answer.child("groups")).children("group")
            #expect(groups.map { $0.string("id") } == asked.map(\.user))
            #expect(groups.map { $0.string("error") } == [nil, "403", "404"])
            #expect(groups.first?.children("participant").count == 1)
        }
    }
}
