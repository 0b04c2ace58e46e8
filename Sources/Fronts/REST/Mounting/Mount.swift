public import Commands
import HTTP
public import Model

/// A dialect where it can be reached: at the root of a port or under a prefix of its own.
public struct Mount: Sendable {
    /// What every mount of a listener shares.
    public struct Context: Sendable {
        /// Who carries out the commands.
        public var performer: any Performer
        /// The keys that let callers in.
        public var keys: KeyRing
        /// The account that requests are about when they name none.
        public var account: String
        /// Which names it answers to, and which pages may ask.
        public var gate: Gate
        /// The wall clock.
        public var now: @Sendable () -> Timestamp

        /// Creates a context.
        public init(
            performer: any Performer,
            keys: KeyRing,
            account: String,
            gate: Gate = Gate(),
            now: @escaping @Sendable () -> Timestamp
        ) {
            self.performer = performer
            self.keys = keys
            self.account = account
            self.gate = gate
            self.now = now
        }
    }

    /// The dialect's name.
    public let name: String
    /// The parts of the prefix; none at the root.
    let prefix: [Substring]
    /// Everything that is offered.
    let rows: [OfferedPath]
    private let answer: @Sendable (HTTPRequest, [Substring]) async -> HTTPResponse
    private let refusal: @Sendable (RefusedRequest) -> HTTPResponse

    /// Mounts a dialect.
    ///
    /// - Parameters:
    ///   - dialect: What is offered.
    ///   - prefix: Where, such as `/onwapp`; empty for the root.
    ///   - context: What it works with.
    /// - Throws: ``MountError/clashes(_:)`` when two of its endpoints answer the same paths.
    public init<D: Dialect>(
        _ dialect: D,
        at prefix: String = "",
        _ context: Context
    ) throws(MountError) {
        name = dialect.name
        self.prefix = prefix.split(separator: "/")
        let path = self.prefix.map { "/\($0)" }.joined()
        let mounted = try MountedDialect(dialect, prefix: path, context)
        rows = mounted.rows
        answer = { await mounted.respond(to: $0, at: $1) }
        refusal = { mounted.answer(to: $0) }
    }

    /// Answers a request.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - path: The parts of its path behind the prefix.
    /// - Returns: The answer, in the dialect's words.
    func respond(to request: HTTPRequest, at path: [Substring]) async -> HTTPResponse {
        await answer(request, path)
    }

    /// Says no, in the dialect's words, to what the listener could not take.
    func answer(to refused: RefusedRequest) -> HTTPResponse { refusal(refused) }
}

/// A method and a pattern of one dialect.
struct OfferedPath: Hashable, Sendable, CustomStringConvertible {
    let dialect: String
    let method: String
    let pattern: Pattern

    var description: String { "\(dialect) \(method) \(pattern)" }

    func overlaps(_ other: OfferedPath) -> Bool {
        method == other.method && pattern.overlaps(other.pattern)
    }
}
