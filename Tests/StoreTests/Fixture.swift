import Crypto
import Model
import Store
import Support

let me = JID.lid("100")
let ada = JID.lid("200")
let adaPhone = JID.phone("15550002222")
let group = JID(user: "120363000000000001", server: .group)

/// A database in a directory of its own.
struct Fixture {
    let directory = TemporaryDirectory()
    var path: String { directory.path(of: "account/martlet.db") }

    func open() throws -> Database { try Database.open(path, random: .seeded(7)) }

    /// Opens, runs and closes.
    @discardableResult
    func run<T: Sendable>(_ body: (Database) async throws -> T) async throws -> T {
        let database = try open()
        do {
            let result = try await body(database)
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }
}

/// A text by somebody else, unless said otherwise.
func text(
    _ text: String,
    id: String,
    in chat: JID = ada,
    from sender: JID? = nil,
    at seconds: Int64 = 1_700_000_000
) -> NewMessage {
    NewMessage(
        chat: chat,
        id: MessageID(id),
        sender: sender ?? chat,
        isFromMe: sender == me,
        time: Timestamp(seconds: seconds),
        content: .text(text)
    )
}

/// An own text on its way to `chat`.
func outgoing(_ text: String, id: String, to chat: JID = ada) -> OutgoingMessage {
    OutgoingMessage(
        chat: chat,
        id: MessageID(id),
        sender: me,
        time: Timestamp(seconds: 1_700_000_500),
        content: .text(text),
        payload: Array("payload \(text)".utf8)
    )
}
