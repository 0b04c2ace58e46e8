public import Model

/// Why a command was not carried out: one form from the engine to whoever asked, on any way.
///
///     {"code":"notLinked","sentence":"this account is not linked","advice":"run martlet link, or scan the code of GET /qr"}
///
/// Front ends act on the ``code``, and show ``sentence`` and ``advice`` where they have no better words.
public struct CommandError: Error, Hashable, Sendable, Codable {
    /// What kind of refusal it is; the names never change.
    public enum Code: Sendable, NamedCase {
        /// No account has this name.
        case noSuchAccount
        /// No command has this name.
        case noSuchCommand
        /// The account is not linked yet.
        case notLinked
        /// The account is linked already.
        case alreadyLinked
        /// There is no connection, and the command needs one.
        case offline
        /// What was given does not fit.
        case invalid
        /// What stands for this request stood for another one before.
        case keyInUse
        /// Nobody with this address is known to the server.
        case noSuchRecipient
        /// No stored chat or message is meant.
        case notFound
        /// The server refused; ``CommandError/refusal`` has its own number and words.
        case refused
        /// The server's answer cannot be read.
        case unexpectedReply
        /// The server did not answer in time.
        case timedOut
        /// The account was logged out meanwhile.
        case loggedOut
        /// The database could not be read or written.
        case storage
        /// There is no room left on the disk.
        case storageFull
        /// Another process has the account.
        case inUse
        /// The account or the process is ending.
        case ending
        /// The process that has the account went before it answered: whether it was done is not known.
        case interrupted
        /// The process that had the account has ended, and no other has it: nothing was asked of anybody.
        case hostGone
        /// Nothing here carries out this command.
        case unsupported
        /// It is carried out for who is at this machine alone.
        case notAllowed
        /// The process that has the account speaks another version of the protocol between processes.
        case otherVersion
    }

    /// What the server said when it refused.
    public struct Refusal: Hashable, Sendable, Codable {
        /// Its number.
        public var code: Int
        /// Its words; outside text as it came.
        public var text: String

        /// Takes both.
        public init(code: Int, text: String) {
            self.code = code
            self.text = text
        }
    }

    /// The field that a refusal is about.
    public struct Field: Hashable, Sendable, Codable {
        /// Its name.
        public let name: String
        /// Which element of its list, from 0; nil for all of it.
        public let element: Int?

        /// Creates a field from its parts.
        public init(name: String, element: Int?) {
            self.name = name
            self.element = element
        }
    }

    /// What kind of refusal it is.
    public let code: Code
    /// What is wrong, for people; lower case, no full stop.
    ///
    /// What is about a ``field`` begins with its place.
    public let sentence: String
    /// What to do next, for people; nil when there is nothing.
    public let advice: String?
    /// What the server said, when it was the server that refused.
    public let refusal: Refusal?
    /// The field that it is about, when it is about one.
    public let field: Field?

    /// Creates an error; without words of its own it takes those of its code.
    public init(
        _ code: Code,
        _ sentence: String? = nil,
        advice: String? = nil,
        refusal: Refusal? = nil,
        field: Field? = nil
    ) {
        self.code = code
        self.sentence = sentence ?? code.sentence
        self.advice = advice ?? code.advice
        self.refusal = refusal
        self.field = field
    }
}

extension CommandError: CustomStringConvertible {
    /// Sentence and advice on one line.
    public var description: String { advice.map { "\(sentence); \($0)" } ?? sentence }
}

extension CommandError.Field {
    /// As it is written in JSON: `members[1]`.
    var place: String { element.map { "\(name)[\($0)]" } ?? name }

    /// As it is typed behind `martlet do`, elements counted from 1: `--members, no. 2`.
    var option: String { "--\(words)" }

    /// For people who see it by its name, elements counted from 1: `members, no. 2`.
    var words: String { name + (element.map { ", no. \($0 + 1)" } ?? "") }
}

extension CommandError {
    /// The same for who typed the command's fields as options: `--to is missing`.
    public var typed: CommandError { field.map { naming($0.option) } ?? self }

    /// The same for who filled the command's fields in: `members, no. 2: expected a phone number`.
    public var filledIn: CommandError { field.map { naming($0.words) } ?? self }

    private func naming(_ name: String) -> CommandError {
        guard let field, sentence.hasPrefix(field.place) else { return self }
        let rest = sentence.dropFirst(field.place.count)
        return CommandError(
            code,
            name + rest,
            advice: advice,
            refusal: refusal,
            field: field
        )
    }
}
