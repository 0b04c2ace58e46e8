import JSON
import Model
import Testing

struct NamedCaseTests {
    @Test func `cases are written by their names, whatever their raw values`() throws {
        let states = String(decoding: try JSON.encode(DeliveryState.allCases), as: UTF8.self)
        #expect(states == #"["failed","queued","sent","delivered","read","played"]"#)
        #expect(String(decoding: try JSON.encode(Area.account), as: UTF8.self) == "\"account\"")
        #expect(try JSON.decode(DeliveryState.self, from: Array("\"read\"".utf8)) == .read)
    }

    @Test func `an unknown name is refused with those that there are`() {
        let error = #expect(throws: JSONError.self) {
            try JSON.decode(DeliveryState.self, from: Array("\"lost\"".utf8))
        }
        #expect(
            error?.description == "expected one of failed, queued, sent, delivered, read, played"
        )
    }
}
