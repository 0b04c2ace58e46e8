import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import System
import Testing

/// The picture of a group, which comes from a file.
@Suite struct GroupPictureTalkTests {
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + Array(repeating: 7, count: 500)

    @Test(arguments: [false, true])
    func `a picture is given, had and taken away`(ofCommunity: Bool) async throws {
        let birds = try await Birds.start()
        let account = birds.account
        let jid =
            ofCommunity
            ? try await account.perform(CreateCommunity(subject: "Forest")).jid : birds.group.jid
        let path = birds.talk.scene.folder.path(of: "bird.jpg")
        try Files.write(Self.jpeg, to: path)
        let get = GetGroupPicture(jid: jid)
        await expectRefusal(404) { try await account.perform(get) }
        _ = try await account.perform(SetGroupPicture(jid: jid, path: path))
        let told = try await account.notice(.picture(isSet: true), in: jid)
        #expect(told.by != nil)
        let first = try await account.perform(get)
        #expect(first.url.hasPrefix("data:image/jpeg;base64,/9j/"))
        #expect(first.id == (try await birds.talk.sandbox.group("\(jid)").picture))
        let small = try await account.perform(GetGroupPicture(jid: jid, isPreview: true))
        #expect(small.isPreview)
        _ = try await account.perform(SetGroupPicture(jid: jid, path: path))
        #expect(try await account.perform(get).id != first.id)
        _ = try await account.perform(RemoveGroupPicture(jid: jid))
        _ = try await account.notice(.picture(isSet: false), in: jid)
        await expectRefusal(404, "the group has no picture, or there is no such group") {
            try await account.perform(get)
        }
        try await birds.talk.end()
    }

    @Test func `a file is taken by its whole path, as large as may be`() async throws {
        let birds = try await Birds.start()
        let most = SetGroupPicture.largest
        for (size, isTaken) in [(most, true), (most + 1, false)] {
            let path = birds.talk.scene.folder.path(of: "\(size).jpg")
            try Files.write(
                Self.jpeg + Array(repeating: 7, count: size - Self.jpeg.count),
                to: path
            )
            let refusal = await refusal {
                try await birds.account.perform(SetGroupPicture(jid: birds.group.jid, path: path))
            }
            #expect((refusal == nil) == isTaken, "\(size): \(refusal?.sentence ?? "taken")")
        }
        let command = SetGroupPicture(jid: birds.group.jid, path: "bird.jpg")
        await #expect(
            throws: CommandError.invalid("path: give the whole path of the file, from / on")
        ) {
            try await birds.account.perform(command)
        }
        try await birds.talk.end()
    }

    private func refusal(_ work: () async throws -> Done) async -> CommandError? {
        do {
            _ = try await work()
            return nil
        } catch {
            return error as? CommandError ?? .timedOut
        }
    }

    @Test func `what is no picture is refused before it is sent`() async throws {
        let birds = try await Birds.start()
        let path = birds.talk.scene.folder.path(of: "bird.png")
        try Files.write([0x89, 0x50, 0x4E, 0x47], to: path)
        for path in [path, path + "x"] {
            let refusal = await #expect(throws: CommandError.self) {
                try await birds.account.perform(SetGroupPicture(jid: birds.group.jid, path: path))
            }
            #expect(refusal?.code == .invalid)
            #expect(refusal?.sentence.hasPrefix(path) == true)
        }
        try await birds.talk.end()
    }
}
