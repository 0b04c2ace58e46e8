/// One decoder under libFuzzer: what it reads, and valid input to start from.
struct Decoder: Sendable {
    /// The name by which it is chosen.
    let name: String
    /// Valid input of every kind.
    let seeds: @Sendable () throws -> [[UInt8]]
    /// Decodes; what it throws is a refusal, a trap is a finding.
    let run: @Sendable ([UInt8]) throws -> Void

    /// All of them.
    static let all = [frame, node, protobuf, signal, config, control, json]
}

/// Traps when something that must hold does not; libFuzzer keeps the input.
func require(_ holds: Bool, _ claim: String) { precondition(holds, claim) }
