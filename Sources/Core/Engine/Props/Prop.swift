/// A property by which the server steers its clients, with what martlet takes for it while the server is silent.
///
/// - Source: whatsapp-rust `wacore/src/iq/abprops.rs`, zapo `spec/abprops`, for names, types and codes.
struct Prop<Value: PropValue>: Sendable {
    /// Its number on the wire.
    let code: Int
    /// WhatsApp's name for it.
    let name: String
    /// What it is unless the server says otherwise.
    let usual: Value

    fileprivate init(_ code: Int, _ name: String, usual: Value) {
        self.code = code
        self.name = name
        self.usual = usual
    }
}

/// A type that a property can have.
protocol PropValue: Sendable {
    /// Reads what the server wrote; nil when it is nothing of this type.
    init?(prop text: String)
}

extension Int: PropValue {
    init?(prop text: String) { self.init(text) }
}

extension Bool: PropValue {
    init?(prop text: String) {
        switch text {
        case "1", "true", "True": self = true
        case "0", "false", "False": self = false
        default: return nil
        }
    }
}

/// The properties that martlet heeds; a new one has a line here and one in ``codes``.
extension Prop where Value == Int {
    /// How many seconds a bucket of received tokens has.
    static let tokenBucket = Prop(865, "tctoken_duration", usual: 604_800)
    /// For how many buckets a received token counts.
    ///
    /// Apps say 4, the server 26; a token too many costs nothing.
    static let tokenBuckets = Prop(909, "tctoken_num_buckets", usual: 26)
    /// How many seconds a bucket of issued tokens has.
    static let issuingBucket = Prop(996, "tctoken_duration_sender", usual: 604_800)
    /// For how many buckets an issued token counts; see ``tokenBuckets``.
    static let issuingBuckets = Prop(997, "tctoken_num_buckets_sender", usual: 26)
    /// How many days old a message is, at most, that the phone is asked for.
    static let resendDays = Prop(
        3639,
        "placeholder_message_resend_maximum_days_limit",
        usual: 14
    )
}

extension Prop where Value == Bool {
    /// Whether the account's chats with people have moved to LIDs.
    static let isLIDMigrated = Prop(9435, "lid_one_on_one_migration_enabled", usual: false)
}

extension Props {
    /// The codes of all of them; nothing else that the server sends is kept.
    static let codes: Set<Int> = [
        Prop.tokenBucket.code, Prop.tokenBuckets.code, Prop.issuingBucket.code,
        Prop.issuingBuckets.code, Prop.resendDays.code, Prop<Bool>.isLIDMigrated.code,
    ]
}
