import Commands
import Media
import Model

extension SendAudio: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        try await account.carryOut { () throws(EngineError) in
            let isVoice = voice ?? false
            let outgoing = try await OutgoingFile.prepare(
                path,
                as: .audio,
                to: to,
                id: id,
                on: account
            ) { format throws(EngineError) in
                guard format.isOf("audio") else {
                    throw .invalid("path: this is no sound, but \(format.mimeType)")
                }
                guard !isVoice || format.mimeType == "audio/ogg; codecs=opus" else {
                    throw .invalid(
                        "path: a voice message is Opus in Ogg, and this is \(format.mimeType); ffmpeg -i FILE -c:a libopus VOICE.ogg makes one"
                    )
                }
            }
            let content = AudioContent(
                file: outgoing.file(),
                seconds: outgoing.format.seconds,
                isVoice: isVoice,
                waveform: isVoice ? Waveform.ofOpus(at: path) : nil,
                isViewOnce: viewOnce ?? false
            )
            return try await account.send(content, outgoing, to: to, id: id, key: key)
        }
    }
}
