/// A person to be made.
public struct PersonSketch: Sendable, Hashable, Codable {
    /// The push name.
    public var name: String
    /// The phone number; nil takes a free one.
    public var number: String?
    /// How the person answers; nil makes an account.
    public var script: ScriptSketch?
    /// How many simulated companions besides the phone.
    public var companions: Int?
    /// Whether each message is read at once.
    public var reads: Bool?
    /// Whether messages name the phone number instead of the LID.
    public var usesPhoneAddress: Bool?

    /// A person with this name; everything else as usual.
    public init(
        name: String,
        number: String? = nil,
        script: ContactScript? = nil,
        companions: Int? = nil,
        reads: Bool? = nil,
        usesPhoneAddress: Bool? = nil
    ) {
        self.name = name
        self.number = number
        self.script = script.map(ScriptSketch.init)
        self.companions = companions
        self.reads = reads
        self.usesPhoneAddress = usesPhoneAddress
    }
}

/// A script as the control interface spells it.
public struct ScriptSketch: Sendable, Hashable, Codable {
    /// `echo`, `canned`, `silent`, `delayed`, `offline`, `bot` or `phone`.
    public var kind: String
    /// What `canned` says, in turn.
    public var texts: [String]?
    /// How long `delayed` waits.
    public var milliseconds: Int?

    /// Spells a script.
    public init(_ script: ContactScript) {
        kind = script.name
        if case .canned(let texts) = script { self.texts = texts }
        if case .delayed(let milliseconds) = script { self.milliseconds = milliseconds }
    }

    /// Reads the script.
    func script() throws(SandboxError) -> ContactScript {
        switch kind {
        case "echo": return .echo
        case "silent": return .silent
        case "offline": return .offline
        case "bot": return .bot
        case "phone": return .phone
        case "canned":
            guard let texts, !texts.isEmpty else { throw .malformed("canned needs texts") }
            return .canned(texts)
        case "delayed":
            let milliseconds = milliseconds ?? 1000
            guard (0...3_600_000).contains(milliseconds) else {
                throw .malformed("delayed waits 0 to 3600000 milliseconds")
            }
            return .delayed(milliseconds: milliseconds)
        default:
            throw .malformed(
                "script is echo, canned, silent, delayed, offline, bot or phone, not \(kind)"
            )
        }
    }
}
