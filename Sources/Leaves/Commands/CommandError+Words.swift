import Model

extension CommandError.Code {
    /// What is wrong, where nothing more is known.
    var sentence: String {
        switch self {
        case .noSuchAccount: "there is no such account"
        case .noSuchCommand: "there is no such command"
        case .notLinked: "this account is not linked"
        case .alreadyLinked: "this account is linked already"
        case .offline: "there is no connection"
        case .invalid: "what was given does not fit"
        case .keyInUse: "this key was used for something else"
        case .noSuchRecipient: "the recipient is not on WhatsApp"
        case .notFound: "there is no such chat or message"
        case .refused: "the server refused"
        case .unexpectedReply: "the server's answer could not be read"
        case .timedOut: "the server did not answer in time"
        case .loggedOut: "this device was unlinked"
        case .storage: "the database failed"
        case .storageFull: "the disk is full"
        case .inUse: "this account is in use by another process"
        case .ending: "the account is being closed"
        case .interrupted: "the process that has the account went before it answered"
        case .hostGone: "no process has the account any more"
        case .unsupported: "this is not possible here"
        case .notAllowed: "this is not possible from here"
        case .otherVersion: "the process that has the account is of another version"
        }
    }

    /// What to do next, where nothing better is known.
    var advice: String? {
        switch self {
        case .noSuchAccount: "list-accounts shows which there are"
        case .noSuchCommand: "martlet do --list shows which there are"
        case .notLinked, .loggedOut:
            "run martlet link, or scan the code of GET /qr (of another account: martlet -p NAME link, /qr?account=NAME)"
        case .offline, .timedOut: "try again"
        case .storageFull: "make room and try again"
        case .unexpectedReply: "look for a newer martlet"
        case .inUse: "close it first"
        case .keyInUse: "take another key for each request"
        case .interrupted: "look whether it was done before you try again"
        case .hostGone: "start martlet serve, or quit and start martlet again"
        case .otherVersion: "end it and start it again with this version"
        case .alreadyLinked, .invalid, .noSuchRecipient, .notFound, .refused, .storage, .ending,
            .unsupported, .notAllowed:
            nil
        }
    }
}

extension CommandError {
    /// The account is not linked yet.
    public static let notLinked = CommandError(.notLinked)
    /// The account is linked already.
    public static let alreadyLinked = CommandError(.alreadyLinked)
    /// There is no connection.
    public static let offline = CommandError(.offline)
    /// Nobody with this address is known to the server.
    public static let noSuchRecipient = CommandError(.noSuchRecipient)
    /// No stored chat or message is meant.
    public static let notFound = CommandError(.notFound)
    /// The server did not answer in time.
    public static let timedOut = CommandError(.timedOut)
    /// The account was logged out meanwhile.
    public static let loggedOut = CommandError(.loggedOut)
    /// The account is being closed.
    public static let ending = CommandError(.ending)
    /// The process that has the account went before it answered.
    public static let interrupted = CommandError(.interrupted)
    /// Nothing here carries out this command.
    public static let unsupported = CommandError(.unsupported)

    /// The account of this name is not linked yet.
    public static func notLinked(_ name: String) -> CommandError {
        guard name != StandardAccount.name else { return .notLinked }
        return CommandError(
            .notLinked,
            "the account \(name) is not linked",
            advice: "run martlet -p \(name) link, or scan the code of GET /qr?account=\(name)"
        )
    }

    /// No account has this name.
    public static func noSuchAccount(_ name: String) -> CommandError {
        CommandError(.noSuchAccount, "there is no account \(name)")
    }

    /// What was given does not fit; the sentence says what does.
    public static func invalid(_ sentence: String) -> CommandError {
        CommandError(.invalid, sentence)
    }

    /// A field does not fit; the words go on behind its name.
    public static func invalid(_ name: String, _ words: String) -> CommandError {
        let field = Field(name: name, element: nil)
        return CommandError(.invalid, "\(name)\(words)", field: field)
    }

    /// What is meant is not stored; the sentence says what.
    public static func notFound(_ sentence: String) -> CommandError {
        CommandError(.notFound, sentence)
    }

    /// The server refused, with its own number and words.
    public static func refused(code: Int, text: String) -> CommandError {
        CommandError(
            .refused,
            "the server refused: \(code) \(text)",
            refusal: Refusal(code: code, text: text)
        )
    }

    /// The database could not be read or written; the sentence is for people.
    public static func storage(_ sentence: String) -> CommandError {
        CommandError(.storage, sentence)
    }

    /// Another process, if known by this id, has the account.
    public static func inUse(by process: Int32?) -> CommandError {
        CommandError(
            .inUse,
            process.map { "this account is in use by process \($0)" },
            advice: "close it, or use its REST listener (F4 in the terminal client)"
        )
    }
}
