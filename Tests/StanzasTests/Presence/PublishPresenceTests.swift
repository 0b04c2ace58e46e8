import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PublishPresenceTests {
    @Test(arguments: [Availability.available, .unavailable])
    func `it says the name and whether somebody is there`(state: Availability) {
        let word: Value = state == .available ? "available" : "unavailable"
        #expect(
            PublishPresence(state, name: "Ada").node
                == Node("presence", ["type": word, "name": "Ada"])
        )
    }
}
