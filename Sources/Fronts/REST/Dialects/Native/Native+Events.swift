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
            return try .json(encoding: try await call.perform(command))
        }
        var first = command
        first.wait = 0
        // The first page is asked for here, so that a refusal still has a status of its own.
        let stories = EventStories(
            call: call,
            command: command,
            page: try await call.perform(first)
        )
        return .events(AsyncStream { await stories.next() })
    }

    private static func listEvents(_ call: Call) throws(Refusal) -> ListEvents {
        var command = ListEvents()
        if let after = try call.input.readIfPresent("after", as: Int.self) {
            command.after = Int64(after)
        }
        // A stream that broke goes on where it was, whatever its address says.
        if let last = call.request.headers["Last-Event-ID"].flatMap({ Int64($0) }) {
            command.after = last
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

/// Events as server-sent events, fetched page by page as the client takes them: a slow one holds up nobody,
/// and finds the rest in the journal.
private actor EventStories {
    /// How long nothing may happen until a sign of life is sent.
    private static let silence = 15_000
    private let call: Call
    private var command: ListEvents
    private var page: EventPage?
    private var isOver = false

    init(call: Call, command: ListEvents, page: EventPage) {
        self.call = call
        self.command = command
        self.command.wait = Self.silence
        self.page = page
    }

    /// The next part; nil when the account is gone or the client is.
    func next() async -> [UInt8]? {
        guard !Task.isCancelled else { return nil }
        if let page {
            self.page = nil
            return text(of: page)
        }
        guard !isOver else { return nil }
        do throws(Refusal) {
            return text(of: try await call.perform(command))
        } catch {
            // The last that the client hears; when it comes again it gets a status.
            isOver = true
            return ServerSentEvent(event: "failed", data: error.sentence).bytes
        }
    }

    private func text(of page: EventPage) -> [UInt8] {
        command.after = page.through
        var text: [UInt8] = []
        if let lost = page.lost { text += Self.lost(lost.from, lost.to) }
        for entry in page.entries { text += Self.text(of: entry) }
        // A comment keeps proxies from giving up, and tells a client where to go on.
        return text.isEmpty ? ServerSentEvent.comment(String(page.through)) : text
    }

    private static func text(of entry: JournalEntry) -> [UInt8] {
        do {
            let data = try JSON.encode(entry)
            return ServerSentEvent(
                id: String(entry.sequence),
                event: type(of: entry.event).name,
                data: String(decoding: data, as: UTF8.self)
            ).bytes
        } catch {
            return lost(entry.sequence, entry.sequence)
        }
    }

    private static func lost(_ first: Int64, _ last: Int64) -> [UInt8] {
        ServerSentEvent(event: "lost", data: "{\"from\":\(first),\"to\":\(last)}").bytes
    }
}
