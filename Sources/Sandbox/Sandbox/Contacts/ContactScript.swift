/// How a simulated person answers messages: the name of a script and what it needs.
///
/// Spelled the same in the control interface: `{"kind":"canned","texts":["Hi","Bye"]}`.
public struct ContactScript: Sendable, Hashable, Codable {
    /// The name of a file in `Contacts/Scripts`, in lower case.
    public var kind: String
    /// What `canned` says, in turn.
    public var texts: [String]?
    /// How long `delayed` waits.
    public var milliseconds: Int?

    private init(_ kind: String, texts: [String]? = nil, milliseconds: Int? = nil) {
        self.kind = kind
        self.texts = texts
        self.milliseconds = milliseconds
    }

    /// Says what was said.
    public static let echo = ContactScript("echo")
    /// Says these texts in turn.
    public static func canned(_ texts: [String]) -> ContactScript {
        ContactScript("canned", texts: texts)
    }
    /// Receives, and says nothing.
    public static let silent = ContactScript("silent")
    /// Receives, says nothing, and reads each message at once.
    public static let reader = ContactScript("reader")
    /// Says what was said, this many milliseconds later.
    public static func delayed(milliseconds: Int) -> ContactScript {
        ContactScript("delayed", milliseconds: milliseconds)
    }
    /// Is not there until told to come online; then like ``echo``.
    public static let offline = ContactScript("offline")
    /// Answers a few words in its own way and echoes the rest; for people trying martlet.
    public static let bot = ContactScript("bot")
    /// An account's own phone: takes what it gets without receipts or answers.
    public static let phone = ContactScript("phone")

    /// The script itself, when it can be played.
    ///
    /// - Throws: `SandboxError.malformed`.
    func checked() throws(SandboxError) -> ContactScript {
        guard let script = ScriptList.byName[kind] else {
            let names = ScriptList.byName.keys.sorted().joined(separator: ", ")
            throw .malformed("a script is one of \(names), not \(kind)")
        }
        _ = try script.init(self)
        return self
    }

    /// What the script does; one that cannot be played is silent.
    var behaviour: any Script { (try? ScriptList.byName[kind]?.init(self)) ?? SilentScript() }
}

/// What a simulated person does about messages: one file, and a line in ``ScriptList``.
protocol Script: SendableMetatype {
    /// How it is named.
    static var name: String { get }
    /// Takes what it needs.
    ///
    /// - Throws: `SandboxError.malformed` when something is missing.
    init(_ script: ContactScript) throws(SandboxError)
    /// Whether delivery receipts are sent.
    var sendsReceipts: Bool { get }
    /// The answer to a text; nil for none. `turn` counts the answers so far.
    func answer(_ text: String, turn: Int) -> ScriptAnswer?
    /// Changes the habits of a person that takes it up.
    func settle(_ habits: inout Habits)
}

extension Script {
    var sendsReceipts: Bool { true }
    func answer(_ text: String, turn: Int) -> ScriptAnswer? { nil }
    func settle(_ habits: inout Habits) {}
}

/// What a script says, and how long it takes for that.
struct ScriptAnswer: Equatable {
    let text: String
    var milliseconds = 0
}

/// Every script, one line each.
enum ScriptList {
    static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    private static let all: [any Script.Type] = [
        EchoScript.self,
        CannedScript.self,
        SilentScript.self,
        ReaderScript.self,
        DelayedScript.self,
        OfflineScript.self,
        BotScript.self,
        PhoneScript.self,
    ]
}
