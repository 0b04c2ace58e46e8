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
                shape: isVoice ? .voice : .any,
                to: to,
                id: id,
                on: account
            ) { format throws(EngineError) in
                // What browsers record is in a container for videos.
                guard format.isOf("audio") || isVoice && format.isOf("video") else {
                    throw .invalid("path: this is no sound, but \(format.mimeType)")
                }
            }
            let content = AudioContent(
                file: outgoing.file(),
                seconds: outgoing.seconds,
                isVoice: isVoice,
                waveform: outgoing.waveform,
                isViewOnce: viewOnce ?? false
            )
            return try await account.send(content, outgoing, to: to, id: id, key: key)
        }
    }
}
