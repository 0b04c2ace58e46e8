import Commands
import Media
import Model

/// - Source: Baileys `src/Utils/messages.ts` (`generateWAMessageContent`, sent to `status@broadcast`).
extension PostFile: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        try await account.carryOut { () throws(EngineError) in
            let audience = try PostAudience(viewers)
            let format = try OutgoingFile.format(of: path)
            if format.isOf("image") {
                let file = try await prepare(as: .image, on: account)
                return try await post(file.image(caption: caption), file, audience, on: account)
            }
            if format.isOf("video") {
                let file = try await prepare(as: .video, on: account)
                return try await post(file.video(caption: caption), file, audience, on: account)
            }
            guard format.isOf("audio") else {
                throw .invalid(
                    "path: a status is a picture, a video or a voice message, and this is \(format.mimeType)"
                )
            }
            guard caption == nil else {
                throw .invalid("caption: nothing stands under a voice message")
            }
            let file = try await prepare(as: .audio, shape: .voice, on: account)
            let voice = AudioContent(
                file: file.file(),
                seconds: file.seconds,
                isVoice: true,
                waveform: file.waveform
            )
            return try await post(voice, file, audience, on: account)
        }
    }

    private func prepare(
        as type: MediaType,
        shape: FileShape = .any,
        on account: Account
    ) async throws(EngineError) -> OutgoingFile {
        try await .prepare(
            path,
            as: type,
            shape: shape,
            to: .status,
            id: id,
            on: account,
            isPost: true
        ) { _ in }
    }

    private func post(
        _ content: some WireMedia,
        _ file: OutgoingFile,
        _ audience: PostAudience,
        on account: Account
    ) async throws(EngineError) -> Message {
        try await account.send(content, file, to: .status, id: id, key: key, post: audience)
    }
}
