import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct SuccessTests {
    @Test func `gives server time, own LID and the state of the properties`() {
        let success = Success(
            Node(
                "success",
                [
                    "t": "1764814151", "lid": .jid(.lid("236395184570386", device: 77)),
                    "abprops": "10",
                ]
            )
        )
        #expect(success.time == Timestamp(seconds: 1_764_814_151))
        #expect(success.lid == .lid("236395184570386", device: 77))
        #expect(success.propsVersion == "10")
    }

    @Test func `needs nothing`() {
        let success = Success(Node("success"))
        #expect(success.time == nil)
        #expect(success.lid == nil)
        #expect(success.propsVersion == nil)
    }
}
