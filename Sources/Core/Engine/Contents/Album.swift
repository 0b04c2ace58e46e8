import Model
import Protobuf
import Stanzas
import WAProto

extension AlbumContent: WireContent {
    init?(_ message: WAMessage) {
        guard message.hasAlbumMessage else { return nil }
        self.init(
            images: message.albumMessage.expectedImageCount,
            videos: message.albumMessage.expectedVideoCount
        )
    }

    func write(to message: inout WAMessage) {
        message.albumMessage = WAAlbumMessage.with {
            $0.expectedImageCount = images
            $0.expectedVideoCount = videos
        }
    }

    var traits: StanzaTraits { StanzaTraits(type: "media") }

    static func context(of message: WAMessage) -> WAContextInfo? {
        guard message.hasAlbumMessage, message.albumMessage.hasContextInfo else { return nil }
        return message.albumMessage.contextInfo
    }

    static func setContext(_ context: WAContextInfo, of message: inout WAMessage) {
        message.albumMessage.contextInfo = context
    }
}
