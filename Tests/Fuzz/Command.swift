import Commands
import JSON
import Model

@testable import Hosting

extension Decoder {
    /// Commands: the frames of the local socket, bodies by name, fields of a command line.
    static let command = Decoder(
        name: "command",
        seeds: {
            var seeds: [[UInt8]] = []
            for description in Catalogue.descriptions {
                let body = description.example
                seeds += [
                    try JSON.encode(
                        GuestFrame.command(id: 1, name: description.name, account: "a", body: body)
                    )
                ]
            }
            seeds.append(try JSON.encode(GuestFrame.hello(Hello(version: "1", process: 2))))
            seeds.append(
                try JSON.encode(GuestFrame.follow(account: "a", after: 3, areas: [.message]))
            )
            let news = AccountNews.entries(
                [JournalEntry(sequence: 1, time: Samples.time, event: Samples.events[0])],
                lost: .init(from: 1, to: 2),
                through: 3
            )
            let host: [HostFrame] = [
                .news(news), .news(.status(AccountStatus(connection: .online))),
                .reply(id: 1, body: [:]), .refused(id: nil, error: .invalid("x")),
            ]
            seeds += try host.map { try JSON.encode($0) }
            return seeds + seeds.prefix(4).map { FrameAssembler.frame($0) }
        },
        run: { bytes in
            assemble(bytes)
            read(bytes)
        }
    )
}

/// Frames are the same in whatever pieces they come.
private func assemble(_ bytes: [UInt8]) {
    let size = Int(bytes.last ?? 0) % 16 + 1
    var whole = FrameAssembler(limit: 1000)
    whole.add(bytes)
    var pieces = FrameAssembler(limit: 1000)
    var found: [[UInt8]] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
        pieces.add(Array(bytes[start..<min(start + size, bytes.count)]))
        while let frame = try? pieces.next() { found.append(frame) }
    }
    var expected: [[UInt8]] = []
    while let frame = try? whole.next() {
        expected.append(frame)
        read(frame)
    }
    require(found == expected, "frames are the same in whatever pieces they come")
}

private func read(_ bytes: [UInt8]) {
    if let frame = try? JSON.decode(HostFrame.self, from: bytes) {
        let written = try? JSON.encode(frame)
        let again = written.flatMap { try? JSON.decode(HostFrame.self, from: $0) }
        require(again != nil, "what a host says can be said again")
    }
    guard let frame = try? JSON.decode(GuestFrame.self, from: bytes),
        case .command(_, let name, let account, let body) = frame
    else { return }
    let type: any Command.Type
    do throws(CommandError) {
        type = try Catalogue.command(named: name)
    } catch {
        return require(!error.description.isEmpty, "a refusal has words")
    }
    read(type, body)
    readArguments(name, account)
}

/// What is read of a command says the same when it is written.
private func read<C: Command>(_ type: C.Type, _ body: JSON) {
    let command: C
    do throws(CommandError) {
        command = try C(reading: body)
    } catch {
        return require(!error.description.isEmpty, "a refusal has words")
    }
    guard let written = try? JSON(encoding: command), let again = try? C(reading: written) else {
        preconditionFailure("a command that was read can be written and read")
    }
    require((try? JSON(encoding: again)) == written, "a command survives its writing")
}

/// Fields as they are typed, one a line.
private func readArguments(_ name: String, _ text: String) {
    guard let description = try? Catalogue.description(of: name) else { return }
    var arguments = FieldArguments()
    for line in text.split(separator: "\n") {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        arguments.add(String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
    _ = try? arguments.body(.null, for: description)
}
