/// Music, or a voice message.
public struct AudioContent: MediaContent {
    /// Never changes.
    public static let kind = "audio"
    /// The sound itself.
    public var file: MediaFile
    /// How long it is; nil when its sender does not say.
    public var seconds: UInt32?
    /// Whether somebody spoke it for this chat.
    public var isVoice: Bool
    /// How loud it is from beginning to end, mostly in 64 steps from 0 to 100; nil when its sender does not say.
    public var waveform: [UInt8]?
    /// Whether it may be listened to once.
    public var isViewOnce: Bool

    /// Creates a sound from its parts.
    public init(
        file: MediaFile,
        seconds: UInt32? = nil,
        isVoice: Bool = false,
        waveform: [UInt8]? = nil,
        isViewOnce: Bool = false
    ) {
        self.file = file
        self.seconds = seconds
        self.isVoice = isVoice
        self.waveform = waveform
        self.isViewOnce = isViewOnce
    }

    /// What it is.
    public var preview: String {
        let name = isVoice ? "voice message" : "audio"
        return isViewOnce ? "View-once \(name)" : name.prefix(1).uppercased() + name.dropFirst()
    }
}
