import Commands
import Media
import Model

extension SendImage: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        try await account.carryOut { () throws(EngineError) in
            let outgoing = try await OutgoingFile.prepare(
                path,
                as: .image,
                isHidden: viewOnce ?? false,
                to: to,
                id: id,
                on: account
            ) { format throws(EngineError) in
                guard format.isOf("image") else {
                    throw .invalid("path: this is no picture, but \(format.mimeType)")
                }
            }
            let content = outgoing.image(caption: caption, isViewOnce: viewOnce ?? false)
            return try await account.send(content, outgoing, to: to, id: id, key: key)
        }
    }
}

extension OutgoingFile {
    /// As a picture.
    func image(caption: String?, isViewOnce: Bool = false) -> ImageContent {
        ImageContent(
            file: file(),
            caption: caption.flatMap { $0.isEmpty ? nil : $0 },
            width: size?.width,
            height: size?.height,
            isViewOnce: isViewOnce
        )
    }

    /// As a video.
    func video(
        _ form: VideoContent.Form = .video,
        caption: String?,
        isViewOnce: Bool = false
    ) -> VideoContent {
        VideoContent(
            file: file(),
            form: form,
            caption: caption.flatMap { $0.isEmpty ? nil : $0 },
            width: size?.width,
            height: size?.height,
            seconds: seconds,
            isViewOnce: isViewOnce
        )
    }
}
