import Commands
import Crypto
import Encodings
import Model
import Sandbox
import Support
import System
import Testing

@testable import Engine

/// What goes wrong on a file's way, and what becomes of it.
@Suite struct MediaTroubleTests {
    /// Large enough that a part of it is asked for.
    private static let large = (0..<(3 << 20)).map { UInt8(truncatingIfNeeded: $0 >> 3) }

    private func ask(_ talk: Talk, _ size: Int = 300_000) async throws -> Message {
        let sketch = MediaSketch("image", size: size)
        let id = try await talk.sandbox.send(sketch, from: talk.contact.number, to: talk.number)
        return try await talk.message(MessageID(id))
    }

    private func download(_ message: Message, _ talk: Talk) async throws -> [UInt8] {
        let got = try await talk.account.perform(DownloadMedia(chat: talk.lid, id: message.id))
        return try Files.read(got.path)
    }

    private func isRight(_ bytes: [UInt8], _ message: Message) -> Bool {
        Hex.encode(SHA256.hash(bytes)) == message.content.file?.sha256
    }

    @Test func `a download that broke off goes on where it was`() async throws {
        let talk = try await Talk.start()
        // What waits to be read when it breaks is lost, which is a quarter of a megabyte at most.
        let message = try await ask(talk, 3_000_000)
        let number = talk.contact.number
        try await talk.sandbox.order([FaultOrder("cut-download")], for: number)
        let first = await #expect(throws: CommandError.self) { try await download(message, talk) }
        #expect(first?.sentence.contains("broke off") == true)
        let parts = Files.names(in: talk.media("incoming"))
        #expect(parts.count == 1)
        let part = try #require(Files.length(of: "\(talk.media("incoming"))/\(parts[0])"))
        #expect((1..<3_000_000).contains(part))
        #expect(isRight(try await download(message, talk), message))
        #expect(Files.names(in: talk.media("incoming")) == [])
        try await talk.end()
    }

    @Test func `what came of a broken download goes with the file`() async throws {
        let talk = try await Talk.start()
        let message = try await ask(talk, 3_000_000)
        try await talk.sandbox.order([FaultOrder("cut-download")], for: talk.contact.number)
        await #expect(throws: CommandError.self) { try await download(message, talk) }
        #expect(Files.names(in: talk.media("incoming")).count == 1)
        _ = try await talk.account.perform(DeleteMedia(chat: talk.lid, id: message.id))
        #expect(Files.names(in: talk.media("incoming")) == [])
        try await talk.end()
    }

    @Test func `where nothing is to be kept a file goes when the next one comes`() async throws {
        let talk = try await Talk.start { $0.mediaLimit = 0 }
        let (first, second) = (try await ask(talk, 1000), try await ask(talk, 2000))
        #expect(isRight(try await download(first, talk), first))
        #expect(isRight(try await download(second, talk), second))
        #expect(Files.names(in: talk.media("files")) == [try #require(second.content.file?.sha256)])
        let path = talk.scene.folder.path(of: "out")
        _ = try await talk.account.perform(
            DownloadMedia(chat: talk.lid, id: second.id, path: path)
        )
        #expect(isRight(try Files.read(path), second))
        #expect(Files.names(in: talk.media("files")) == [])
        // What is left all the same goes with the next start.
        #expect(isRight(try await download(first, talk), first))
        await talk.account.close()
        let next = try await talk.scene.account { $0.mediaLimit = 0 }
        #expect(Files.names(in: talk.media("files")) == [])
        await next.close()
        await talk.sandbox.stop()
    }

    @Test(arguments: [
        ("/proc/self/mem", MediaFailure.later("Input/output error")),
        ("/proc/self/nothing", .final("No such file or directory")),
    ])
    func `what cannot be read at present is tried again, and no place is told`(
        path: String,
        meaning: MediaFailure
    ) throws {
        let error = try #require(throws: SystemError.self) { try Files.read(path) }
        #expect(MediaFailure(error) == meaning)
    }

