import Commands
import JSON
import Model
import Testing

@testable import Engine

/// What help shows of each command can be typed as it stands.
@Suite struct ExampleTests {
    /// What would end the account that the others are tried on, its link, or a call that nobody made.
    private static let ends: Set = ["log-out", "disconnect", "reject-call"]

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

    @Test func `no example is one that the command does not take`() async throws {
        let talk = try await Talk.start()
        for command in Catalogue.all where command.area != .host {
            // The files of the examples are on no machine.
            guard !Self.ends.contains(command.name), !(command is any NamesFiles.Type) else {
                continue
            }
            let example = try Catalogue.description(of: command.name).example
            let error = try await code(of: command, example, on: talk.account)
            #expect(error?.code != .invalid, "\(command.name): \(error?.sentence ?? "")")
        }
        try await talk.end()
    }
}
