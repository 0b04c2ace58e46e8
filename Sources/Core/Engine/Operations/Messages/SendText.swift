import Commands
import Model

extension SendText: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        try await account.carryOut { () throws(EngineError) in
            try await account.outbox.send(
                .text(
                    text,
                    to: to,
                    link: link,
                    id: id,
                    key: key,
                    references: References(
                        quoted: quoted,
                        quotedSender: quotedSender,
                        quotedChat: quotedChat,
                        mentions: mentions ?? []
                    ),
                    random: account.options.random
                )
            )
        }
    }
}
