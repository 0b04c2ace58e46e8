import Protobuf
import Testing
import WAProto

/// Damaged input.
struct MutationTests {
    @Test func `100000 random mutations of valid input never trap`() async throws {
        let protoc = Protoc()
        let corpus = try await Corpus(protoc.descriptors(), protoc, seed: 2, rounds: 5)
        let inputs = corpus.items.filter { (1...1500).contains($0.bytes.count) }
        var random = SplitMix(state: 3)
        var (read, refused) = (0, 0)
        for round in 0..<100_000 {
            let item = inputs[round % inputs.count]
            let bytes = Self.mutated(item.bytes, &random)
            do {
                let message = try item.type.init(serializedBytes: bytes)
                let written = message.serializedBytes()
                if round % 16 == 0 {
                    let again = try item.type.init(serializedBytes: written)
                    #expect(again.serializedBytes() == written)
                }
                read += 1
            } catch { refused += 1 }
        }
        #expect(read > 1000)
        #expect(refused > 1000)
    }

    private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
        var bytes = bytes
        for _ in 0...random.below(3) where !bytes.isEmpty {
            let place = Int(random.below(UInt64(bytes.count)))
            switch random.below(6) {
            case 0: bytes[place] ^= 1 << UInt8(random.below(8))
            case 1: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 2: bytes.removeSubrange(place...)
            case 3: bytes.remove(at: place)
            case 4: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
            default:
                let start = Int(random.below(UInt64(place + 1)))
                bytes.insert(contentsOf: bytes[start...place].prefix(64), at: place)
            }
        }
        return bytes
    }
}