    @Test func `a damaged file comes out nowhere, and a good one later`() async throws {
        let talk = try await Talk.start()
        let message = try await ask(talk)
        try await talk.sandbox.order([FaultOrder("damage-download")], for: talk.contact.number)
        let error = await #expect(throws: CommandError.self) { try await download(message, talk) }
        #expect(error?.sentence.contains("not what the sender uploaded") == true)
        #expect(Files.names(in: talk.media("files")) == [])
        #expect(Files.names(in: talk.media("incoming")) == [])
        #expect(isRight(try await download(message, talk), message))
        try await talk.end()
    }

    @Test func `a refusal for now leaves the file to be asked for again`() async throws {
        let talk = try await Talk.start()
        let message = try await ask(talk)
        let faults = [FaultOrder("refuse-download", code: 503)]
        try await talk.sandbox.order(faults, for: talk.contact.number)
        let error = await #expect(throws: CommandError.self) { try await download(message, talk) }
        #expect(error?.advice == "try again later")
        #expect(isRight(try await download(message, talk), message))
        try await talk.end()
    }

    @Test func `what the server has no more the phone uploads again`() async throws {
        let talk = try await Talk.start()
        let message = try await ask(talk)
        let (id, number) = (message.id.text, talk.contact.number)
        try await talk.sandbox.dropMedia(id, of: number, keepingIt: true)
        #expect(isRight(try await download(message, talk), message))
        try await talk.end()
    }

    @Test func `what nobody has any more is said to be gone`() async throws {
        let talk = try await Talk.start()
        let message = try await ask(talk)
        try await talk.sandbox.dropMedia(message.id.text, of: talk.contact.number)
        let error = await #expect(throws: CommandError.self) { try await download(message, talk) }
        #expect(error?.code == .notFound)
        try await talk.end()
    }

