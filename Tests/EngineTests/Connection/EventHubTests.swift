import Model
import Testing

@testable import Engine

@Suite struct EventHubTests {
    private let code = PairingState.code(
        text: "x",
        index: 0,
        count: 6,
        expires: Timestamp(seconds: 60)
    )

    @Test func `a newcomer hears the present state first`() async {
        let hub = EventHub()
        hub.post(.connection(.pairing))
        hub.post(.pairing(code))
        var events = hub.subscribe().makeAsyncIterator()
        #expect(await events.next() == .connection(.pairing))
        #expect(await events.next() == .pairing(code))
    }

    @Test func `every subscriber hears everything in order, and repeated states once`() async {
        let hub = EventHub()
        let streams = [hub.subscribe(), hub.subscribe()]
        hub.post([.connection(.connecting), .connection(.connecting), .backlog(remaining: 2)])
        hub.post(.connection(.online))
        hub.finish()
        for stream in streams {
            var heard: [AccountEvent] = []
            for await event in stream { heard.append(event) }
            #expect(
                heard == [
                    .connection(.offline), .connection(.connecting), .backlog(remaining: 2),
                    .connection(.online),
                ]
            )
        }
    }
}
