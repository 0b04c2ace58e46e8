import BinaryNode
import Model
import Testing

@testable import Sandbox

/// What the control interface has members do to a group, as a client of another member is told.
struct GroupChangeTests {
    @Test func `what is done together is told by one notification`() async throws {
        try await withGroup { server, client, group, ada in
            let change = GroupChange(
                actor: ada.number,
                subject: "Owls",
                settings: ["locked": true],
                unknown: "hoot",
                together: true
            )
            try await server.change(group: "\(group)", change)
            let told = try await client.next("notification")
            #expect(told.children.map(\.tag) == ["subject", "locked", "hoot"])
            #expect(told.jid("participant") == JID(ada.lid))
            // Each by its own again.
            try await server.change(
                group: "\(group)",
                GroupChange(actor: ada.number, subject: "Rooks", unknown: "caw")
            )
            #expect(try await client.next("notification").children.map(\.tag) == ["subject"])
            #expect(try await client.next("notification").children.map(\.tag) == ["caw"])
        }
    }

    @Test func `who is new is shown the whole group, with nothing beside it`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let group = try await server.addGroup(
                GroupSketch("Birds", creator: ada.number, members: [])
            )
            try await server.change(
                group: group.jid,
                GroupChange(
                    actor: ada.number,
                    subject: "Owls",
                    add: ["15550100001"],
                    together: true
                )
            )
            let told = try await client.next("notification")
            #expect(told.children.map(\.tag) == ["create"])
            #expect(told.child("create")?.child("group")?.string("subject") == "Owls")
        }
    }

    @Test func `a group that is deleted is told, and is no more`() async throws {
        try await withGroup { server, client, group, ada in
            try await server.change(
                group: "\(group)",
                GroupChange(actor: ada.number, delete: true)
            )
            let told = try await client.next("notification").child("delete")
            #expect(told?.string("reason")?.isEmpty == false)
            await #expect(throws: SandboxError.self) { try await server.group("\(group)") }
            let asked = try await client.ask("w:g2", "get", [Node("query")], to: group)
            #expect(asked.child("error")?.string("code") == "404")
        }
    }

    @Test func `nobody comes into a group that does not grow`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let made = try await server.addGroup(
                GroupSketch("Birds", creator: ada.number, members: [])
            )
            try await server.change(
                group: made.jid,
                GroupChange(actor: ada.number, resetLink: true, growthLock: 600)
            )
            let code = try #require(try await server.group(made.jid).code)
            let invite = [Node("invite", ["code": .text(code)])]
            let shown = try await client.ask("w:g2", "get", invite, to: .groupServer)
            let lock = shown.child("group")?.child("growth_locked")
            #expect(lock?.string("type") == "invite")
            #expect(lock?.int("expiration").map { $0 > 1_700_000_000 } == true)
            let refused = try await client.ask("w:g2", "set", invite, to: .groupServer)
            #expect(refused.child("error")?.string("code") == "423")
            try await server.change(
                group: made.jid,
                GroupChange(actor: ada.number, growthLock: 0)
            )
            let taken = try await client.ask("w:g2", "set", invite, to: .groupServer)
            #expect(taken.string("type") == "result")
            try await server.change(
                group: made.jid,
                GroupChange(actor: ada.number, growthLock: 600)
            )
            let told = try await client.skip { $0.child("growth_locked") != nil }
            #expect(told.attributes["participant"] == nil)
        }
    }

    @Test func `a member has another number`() async throws {
        try await withGroup { server, client, group, ada in
            let other = try await server.addContact("Ada", script: .silent)
            try await server.change(
                group: "\(group)",
                GroupChange(actor: ada.number, renumber: other.number)
            )
            let told = try await client.next("notification")
            #expect(told.jid("participant") == JID(ada.lid))
            let person = told.child("modify")?.child("participant")
            #expect(person?.jid("jid") == JID(other.lid))
            #expect(person?.jid("phone_number") == JID(other.jid))
            let numbers = try await server.group("\(group)").members.map(\.number)
            #expect(numbers.contains(other.number) && !numbers.contains(ada.number))
            await #expect(throws: SandboxError.self) {
                try await server.change(
                    group: "\(group)",
                    GroupChange(actor: ada.number, renumber: other.number)
                )
            }
        }
    }

    @Test func `a community is handed over to one of its members alone`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let kim = try await server.addContact("Kim", script: .silent)
            let sketch = GroupSketch(
                "Forest",
                creator: ada.number,
                members: ["15550100001"],
                isCommunity: true
            )
            let forest = try await server.addGroup(sketch)
            await #expect(throws: SandboxError.self) {
                try await server.change(
                    group: forest.jid,
                    GroupChange(actor: ada.number, owner: kim.number)
                )
            }
            try await server.change(
                group: forest.jid,
                GroupChange(actor: ada.number, owner: "15550100001")
            )
            let told = try await client.skip { $0.string("type") == "mex" }
            #expect(told.child("update")?.string("op_name") == "NotificationCommunityOwnerUpdate")
            let roles = try await server.group(forest.jid).members
            #expect(roles.first { $0.number == "15550100001" }?.role == "superadmin")
            #expect(roles.first { $0.number == ada.number }?.role == "admin")
        }
    }
}
