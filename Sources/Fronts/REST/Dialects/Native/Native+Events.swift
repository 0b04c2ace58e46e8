import Commands
import HTTP
import JSON
import Model

extension Native {
    /// What happened from a place in the journal on: a page at once or when something happens, or, for a client
    /// that accepts `text/event-stream`, everything as it happens.
    static func tellEvents(_ call: Call) async throws(Refusal) -> HTTPResponse {
        let command = try listEvents(call)
        guard call.request.headers["Accept"]?.contains("text/event-stream") == true else {
            return try .json(encoding: try await call.perform(waiting: command))
        }
        let shared = call.sharedWords
        return .events(
            try await EventStream(call, command, wording: { words(for: $0, shared) }).parts()
        )
    }

    private static func listEvents(_ call: Call) throws(Refusal) -> ListEvents {
        var command = ListEvents()
        if let after = try call.input.readIfPresent("after", as: Int.self) {
            guard after >= 0 else {
                throw .badInput(InputProblem("after", .refused("is the number of an event")))
            }
            command.after = Int64(after)
        }
        // A stream that broke goes on where it was, whatever its address says.
        if let last = call.request.headers["Last-Event-ID"] {
            guard let place = Int64(last), place >= 0 else {
                throw .badInput(
                    InputProblem("Last-Event-ID", .refused("is the number of an event"))
                )
            }
            command.after = place
        }
        command.limit = try call.input.readIfPresent("limit") ?? command.limit
        command.wait = try call.input.readIfPresent("wait") ?? command.wait
        guard let areas = try call.input.readIfPresent("areas", as: String.self) else {
            return command
        }
        command.areas = []
        for name in areas.split(separator: ",") {
            guard let area = Area(name: String(name)) else {
                let names = Area.allCases.map(\.name).joined(separator: ", ")
                throw .badInput(
                    InputProblem("areas", .refused("takes some of \(names), with commas"))
                )
            }
            command.areas?.append(area)
        }
        return command
    }
}

extension Native {
    /// A part as server-sent events.
    private static func words(for part: EventStream.Part, _ shared: SharedWords) -> [[UInt8]] {
        switch part {
        case .page(let page): words(for: page, shared)
        case .failed(let refusal):
            [ServerSentEvent(event: "failed", data: refusal.sentence).bytes]
        }
    }

    private static func words(for page: EventPage, _ shared: SharedWords) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        if let lost = page.lost { pieces.append(words(forLost: lost.from, lost.to)) }
        for entry in page.entries { pieces.append(shared.words(for: entry, words)) }
        // A comment keeps proxies from giving up, and tells a client where to go on.
        return pieces.isEmpty ? [ServerSentEvent.comment(String(page.through))] : pieces
    }

    private static func words(for entry: JournalEntry) -> [UInt8] {
        do {
            let data = try JSON.encode(entry)
            return ServerSentEvent(
                id: String(entry.sequence),
                event: type(of: entry.event).name,
                data: String(decoding: data, as: UTF8.self)
            ).bytes
        } catch {
            return words(forLost: entry.sequence, entry.sequence)
        }
    }

    private static func words(forLost first: Int64, _ last: Int64) -> [UInt8] {
        ServerSentEvent(event: "lost", data: "{\"from\":\(first),\"to\":\(last)}").bytes
    }
}
