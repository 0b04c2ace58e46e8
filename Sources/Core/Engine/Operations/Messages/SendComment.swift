import Commands
import Model
import Protobuf
import WAProto

/// - Source: whatsmeow `msgsecret.go` (`EncryptComment`).
extension SendComment: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let text = text
        try await account.carryOut { () throws(EngineError) in try ComposedMessage.check(text) }
        try await account.act(on: message, of: sender, in: chat) { target in
            let comment = TextContent(text).message(random: target.random)
            let sealed = try target.seal(comment.serializedBytes(), for: .comment)
            return WAMessage.with {
                $0.encCommentMessage = WAEncCommentMessage.with {
                    $0.targetMessageKey = target.key
                    $0.encPayload = sealed.payload
                    $0.encIV = sealed.iv
                }
            }
        }
        return Done()
    }
}
