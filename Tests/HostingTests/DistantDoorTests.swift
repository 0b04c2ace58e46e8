import Commands
import JSON
import Model
import Settings
import Support
import Testing

@testable import Hosting

/// What who reaches the machine through its listener alone may ask for.
struct DistantDoorTests {
    /// The fields that hold a file's path, or several.
    private static let fields: Set = ["path", "paths"]

    private static let namesFiles = Catalogue.all.filter { command in
        Catalogue.description(of: command).fields.contains { fields.contains($0.name) }
    }

    private let door: DistantDoor

    init() throws { door = DistantDoor(to: try Hosting.Host(HostOptions())) }

    @Test(arguments: namesFiles.map { $0.name })
    func `a command that names a file of the machine is refused`(name: String) async throws {
        let description = try Catalogue.description(of: name)
        var body = description.example.object ?? JSON.Object([])
        for field in description.fields where Self.fields.contains(field.name) {
            body[field.name] = field.schema.sample
        }
        let command = try Catalogue.command(named: name)
        let refusal = await refusal(of: command, .object(body))
        #expect(refusal?.code == .notAllowed)
        #expect(refusal?.sentence.hasPrefix("\(name) names files of the machine") == true)
    }

    @Test func `a download that names none is let through`() async {
        let download = DownloadMedia(chat: .phone("15550001111"), id: MessageID("M1"))
        await #expect(throws: CommandError.noSuchAccount("home")) {
            try await door.perform(download, on: "home")
        }
    }

    private func refusal<C: Command>(of type: C.Type, _ body: JSON) async -> CommandError? {
        do throws(CommandError) {
            _ = try await door.perform(C(reading: body), on: "home")
            return nil
        } catch {
            return error
        }
    }
}
