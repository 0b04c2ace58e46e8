import Commands
import Media
import Model

extension SendSticker: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        try await account.carryOut { () throws(EngineError) in
            let outgoing = try await OutgoingFile.prepare(
                path,
                as: .sticker,
                shape: .sticker,
                to: to,
                id: id,
                on: account
            ) { format throws(EngineError) in
                guard format.isOf("image") else {
                    throw .invalid("path: this is no picture, but \(format.mimeType)")
                }
            }
            let content = StickerContent(
                file: outgoing.file(),
                width: outgoing.format.size?.width,
                height: outgoing.format.size?.height,
                isAnimated: outgoing.format.isAnimated
            )
            return try await account.send(content, outgoing, to: to, id: id, key: key)
        }
    }
}
