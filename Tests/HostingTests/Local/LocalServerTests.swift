import Commands
import Engine
import Foundation
import JSON
import Log
import Model
import Support
import System
import Testing

@testable import Hosting

struct LocalServerTests {
    @Test func `a command and its reply pass as if there were one process`() async throws {
        let household = try await Household()
        let guest = try await household.guest()
        #expect(guest.process == ownProcess)
        let accounts = try await guest.perform(ListAccounts(), on: "")
        #expect(accounts.map(\.name) == ["home"])
        #expect(try await guest.perform(GetStatus(), on: "home").connection == .offline)
        await household.host.close()
    }

    @Test func `refusals pass with code, words and advice`() async throws {
        let household = try await Household()
        let guest = try await household.guest()
        await #expect(throws: CommandError.noSuchAccount("other")) {
            try await guest.perform(GetStatus(), on: "other")
        }
        await #expect(throws: CommandError.invalid("limit takes 1 to 1000")) {
            try await guest.perform(ListChats(limit: 0), on: "home")
        }
        await #expect(throws: CommandError.notLinked("home")) {
            try await guest.perform(SendText(to: .lid("7"), text: "x"), on: "home")
        }
        #expect(CommandError.notLinked("work").advice?.contains("martlet -p work link") == true)
        #expect(CommandError.notLinked("work").advice?.contains("/qr?account=work") == true)
        await household.host.close()
    }

    @Test func `hundreds of commands of several guests are all answered`() async throws {
        let household = try await Household()
        let guests = [try await household.guest(), try await household.guest()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<400 {
                group.addTask {
                    _ = try await guests[number % 2].perform(ListChats(limit: 1), on: "home")
                }
            }
            try await group.waitForAll()
        }
        await household.host.close()
    }

    @Test func `how a guest went that broke off is in the log`() async throws {
        let folder = TemporaryDirectory()
        let (lines, line) = AsyncStream.makeStream(of: String.self)
        var setup = HostOptions()
        setup.log = Log(level: .info) { line.yield($1) }
        let options = Household.options(folder)
        let (host, _) = try await AccountAccess.own(options, host: setup, version: "1")
        let stream = try LocalStream(connectingTo: folder.path(of: "martlet.db.socket"))
        let hello = GuestFrame.hello(Hello(version: "1", process: ownProcess))
        try await stream.send(FrameAssembler.frame(try JSON.encode(hello)) + [0, 0])
        stream.end()
        _ = try await lines.first("the line about it") { $0.contains("a guest went") }
        await host.close()
    }

    @Test func `what a guest asked for is done although its connection breaks off`() async throws {
        let (lines, line) = AsyncStream.makeStream(of: String.self)
        var setup = HostOptions()
        setup.log = Log(level: .info) { line.yield($1) }
        let household = try await Household(setup: setup)
        let stream = try LocalStream(connectingTo: household.socket)
        let frames: [GuestFrame] = [
            .hello(Hello(version: Household.version, process: ownProcess)),
            .command(
                id: 1,
                name: "list-events",
                account: "home",
                body: ["after": 0, "wait": 60_000]
            ),
        ]
        for frame in frames { try await stream.send(FrameAssembler.frame(JSON.encode(frame))) }
        // A frame that is too long: the host takes nothing more.
        try await stream.send([255, 255, 255, 255])
        let answer = try await within("answer") {
            var bytes: [UInt8] = []
            bytes += try await stream.receive()
            _ = try await lines.first("the broken frame") { $0.contains("nothing more is taken") }
            try await household.happen(7)
            while case let part = try await stream.receive(), !part.isEmpty { bytes += part }
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(
            answer.contains(#""reply":{"id":1"#) && answer.contains("message.failed"),
            "\(answer)"
        )
        await household.host.close()
    }

    @Test func `another version is told what to do`() async throws {
        let household = try await Household()
        let error = await #expect(throws: CommandError.self) {
            try await household.guest(version: "1.2.4")
        }
        #expect(error?.code == .otherVersion)
        #expect(error?.sentence.contains("is martlet 1.2.3, not 1.2.4") == true)
        #expect(error?.advice?.contains("\(ownProcess)") == true)
        await household.host.close()
    }

    /// Such as one that was built a day later; the one before it did not even say.
    @Test(arguments: [nil, "0123456789abcdef"])
    func `a build with another catalogue is told what to do`(catalogue: String?) async throws {
        let household = try await Household()
        var hello = Hello(version: Household.version, process: ownProcess)
        hello.catalogue = catalogue
        do throws(CommandError) {
            _ = try await LocalChannel.open(household.socket, hello, turn: .zero)
            Issue.record("it was let in")
        } catch {
            #expect(error.code == .otherVersion)
            #expect(error.sentence.contains("is another build of martlet 1.2.3"))
            #expect(error.advice?.contains("\(ownProcess)") == true)
        }
        await household.host.close()
    }

    @Test(
        arguments: [
            [0, 0, 0, 2, 1, 2], [255, 255, 255, 255], [0, 0, 0, 9, 123],
            Array("GET / HTTP/1.1\r\n\r\n".utf8),
            [0, 0, 0, 2, 123, 125], FrameAssembler.frame(Array(#"{"command":{"id":1}}"#.utf8)),
        ] as [[UInt8]]
    )
    func `what is no greeting ends the connection, and the host goes on`(
        bytes: [UInt8]
    ) async throws {
        let household = try await Household()
        let stream = try LocalStream(connectingTo: household.socket)
        try await stream.send(bytes)
        stream.endSending()
        let answer = try await within("end") {
            var answer: [UInt8] = []
            while case let part = try await stream.receive(), !part.isEmpty { answer += part }
            return answer
        }
        #expect(answer.count < 400)
        #expect(try await household.guest().perform(ListAccounts(), on: "").count == 1)
        await household.host.close()
    }

    @Test func `there is room for so many guests, and again when one goes`() async throws {
        let household = try await Household()
        var guests: [RemoteHost] = []
        for _ in 0..<LocalProtocol.guests { guests.append(try await household.guest()) }
        let socket = household.socket
        await #expect(throws: CommandError.crowded) {
            try await RemoteHost.connect(to: socket, version: Household.version, turn: .zero)
        }
        // Who has a place may follow as well: otherwise all would wait for each other.
        _ = try await guests[0].news(of: "home")
        let next = Task { try await household.guest().perform(ListAccounts(), on: "").count }
        guests.removeLast().close()
        #expect(try await within("its turn") { try await next.value } == 1)
        await household.host.close()
    }

    @Test func `of a burst of guests each gets its turn`() async throws {
        let household = try await Household()
        try await within("all of them") {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<LocalProtocol.guests * 4 {
                    group.addTask {
                        _ = try await household.guest().perform(GetStatus(), on: "home")
                    }
                }
                try await group.waitForAll()
            }
        }
        await household.host.close()
    }

    @Test func `a full backlog is no process that does not answer, and only one that is silent is`()
        async throws
    {
        let folder = TemporaryDirectory()
        let socket = folder.path(of: "martlet.db.socket")
        let listener = try LocalListener(socket)
        let silence = await #expect(throws: CommandError.self) {
            try await RemoteHost.connect(to: socket, version: "1", turn: .zero)
        }
        #expect(silence?.sentence.contains("\(ownProcess), which does not answer") == true)
        var waiting: [LocalStream] = []
        while let stream = try? LocalStream(connectingTo: socket) { waiting.append(stream) }
        await #expect(throws: CommandError.crowded) {
            try await RemoteHost.connect(to: socket, version: "1", turn: .zero)
        }
        #expect(CommandError.crowded.advice == "try again")
        extendLifetime(waiting)
        listener.stop()
    }

    /// Connects as soon as the host has taken in enough of those who came before.
    private func comer(_ socket: String) async throws -> LocalStream {
        try await within("room in the backlog") {
            while true {
                if let stream = try? LocalStream(connectingTo: socket) { return stream }
                await Task.yield()
            }
        }
    }

    @Test func `those who connect and say nothing keep nobody out`() async throws {
        let household = try await Household()
        let known = try await household.guest()
        var silent: [LocalStream] = []
        for _ in 0..<LocalProtocol.guests * 2 {
            silent.append(try await comer(household.socket))
        }
        #expect(try await household.guest().perform(ListAccounts(), on: "").count == 1)
        #expect(try await known.perform(ListAccounts(), on: "").count == 1)
        // The first of them had to go, and not only after the time that a greeting may take.
        let first = silent[0]
        let word = try await within("its end") {
            var bytes: [UInt8] = []
            while case let part = try await first.receive(), !part.isEmpty { bytes += part }
            return String(decoding: bytes.dropFirst(4), as: UTF8.self)
        }
        #expect(word.contains("too many programs"), "\(word)")
        extendLifetime(silent)
        await household.host.close()
    }

    @Test func `when the host ends, guests hear of it and the socket is gone`() async throws {
        let household = try await Household()
        let guest = try await household.guest()
        let news = try await guest.news(of: "home")
        await household.host.close()
        let rest = try await within("end of news") {
            try await news.reduce(0) { count, _ in count + 1 }
        }
        #expect(rest == 1)
        let error = await #expect(throws: CommandError.self) {
            try await guest.perform(GetStatus(), on: "home")
        }
        #expect(error?.code == .interrupted)
        #expect(!FileManager.default.fileExists(atPath: household.socket))
    }

    @Test func `a cancelled command is not waited for`() async throws {
        let household = try await Household()
        let guest = try await household.guest()
        let task = Task { try await guest.perform(GetStatus(), on: "home") }
        task.cancel()
        _ = try await within("end of the command") { await task.result }
        await household.host.close()
    }
}
