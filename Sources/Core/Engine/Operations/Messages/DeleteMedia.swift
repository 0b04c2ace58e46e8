import Commands
import Encodings
import Model
import System

extension DeleteMedia: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let (message, _) = try await account.stored(id, in: chat, of: sender)
        guard let hash = message.content.file?.sha256.flatMap({ Hex.decode($0) }) else {
            throw .invalid("the message has no file")
        }
        do throws(SystemError) {
            try Files.remove(account.media.folder.file(hash))
        } catch {
            throw .storage("\(error)")
        }
        return Done()
    }
}
