/// What an encrypted file holds: its keys depend on it, and where it is uploaded.
///
/// - Source: whatsmeow `download.go` (`MediaType`, `mediaTypeToMMSType`).
public enum MediaType: String, Sendable, Hashable, CaseIterable {
    /// A picture.
    case image
    /// A video, also one without sound and a round one.
    case video
    /// Music or a voice message.
    case audio
    /// Any other file.
    case document
    /// A sticker.
    case sticker
    /// A part of the history that a phone hands over.
    case history
    /// A part of the settings that devices share.
    case appState
    /// The large picture of a link's preview.
    case linkThumbnail

    /// What the keys are derived for.
    var info: String {
        switch self {
        case .image, .sticker: "WhatsApp Image Keys"
        case .video: "WhatsApp Video Keys"
        case .audio: "WhatsApp Audio Keys"
        case .document: "WhatsApp Document Keys"
        case .history: "WhatsApp History Keys"
        case .appState: "WhatsApp App State Keys"
        case .linkThumbnail: "WhatsApp Link Thumbnail Keys"
        }
    }

    /// The server's word for it, as it stands in paths: `/mms/{word}/…`.
    public var path: String {
        switch self {
        case .image, .sticker: "image"
        case .video: "video"
        case .audio: "audio"
        case .document: "document"
        case .history: "md-msg-hist"
        case .appState: "md-app-state"
        case .linkThumbnail: "thumbnail-link"
        }
    }

    /// Whether a player may want to check it piece by piece.
    var hasSidecar: Bool { self == .video || self == .audio }
}
