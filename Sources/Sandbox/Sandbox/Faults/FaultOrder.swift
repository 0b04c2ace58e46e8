import BinaryNode

/// Something that the sandbox is to do wrong at the next occasion.
public struct FaultOrder: Sendable, Hashable, Codable {
    /// Which fault: the name of a file in `Faults`, in lower case with dashes.
    public var fault: String
    /// How many occasions it spoils.
    public var times: Int?
    /// The error code, where the fault is a refusal.
    public var code: Int?
    /// Only messages to this person or group, by address or number.
    public var to: String?
    /// Only requests of this namespace.
    public var namespace: String?
    /// Only logins of the person's device with this number.
    public var device: Int?
    /// How long to wait, where the fault comes later.
    public var milliseconds: Int?
    /// Whether a contact that asks again sends keys along.
    public var withKeys: Bool?

    /// An order for one occasion, or as many as given.
    public init(
        _ fault: String,
        times: Int? = nil,
        code: Int? = nil,
        to: String? = nil,
        namespace: String? = nil,
        device: Int? = nil,
        milliseconds: Int? = nil,
        withKeys: Bool? = nil
    ) {
        self.fault = fault
        self.times = times
        self.code = code
        self.to = to
        self.namespace = namespace
        self.device = device
        self.milliseconds = milliseconds
        self.withKeys = withKeys
    }

    /// The order itself, when it can be carried out.
    ///
    /// - Throws: `SandboxError.malformed`.
    func checked() throws(SandboxError) -> FaultOrder {
        guard let kind = FaultList.kind(of: fault) else {
            let names = FaultList.names.joined(separator: ", ")
            throw .malformed("a fault is one of \(names), not \(fault)")
        }
        guard (1...1_000_000).contains(times ?? 1) else { throw .malformed("1 to 1000000 times") }
        guard (100...599).contains(code ?? 400) else { throw .malformed("a code is 100 to 599") }
        guard (0...3_600_000).contains(milliseconds ?? 0) else {
            throw .malformed("a fault waits 0 to 3600000 milliseconds")
        }
        guard !kind.needsCode || code != nil else { throw .malformed("\(fault) needs a code") }
        return self
    }
}
