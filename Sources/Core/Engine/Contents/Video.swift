import Media
import Model
import Protobuf
import Stanzas
import WAProto

extension VideoContent: WireMedia {
    static var type: MediaType { .video }

    init?(_ video: WAVideoMessage, in message: WAMessage) {
        self.init(
            file: video.file,
            form: message.hasPtvMessage && !message.hasVideoMessage
                ? .round : video.gifPlayback ? .gif : .video,
            caption: video.caption.isEmpty ? nil : video.caption,
            width: video.width == 0 ? nil : video.width,
            height: video.height == 0 ? nil : video.height,
            seconds: video.hasSeconds ? video.seconds : nil,
            isViewOnce: video.viewOnce
        )
    }

    static func fields(in message: WAMessage) -> WAVideoMessage? {
        if message.hasVideoMessage { return message.videoMessage }
        return message.hasPtvMessage ? message.ptvMessage : nil
    }

    static func replace(_ video: WAVideoMessage, in message: inout WAMessage) {
        if message.hasVideoMessage {
            message.videoMessage = video
        } else {
            message.ptvMessage = video
        }
    }

    static func add(sidecar: [UInt8], to video: inout WAVideoMessage) {
        video.streamingSidecar = sidecar
    }

    static func add(thumbnail: [UInt8], to video: inout WAVideoMessage) {
        video.jpegThumbnail = thumbnail
    }

    func write(to message: inout WAMessage) {
        let video = WAVideoMessage.with {
            $0.set(file)
            if let caption { $0.caption = caption }
            if let width { $0.width = width }
            if let height { $0.height = height }
            if let seconds { $0.seconds = seconds }
            if form == .gif { $0.gifPlayback = true }
            if isViewOnce { $0.viewOnce = true }
        }
        if form == .round {
            message.ptvMessage = video
        } else {
            message.videoMessage = video
        }
    }

    var traits: StanzaTraits {
        let mediaType =
            switch form {
            case .video: "video"
            case .gif: "gif"
            case .round: "ptv"
            }
        return Self.traits(mediaType, isViewOnce: isViewOnce)
    }
}
