import Commands
import Media
import Model

extension SendVideo: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        try await account.carryOut { () throws(EngineError) in
            let outgoing = try await OutgoingFile.prepare(
                path,
                as: .video,
                isHidden: viewOnce ?? false,
                to: to,
                id: id,
                on: account
            ) { format throws(EngineError) in
                guard format.isOf("video") else {
                    throw .invalid("path: this is no video, but \(format.mimeType)")
                }
            }
            let content = outgoing.video(
                form ?? .video,
                caption: caption,
                isViewOnce: viewOnce ?? false
            )
            return try await account.send(content, outgoing, to: to, id: id, key: key)
        }
    }
}
