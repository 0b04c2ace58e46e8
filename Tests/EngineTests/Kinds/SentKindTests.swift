import Model
import Sandbox
import Support
import Testing

/// What leaves for each kind of message, as somebody else's schema reads it.
@Suite struct SentKindTests {
    @Test func `each kind leaves in its stanza, with its fields where the schema has them`()
        async throws
    {
        let cast = try await KindCast.gather()
        for kind in SentKind.all {
            let count = try await cast.arrivals()
            try await kind.send(cast)
            let arrived = try await cast.arrived(kind.parts.count, after: count)
            #expect(arrived.map(\.stanza) == kind.parts.map(\.stanza), "\(kind.name)")
            for ((_, message), part) in zip(arrived, kind.parts) {
                let fields = try Self.fields(of: message, as: part, cast)
                #expect(fields == part.fields.sorted(), "\(kind.name)")
            }
        }
        try await cast.talk.end()
    }

    /// What stands in a message, with what is new each time left out where it is expected.
    private static func fields(
        of message: [UInt8],
        as part: SentKind.Part,
        _ cast: KindCast
    ) throws -> [String] {
        let changing = Set(part.fields.filter { $0.hasSuffix(" …") }.map(place))
        return try NumberedFields(parents: Set(part.fields.flatMap(parents))).lines(of: message)
            .map { try changing.contains(place($0)) ? "\(place($0)) …" : cast.named($0) }
            .sorted()
    }

    /// The numbers at the beginning of a line.
    private static func place(_ line: String) -> String {
        String(line.prefix { $0 != " " })
    }

    /// The messages in which a field stands: `17.3` and `17` for `17.3.1`.
    private static func parents(_ line: String) -> [String] {
        let numbers = place(line).split(separator: ".")
        return (1..<max(1, numbers.count)).map { numbers.prefix($0).joined(separator: ".") }
    }
}
