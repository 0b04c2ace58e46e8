/// Fields that a schema does not know, as they came; they are written back behind the known ones.
public struct UnknownStorage: Hashable, Sendable {
    /// The fields with their tags, in the order of their arrival.
    public private(set) var bytes: [UInt8] = []

    /// No fields.
    public init() {}

    /// Whether there is none.
    public var isEmpty: Bool { bytes.isEmpty }

    mutating func append(_ field: ArraySlice<UInt8>) { bytes.append(contentsOf: field) }

    /// The field numbers, in order, each once.
    public var fieldNumbers: [Int] {
        var numbers: [Int] = []
        var seen: Set<Int> = []
        var rest = UnknownStorage()
        guard var reader = try? WireReader(bytes, limits: WireLimits(length: .max)) else {
            return []
        }
        while let tag = try? reader.nextTag() {
            let number = Int(tag >> 3)
            if seen.insert(number).inserted { numbers.append(number) }
            do { try reader.unknown(tag, &rest) } catch { break }
        }
        return numbers
    }
}
