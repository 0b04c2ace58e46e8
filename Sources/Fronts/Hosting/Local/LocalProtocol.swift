import Commands
import JSON
import Model

/// The protocol between a process that has accounts, the host, and others on the same machine, its guests.
///
///     → {"hello": {"format": 1, "version": "0.1.0", "process": 4711, "catalogue": "9c1f…"}}
///     ← {"hello": {"format": 1, "version": "0.1.0", "process": 815, "catalogue": "9c1f…"}}
///     → {"command": {"id": 1, "name": "send-text", "account": "default", "body": {…}}}
///     ← {"reply": {"id": 1, "body": {…}}}     or    {"refused": {"id": 1, "error": {…}}}
///
/// or, on a connection of its own, until one side ends it:
///
///     → {"follow": {"account": "default", "after": 17, "areas": ["message"]}}
///     ← {"news": {"_0": {"status": {…}}}}, {"news": {"_0": {"entries": {…}}}}, …
///
/// Each is a frame: its length in four bytes, the highest first, and JSON. Replies come in any order. What
/// commands and events look like is the catalogue's and the journal's business; since that may change with each
/// version and with each build of one, both sides must be of one and have the same catalogue.
enum LocalProtocol {
    /// The number of this form of frames.
    static let format = 1
    /// The longest frame, in bytes.
    static let limit = 64 << 20
    /// How many commands of one guest are carried out at a time; more wait in the socket.
    static let commandsAtOnce = 32
    /// How many guests may give commands at a time.
    static let guests = 64
    /// How many may follow accounts: apart, so that whoever has a place to give commands can follow as well.
    static let followers = 256
    /// How many may still have to say who they are; the oldest of more has to go.
    static let greeters = 64
    /// How long a guest whom there is no place for waits before it comes again.
    static let pause = Duration.milliseconds(100)
    /// How long a guest may take to say who it is, and a host to answer.
    static let greetingTime = Duration.seconds(5)
    /// How long commands under way may still take when the host ends.
    static let endingTime = Duration.seconds(5)
}

/// Who is at one end.
struct Hello: Hashable, Codable, Sendable {
    /// The number of its form of frames.
    var format = LocalProtocol.format
    /// The program's version.
    let version: String
    /// The process.
    let process: Int32
    /// Whether a guest comes to follow an account, not to give commands; nil is no.
    var follows: Bool?
    /// What stands for its catalogue of commands; nil for a program that does not say.
    var catalogue: String? = Catalogue.digest

    /// Why a host cannot have this guest, with what to do; nil when it can.
    func objection(to guest: Hello) -> CommandError? {
        guard guest.format != format || guest.version != version || guest.catalogue != catalogue
        else { return nil }
        let found =
            guest.version == version
            ? "another build of martlet \(version)" : "martlet \(version), not \(guest.version)"
        return CommandError(
            .otherVersion,
            "process \(process) has the account and is \(found)",
            advice: "end process \(process), and start it again with the same version and build"
        )
    }
}

/// What a guest sends.
enum GuestFrame: Codable, Sendable {
    case hello(Hello)
    case command(id: Int, name: String, account: String, body: JSON)
    case follow(account: String, after: Int64?, areas: [Area]?)
}

/// What the host answers.
enum HostFrame: Codable, Sendable {
    case hello(Hello)
    case reply(id: Int, body: JSON)
    /// Without an id it is about all of the guest.
    case refused(id: Int?, error: CommandError)
    case news(AccountNews)
}
