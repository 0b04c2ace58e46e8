import Model
import Support
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
        hub.post(ConnectionChanged(.pairing))
        hub.post(PairingChanged(code))
        var events = hub.subscribe().makeAsyncIterator()
        #expect(await events.next() == ConnectionChanged(.pairing))
        #expect(await events.next() == PairingChanged(code))
    }

    @Test func `every subscriber hears everything in order, and repeated states once`() async {
        let hub = EventHub()
        let streams = [hub.subscribe(), hub.subscribe()]
        hub.post([
            ConnectionChanged(.connecting), ConnectionChanged(.connecting),
            BacklogChanged(remaining: 2),
        ])
        hub.post(ConnectionChanged(.online))
        hub.finish()
        for stream in streams {
            var heard: [any Event] = []
            for await event in stream { heard.append(event) }
            #expect(
                heard == [
                    ConnectionChanged(.offline), ConnectionChanged(.connecting),
                    BacklogChanged(remaining: 2),
                    ConnectionChanged(.online),
                ]
            )
        }
    }
}
