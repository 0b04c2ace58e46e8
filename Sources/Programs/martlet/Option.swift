import Settings

/// One command-line option: what it is called, where it applies, what it does.
///
/// Parsing and `--help` read the same table, so that neither can say what the other does not.
struct Option {
    /// The long name, without dashes.
    let name: String
    /// The one-letter name, if there is one.
    let letter: Character?
    /// What stands for its value in the help; nil for a switch.
    let value: String?
    /// Whether each of its values counts; any other option is given once.
    let repeats: Bool
    /// The commands it goes with; empty for all.
    let verbs: [Verb]
    /// What a shell offers for its value.
    let offers: Offer
    /// One line of help.
    let help: String

    /// Values to choose from.
    enum Offer {
        /// Any text.
        case nothing
        /// The files and directories there are.
        case files
        /// These words.
        case words([String])
        /// The accounts there are.
        case accounts
        /// `section.key=` of the settings.
        case settings
    }

    init(
        _ name: String,
        _ letter: Character? = nil,
        value: String? = nil,
        repeats: Bool = false,
        for verbs: [Verb] = [],
        offers: Offer = .nothing,
        _ help: String
    ) {
        self.name = name
        self.letter = letter
        self.value = value
        self.repeats = repeats
        self.verbs = verbs
        self.offers = offers
        self.help = help
    }

    static let all: [Option] = [
        Option(
            "profile",
            "p",
            value: "NAME",
            for: clients,
            offers: .accounts,
            "use the account NAME and no other"
        ),
        Option("home", value: "DIR", offers: .files, "keep everything under this directory"),
        Option(
            "set",
            "o",
            value: "SECTION.KEY=VALUE",
            repeats: true,
            for: clients,
            offers: .settings,
            "override a setting; may be repeated"
        ),
        Option("server", value: "URL", for: clients, "another server, such as a sandbox"),
        Option(
            "server-root-key",
            value: "HEX",
            for: clients,
            "that server's root key, 64 hexadecimal digits"
        ),
        Option(
            "log-level",
            value: "LEVEL",
            for: clients,
            offers: .words(Setting.named("general.log_level")?.choices ?? []),
            "error, warning, info, debug or trace"
        ),
        Option("sandbox", for: [.terminal], "start an embedded sandbox and use it"),
        Option("text", for: [.link], "print each pairing string on a line of its own"),
        Option(
            "png",
            value: "FILE",
            for: [.link],
            offers: .files,
            "keep the present QR code in this file"
        ),
        Option("phone", value: "NUMBER", for: [.link], "show a code to type on this phone instead"),
        Option(
            "another-number",
            for: [.link],
            "link also a phone with another number than this account had before"
        ),
        Option(
            "timeout",
            value: "SECONDS",
            for: [.link, .send, .do],
            "give up after this long (default: 60; link: never)"
        ),
        Option(
            "wait",
            value: "STATE",
            for: [.send],
            offers: .words(["sent", "delivered", "read"]),
            "wait for sent (the default), delivered or read"
        ),
        Option("json", value: "OBJECT", for: [.do], "the fields as JSON; - reads standard input"),
        Option("list", for: [.do], "list the commands"),
        Option(
            "completion",
            value: "SHELL",
            for: [.do],
            offers: .words(["bash"]),
            "print the completion for bash"
        ),
        Option(
            "listen",
            value: "ADDRESS:PORT",
            for: [.serve],
            "where the listener answers (default: \(Setting.named("api.listen")?.standard ?? ""))"
        ),
        Option(
            "host",
            value: "ADDRESS",
            for: [.sandbox],
            "address to bind to (default: 127.0.0.1)"
        ),
        Option("port", value: "N", for: [.sandbox], "port of the server (default: any free one)"),
        Option("control-port", value: "N", for: [.sandbox], "port of the control interface"),
        Option(
            "account",
            value: "NUMBER",
            repeats: true,
            for: [.sandbox],
            "a phone number with an account; may repeat"
        ),
        Option(
            "state",
            value: "FILE",
            for: [.sandbox],
            offers: .files,
            "keep the world in this file"
        ),
        Option("keep-messages", for: [.sandbox], "show whole messages among what people received"),
        Option("living", for: [.sandbox], "start with a few people, a bot and a history"),
        Option("seed", value: "N", for: [.sandbox, .terminal], "same seed, same keys and world"),
        Option("help", "h", "show this text"),
        Option("version", "V", "show the version"),
    ]

    /// Who uses accounts.
    private static let clients: [Verb] = [.terminal, .link, .send, .do, .serve]

    static func named(_ name: String) -> Option? { all.first { $0.name == name } }
    static func lettered(_ letter: Character) -> Option? { all.first { $0.letter == letter } }

    func applies(to verb: Verb) -> Bool { verbs.isEmpty || verbs.contains(verb) }
}
