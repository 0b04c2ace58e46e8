/// What a client says before its first frame: an optional routing preamble, then the header.
///
///     [45 44 00 01 ‖ u24 n ‖ n bytes routing info] 57 41 06 03
///
/// - Source: whatsmeow `socket/framesocket.go`; Baileys `src/Utils/noise-handler.ts` (the preamble).
struct Greeting {
    /// The header: `WA`, magic 6, dictionary 3.
    static let header: [UInt8] = [0x57, 0x41, 0x06, 0x03]

    private var pending: [UInt8] = []
    private(set) var isComplete = false

    /// Takes bytes until the header is complete and returns what follows it.
    ///
    /// - Throws: `SandboxError.malformed` when the bytes are no greeting.
    mutating func take(_ bytes: [UInt8]) throws(SandboxError) -> [UInt8] {
        if isComplete { return bytes }
        pending += bytes
        var rest = pending[...]
        if rest.starts(with: [0x45, 0x44]) {
            guard rest.count >= 7 else { return [] }
            let length = rest.dropFirst(4).prefix(3).reduce(0) { $0 << 8 | Int($1) }
            guard rest.count >= 7 + length else { return [] }
            rest = rest.dropFirst(7 + length)
        }
        guard rest.count >= 4 else {
            guard Self.header.starts(with: rest) || rest.isEmpty || pending == [0x45] else {
                throw .malformed("the connection does not start with 57 41 06 03")
            }
            return []
        }
        guard rest.starts(with: Self.header) else {
            throw .malformed("the connection does not start with 57 41 06 03")
        }
        isComplete = true
        pending = []
        return Array(rest.dropFirst(4))
    }
}