    @Test func `where something is already nothing is written over`() async throws {
        let talk = try await Talk.start()
        let message = try await ask(talk)
        let path = try talk.file("there", [1])
        for path in [path, "there", "/"] {
            let error = await #expect(throws: CommandError.self) {
                try await talk.account.perform(
                    DownloadMedia(chat: talk.lid, id: message.id, path: path)
                )
            }
            #expect(error?.code == .invalid)
        }
        #expect(try Files.read(path) == [1])
        try await talk.end()
    }

    @Test(arguments: [401, 500, 507])
    func `a refused upload is tried again`(code: Int) async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.order([FaultOrder("refuse-upload", code: code)], for: talk.number)
        let sent = try await talk.account.perform(
            SendImage(to: talk.lid, path: talk.picture())
        )
        try await talk.reached(.delivered, sent)
        let state = try await talk.sandbox.media(sent.id.text, of: talk.contact.number)
        #expect(state.fault == nil)
        try await talk.end()
    }

    @Test func `a file that the server does not take fails, and leaves nothing`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.order([FaultOrder("refuse-upload", code: 413)], for: talk.number)
        let sent = try await talk.account.perform(SendImage(to: talk.lid, path: talk.picture()))
        try await talk.reached(.failed, sent)
        #expect(Files.names(in: talk.media("outgoing")) == [])
        try await talk.end()
    }

    @Test func `where the first host is down the next one serves`() async throws {
        let scene = try await Scene { $0.hasDeadMediaHost = true }
        let account = try await scene.linked()
        let contact = try await scene.sandbox.addContact("Ada", script: .silent)
        let own = try #require(await account.status().jid)
        let talk = Talk(scene: scene, account: account, contact: contact, number: own.user)
        let sent = try await talk.account.perform(
            SendImage(to: talk.lid, path: talk.picture())
        )
        try await talk.reached(.delivered, sent)
        let message = try await ask(talk)
        #expect(isRight(try await download(message, talk), message))
        try await talk.end()
    }

    @Test func `a leave that has ended is replaced by a new one`() async throws {
        let talk = try await Talk.start()
        for _ in 0..<2 {
            let sent = try await talk.account.perform(
                SendImage(to: talk.lid, path: talk.picture())
            )
            try await talk.reached(.delivered, sent)
            try await talk.sandbox.expireMedia(talk.number)
        }
        try await talk.end()
    }

    @Test func `an upload that broke off goes on where it was`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.order([FaultOrder("cut-upload")], for: talk.number)
        let path = try talk.file("large.bin", Self.large)
        let events = talk.account.database.events()
        let sent = try await talk.account.perform(SendDocument(to: talk.lid, path: path))
        try await talk.reached(.delivered, sent)
        // It goes on where it broke off: the beginning went once.
        var told: [Int] = []
        for await event in events {
            if let progress = event as? MediaProgressed { told.append(progress.percent) }
            if let change = event as? MessageStateChanged, change.state >= .sent { break }
        }
        #expect(told.count { $0 < 15 } == 1, "\(told)")
        #expect(told.last == 100)
        let state = try await talk.sandbox.media(sent.id.text, of: talk.contact.number)
        #expect(state.fault == nil)
        #expect(state.size == Self.large.count)
        try await talk.end()
    }

    @Test func `an upload holds up no other chat`() async throws {
        let talk = try await Talk.start()
        let other = try await talk.sandbox.addContact("Kim", script: .silent)
        let faults = [FaultOrder](
            repeating: FaultOrder("refuse-upload", code: 500),
            count: 100
        )
        try await talk.sandbox.order(faults, for: talk.number)
        let stuck = try await talk.account.perform(
            SendImage(to: talk.lid, path: talk.picture())
        )
        let behind = try await talk.account.send(text: "behind", to: talk.lid)
        let lid = try #require(JID(other.lid))
        let free = try await talk.account.send(text: "free", to: lid)
        try await until("the other chat's text") {
            try await talk.account.state(of: free.id, in: lid).map { $0 >= .delivered } ?? false
        }
        #expect(try await talk.account.state(of: stuck.id, in: talk.lid) == .queued)
        let early = await #expect(throws: CommandError.self) {
            try await talk.account.carry(ForwardMessage(chat: talk.lid, message: stuck.id, to: lid))
        }
        #expect(early?.sentence.contains("not uploaded yet") == true)
        // Taken back, it holds up its own chat no more.
        _ = try await talk.account.perform(CancelMessage(id: stuck.id, chat: talk.lid))
        #expect(Files.names(in: talk.media("outgoing")) == [])
        try await talk.reached(.delivered, behind)
        try await talk.end()
    }

    @Test func `an upload survives a restart`() async throws {
        let before = try await Talk.start()
        let faults = [FaultOrder](repeating: FaultOrder("refuse-upload", code: 500), count: 1)
        try await before.sandbox.order(faults, for: before.number)
        await before.account.disconnect()
        let path = try before.file("large.bin", Self.large)
        let sent = try await before.account.perform(SendDocument(to: before.lid, path: path))
        // The file itself is not needed any more.
        try Files.remove(path)
        await before.account.close()
        try Files.write([1], to: before.media("outgoing") + "/left")

        let talk = try await before.reopened()
        #expect(Files.names(in: talk.media("outgoing")).count == 1)
        talk.account.connect()
        try await talk.reached(.delivered, sent)
        let state = try await talk.sandbox.media(sent.id.text, of: talk.contact.number)
        #expect(state.fault == nil)
        #expect(Files.names(in: talk.media("outgoing")) == [])
        try await talk.end()
    }

    @Test func `the same request twice is one message`() async throws {
        let talk = try await Talk.start()
        let command = SendImage(to: try talk.lid, path: try talk.picture(), key: "once")
        let first = try await talk.account.perform(command)
        try await talk.reached(.delivered, first)
        #expect(try await talk.account.perform(command).id == first.id)
        #expect(try await talk.messages().count == 1)
        #expect(Files.names(in: talk.media("outgoing")) == [])
        try await talk.end()
    }

    @Test func `how far a file has come is told`() async throws {
        let talk = try await Talk.start()
        let events = talk.account.database.events()
        let message = try await ask(talk, 2_000_000)
        _ = try await download(message, talk)
        let last = try await events.first("the end of the download") { event in
            (event as? MediaProgressed)?.percent == 100
        }
        let whole = MediaProgressed(message: message.id, isUpload: false, percent: 100)
        #expect(last as? MediaProgressed == whole)
        try await talk.end()
    }
}
