import Commands
import Encodings
import Model
import Sandbox

extension Deed {
    /// Files that are sent in chats.
    static let files: [Deed] = [
        file("picture", .picture, "image", #""caption": "a bird""#) {
            SendImage(to: $0.contactJID, path: $0.path(of: .picture), caption: "a bird")
        },
        file("picture in group", .picture, "image", "", to: { $0.group.jid }) {
            SendImage(to: $0.groupJID, path: $0.path(of: .picture))
        },
        file("picture for one look", .picture, "image", #""viewOnce": true"#) {
            SendImage(to: $0.contactJID, path: $0.path(of: .picture), viewOnce: true)
        },
        file("video", .film, "video", #""caption": "it flies""#) {
            SendVideo(to: $0.contactJID, path: $0.path(of: .film), caption: "it flies")
        },
        file("GIF", .film, "video", #""gifPlayback": true"#) {
            SendVideo(to: $0.contactJID, path: $0.path(of: .film), form: .gif)
        },
        file("audio", .voice, "audio", #""seconds": 3"#) {
            SendAudio(to: $0.contactJID, path: $0.path(of: .voice))
        },
        file("voice note", .voice, "audio", #""seconds": 3, "PTT": true"#) {
            SendAudio(to: $0.contactJID, path: $0.path(of: .voice), voice: true)
        },
        file("document", .document, "document", #""fileName": "bird.pdf", "title": "bird.pdf""#) {
            SendDocument(to: $0.contactJID, path: $0.path(of: .document))
        },
        file("sticker", .sticker, "sticker", #""width": 512, "height": 512"#) {
            SendSticker(to: $0.contactJID, path: $0.path(of: .sticker))
        },
        Deed(
            "album",
            "album",
            {
                let photo = PeerValue.text(Base64.encode(Sample.photo.bytes))
                return ["to": .text($0.contact.lid), "contents": .list([photo, photo])]
            },
            as: {
                let photo = $0.path(of: .photo)
                return SendAlbum(to: $0.contactJID, paths: [photo, photo])
            }
        ),
    ]

    /// A file; what else its message says is given to whatsmeow as protobuf's JSON.
    private static func file(
        _ name: String,
        _ sample: Sample,
        _ kind: String,
        _ said: String,
        to chat: (@Sendable (Cast) -> String)? = nil,
        as command: @escaping @Sendable (Cast) -> some Command
    ) -> Deed {
        let said = said.isEmpty ? "" : ", \(said)"
        let fields = #""mimetype": "\#(sample.mimeType)"\#(said)"#
        return Deed(
            name,
            "file",
            {
                [
                    "to": .text(chat?($0) ?? $0.contact.lid), "kind": .text(kind),
                    "content": .text(Base64.encode(sample.bytes)),
                    "message": .text(#"{"\#(kind)Message": {\#(fields)}}"#),
                ]
            },
            as: command
        )
    }
}
