import Media
import Model
import Protobuf
import Stanzas
import WAProto

extension AudioContent: WireMedia {
    static var type: MediaType { .audio }
    /// The longest waveform that is kept, in steps; senders give 64.
    private static let longestWaveform = 256

    init?(_ audio: WAAudioMessage, in message: WAMessage) {
        self.init(
            file: audio.file,
            seconds: audio.hasSeconds ? audio.seconds : nil,
            isVoice: audio.ptt,
            waveform: audio.waveform.isEmpty
                ? nil : Array(audio.waveform.prefix(Self.longestWaveform)),
            isViewOnce: audio.viewOnce
        )
    }

    static func fields(in message: WAMessage) -> WAAudioMessage? {
        message.hasAudioMessage ? message.audioMessage : nil
    }

    static func replace(_ audio: WAAudioMessage, in message: inout WAMessage) {
        message.audioMessage = audio
    }

    static func add(sidecar: [UInt8], to audio: inout WAAudioMessage) {
        audio.streamingSidecar = sidecar
    }

    func write(to message: inout WAMessage) {
        message.audioMessage = WAAudioMessage.with {
            $0.set(file)
            if let seconds { $0.seconds = seconds }
            if isVoice { $0.ptt = true }
            if let waveform { $0.waveform = waveform }
            if isViewOnce { $0.viewOnce = true }
        }
    }

    var traits: StanzaTraits {
        Self.traits(isVoice ? "ptt" : "audio", isViewOnce: isViewOnce)
    }
}
