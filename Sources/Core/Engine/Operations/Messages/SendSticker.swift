import Commands
import Media
import Model

extension SendSticker: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        try await account.carryOut { () throws(EngineError) in
            let outgoing = try await OutgoingFile.prepare(
                path,
                as: .sticker,
                to: to,
                id: id,
                on: account
            ) { format throws(EngineError) in
                guard format.mimeType == "image/webp" else {
                    throw .invalid(
                        "path: a sticker is WebP, and this is \(format.mimeType); cwebp -resize 512 512 FILE -o STICKER.webp makes one"
                    )
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
