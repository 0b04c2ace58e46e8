/// A person to be made.
public struct PersonSketch: Sendable, Hashable, Codable {
    /// The push name.
    public var name: String
    /// The phone number; nil takes a free one.
    public var number: String?
    /// How the person answers; nil makes an account.
    public var script: ContactScript?
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
        self.script = script
        self.companions = companions
        self.reads = reads
        self.usesPhoneAddress = usesPhoneAddress
    }
}
