import Commands
import Encodings
import Model
import Protobuf
import System
import WAProto

extension DeleteMedia: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let (message, payload) = try await account.stored(id, in: chat, of: sender)
        guard let hash = message.content.file?.sha256.flatMap({ Hex.decode($0) }) else {
            throw .invalid("the message has no file")
        }
        do throws(SystemError) {
            try Files.remove(account.media.folder.file(hash))
            // What has come of one that was broken off.
            let stored = try? payload.map { try WAMessage(serializedBytes: $0) }
            if let fields = stored?.unwrapped.media?.fields {
                try Files.remove(account.media.folder.incoming(fields.fileEncSHA256))
            }
        } catch {
            throw .storage("\(error)")
        }
        return Done()
    }
}
