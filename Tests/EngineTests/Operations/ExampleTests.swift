import Commands
import JSON
import Model
import Sandbox
import Support
import Testing

@testable import Engine

/// What help shows of each command can be typed as it stands.
@Suite struct ExampleTests {
    /// What would end the account that the others are tried on, its link, or a call that nobody made.
    private static let ends: Set = ["log-out", "disconnect", "reject-call"]
    /// What would end the group or the community that the others are tried on.
    private static let last: Set = ["leave-group", "deactivate-community", "transfer-community"]

    private func code<C: Command>(
        of command: C.Type,
        _ example: JSON,
        on account: Account
    ) async throws -> CommandError? {
        do throws(CommandError) {
            _ = try await account.perform(try C(reading: example))
            return nil
        } catch {
            return error
        }
    }

    /// What is done with a community.
    private static let ofCommunities: Set = [
        "deactivate-community", "join-linked-group", "link-groups", "list-community-members",
        "list-group-suggestions", "list-sub-groups", "preview-linked-group", "transfer-community",
        "unlink-groups",
    ]

    /// An example with what is there in the place of the group that is on no server.
    private func real(_ example: JSON, as field: String = "", jid: JID, group: JID) -> JSON {
        switch example {
        case .string("120363025246125016@g.us"): .string("\(field == "jid" ? jid : group)")
        case .array(let elements):
            .array(elements.map { real($0, as: field, jid: jid, group: group) })
        case .object(let object):
            .object(
                JSON.Object(
                    object.members.map {
                        ($0.name, real($0.value, as: $0.name, jid: jid, group: group))
                    }
                )
            )
        default: example
        }
    }

    @Test func `no example is one that the command does not take`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        // Who most examples are about.
        let contact = try await scene.sandbox.addContact(
            "Ada",
            script: .silent,
            number: "15550001111"
        )
        let own = try #require(await account.status().jid)
        let talk = Talk(scene: scene, account: account, contact: contact, number: own.user)
        try await talk.hear("first")
        try await talk.texts(["first"])
        let group = try await account.perform(
            CreateGroup(subject: "Birds", members: [talk.lid])
        ).group.jid
        let community = try await account.perform(CreateCommunity(subject: "All birds")).jid
        // The files of the examples are on no machine.
        let commands = Catalogue.all.filter { command in
            command.area != .host && !Self.ends.contains(command.name)
                && !(command is any NamesFiles.Type)
        }
        let (last, first) = (
            commands.filter { Self.last.contains($0.name) },
            commands.filter { !Self.last.contains($0.name) }
        )
        for command in first + last {
            let example = real(
                try Catalogue.description(of: command.name).example,
                jid: Self.ofCommunities.contains(command.name) ? community : group,
                group: group
            )
            let error = try await code(of: command, example, on: account)
            #expect(error?.code != .invalid, "\(command.name): \(error?.sentence ?? "")")
        }
        try await talk.end()
    }
}
