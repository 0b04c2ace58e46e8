import Commands
import Model
import Protobuf
import Store
import WAProto

extension EditMessage: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let (text, mentions) = (text, mentions ?? [])
        try await account.carryOut { () throws(EngineError) in try ComposedMessage.check(text) }
        try await account.act(on: message, of: nil, in: chat) { target in
            guard target.message.isFromMe, target.message.content.kind == TextContent.kind else {
                throw EngineError.invalid("only an own text can be changed")
            }
            let age = target.now.seconds - target.message.time.seconds
            guard age <= Self.window else {
                throw EngineError.invalid("a text can be changed for 20 minutes, and no longer")
            }
            var edited = WAMessage.with { TextContent(text).write(to: &$0) }
            var row = OutgoingMessage(
                chat: target.message.chat,
                id: target.message.id,
                sender: target.message.sender,
                time: target.now,
                content: .text(text),
                payload: []
            )
            try References(mentions: mentions)
                .write(to: &row, &edited, for: account.link, in: target.transaction)
            return WAMessage.with {
                $0.protocolMessage = WAProtocolMessage.with {
                    $0.key = target.key
                    $0.type = .messageEdit
                    $0.editedMessage = edited
                    $0.timestampMS = target.now.milliseconds
                }
            }
        }
        return Done()
    }
}
