import Crypto
import Testing

@testable import Sandbox

struct DamagedJSONTests {
    private static let valid = [
        #"{"name":"Cy","script":{"kind":"canned","texts":["a","b"]},"companions":2,"reads":true}"#,
        #"{"from":"15550110001","to":"15550100001:1@s.whatsapp.net","count":10,"prefix":"ü"}"#,
        #"{"tag":"ib","attributes":{"from":"s.whatsapp.net"},"children":[{"tag":"x","hex":"00"}]}"#,
        #"{"troubles":["damage","drop"],"faults":["479"],"how":"drop","milliseconds":12}"#,
    ].map { Array($0.utf8) }

    private func mutate(_ bytes: [UInt8], _ random: Randomness) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.below(3) {
            let place = random.below(max(bytes.count, 1))
            switch random.below(5) {
            case 0 where !bytes.isEmpty: bytes[place] = UInt8(random.below(256))
            case 1 where !bytes.isEmpty: bytes.remove(at: place)
            case 2: bytes.insert(UInt8(random.below(256)), at: min(place, bytes.count))
            case 3: bytes = Array(bytes.prefix(place))
            default:
                let marks = Array(#"{}[]",:\0-e"#.utf8)
                bytes.insert(marks[random.below(marks.count)], at: min(place, bytes.count))
            }
        }
        return bytes
    }

    @Test func `damaged requests are read or refused with a reason`() {
        let random = Randomness.seeded(20)
        var refused = 0
        for round in 0..<100_000 {
            let body = mutate(Self.valid[round % Self.valid.count], random)
            do throws(SandboxError) {
                switch round % 4 {
                case 0: _ = try ControlJSON.decode(PersonSketch.self, from: body).script?.checked()
                case 1: _ = try ControlJSON.decode(FloodSketch.self, from: body)
                case 2: _ = try ControlJSON.decode(StanzaSketch.self, from: body).node()
                default: _ = try ControlJSON.decode(TroubleBody.self, from: body)
                }
            } catch {
                refused += 1
                #expect(!error.description.isEmpty)
            }
        }
        #expect(refused > 50_000)
    }

    @Test func `deep nesting is refused`() {
        let deep = String(repeating: #"{"tag":"a","children":["#, count: 5000)
        #expect(throws: SandboxError.self) {
            try ControlJSON.decode(StanzaSketch.self, from: Array(deep.utf8))
        }
    }
}
