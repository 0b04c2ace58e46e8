/// One decoder under libFuzzer: what it reads, and valid input to start from.
struct Decoder: Sendable {
    /// The name by which it is chosen.
    let name: String
    /// Valid input of every kind.
    let seeds: @Sendable () throws -> [[UInt8]]
    /// Decodes; what it throws is a refusal, a trap is a finding.
    let run: @Sendable ([UInt8]) throws -> Void

    /// All of them.
    static let all = [
        frame, node, protobuf, signal, config, control, json, http, socket, address, journal,
        stanza, terminal, text, command, content, record, screen, server, file, history,
    ]
}

/// Traps when something that must hold does not; libFuzzer keeps the input.
func require(_ holds: Bool, _ claim: @autoclosure () -> String) {
    guard !holds else { return }
    fatalError(claim())
}

/// The bytes as text, whatever they are.
func string(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// Cuts bytes at each of a kind that no UTF-8 has, so that one input holds several texts.
func pieces(_ bytes: [UInt8], between mark: UInt8 = 0xFF) -> [ArraySlice<UInt8>] {
    bytes.split(separator: mark, omittingEmptySubsequences: false)
}
