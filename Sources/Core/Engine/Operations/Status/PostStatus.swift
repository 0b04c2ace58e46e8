import Commands
import Crypto
import Model
import Protobuf
import WAProto

/// - Source: whatsmeow `send.go` (`StatusBroadcastJID`), Baileys `src/Utils/messages.ts` (text status).
extension PostStatus: Operation {
    func run(on account: Account) async throws(CommandError) -> Model.Message {
        guard text.count <= Self.longestText else {
            throw .invalid("a status has \(Self.longestText) characters at most")
        }
        let random = account.options.random
        return try await account.carryOut { () throws(EngineError) in
            try ComposedMessage.check(text)
            var post = ComposedMessage(
                to: .status,
                content: .text(text),
                message: WAMessage.with {
                    $0.extendedTextMessage.text = text
                    $0.extendedTextMessage.textArgb = 0xFFFF_FFFF
                    $0.extendedTextMessage.backgroundArgb = background ?? 0xFF1E_6E4F
                    $0.extendedTextMessage.font = .system
                    $0.messageContextInfo.messageSecret = random.bytes(32)
                },
                id: id,
                key: key
            )
            post.post = try PostAudience(viewers)
            return try await account.outbox.send(post)
        }
    }
}
