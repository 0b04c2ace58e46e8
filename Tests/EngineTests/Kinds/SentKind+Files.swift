import Commands
import Model

extension SentKind {
    /// Files in chats.
    static let files: [SentKind] = [
        SentKind(
            "picture",
            "type=media mediatype=image",
            picture + ["3.3 “nest”"]
        ) {
            SendImage(to: try $0.contact, path: $0.picture, caption: "nest")
        },
        SentKind(
            "picture for one look",
            "type=media mediatype=image meta view_once=true",
            picture + ["3.25 1"]
        ) {
            SendImage(to: try $0.contact, path: $0.picture, viewOnce: true)
        },
        SentKind("video", "type=media mediatype=video", film(9) + ["9.7 “waves”"]) {
            SendVideo(to: try $0.contact, path: $0.film, caption: "waves")
        },
        SentKind("GIF", "type=media mediatype=gif", film(9) + ["9.8 1"]) {
            SendVideo(to: try $0.contact, path: $0.film, form: .gif)
        },
        SentKind("round video", "type=media mediatype=ptv", film(66)) {
            SendVideo(to: try $0.contact, path: $0.film, form: .round)
        },
        SentKind("audio", "type=media mediatype=audio", sound) {
            SendAudio(to: try $0.contact, path: $0.voice)
        },
        SentKind("voice note", "type=media mediatype=ptt", sound + ["8.6 1", "8.19 …"]) {
            SendAudio(to: try $0.contact, path: $0.voice, voice: true)
        },
        SentKind("document", "type=media mediatype=document", paper("7")) {
            SendDocument(to: try $0.contact, path: $0.document)
        },
        SentKind(
            "document with words",
            "type=media mediatype=document",
            paper("53.1.7") + ["53.1.7.20 “read this”"]
        ) {
            SendDocument(to: try $0.contact, path: $0.document, caption: "read this")
        },
        SentKind(
            "sticker",
            "type=media mediatype=sticker",
            [
                "26.1 …", "26.2 …", "26.3 …", "26.4 …", "26.5 “image/webp”", "26.6 512", "26.7 512",
                "26.8 …", "26.9 …", "26.10 …", "26.13 1", secret,
            ]
        ) {
            SendSticker(to: try $0.contact, path: $0.sticker)
        },
        SentKind(
            "album",
            [
                Part(stanza: "type=media", fields: ["83.2 1", "83.3 1", secret]),
                Part(stanza: "type=media mediatype=image", fields: picture + inAlbum),
                Part(stanza: "type=media mediatype=video", fields: film(9) + inAlbum),
            ]
        ) {
            SendAlbum(to: try $0.contact, paths: [$0.picture, $0.film])
        },
    ]

    /// What a picture of three by two pixels has.
    static let picture: [String] = [
        "3.1 …", "3.2 “image/png”", "3.4 …", "3.5 …", "3.6 2", "3.7 3", "3.8 …", "3.9 …", "3.11 …",
        "3.12 …", secret,
    ]

    /// What says to which album something belongs.
    private static let inAlbum: [String] = ["35.10.1 1"] + key("35.10.2", isOwn: true, "…")

    /// What a video of two seconds has.
    private static func film(_ field: Int) -> [String] {
        let fields = [
            "1 …", "2 “video/mp4”", "3 …", "4 …", "5 2", "6 …", "9 240", "10 320", "11 …", "13 …",
            "14 …", "18 …",
        ]
        return fields.map { "\(field).\($0)" } + [secret]
    }

    /// What two seconds of sound have.
    private static let sound: [String] = [
        "8.1 …", "8.2 “audio/ogg; codecs=opus”", "8.3 …", "8.4 …", "8.5 2", "8.7 …", "8.8 …",
        "8.9 …", "8.10 …", "8.18 …", secret,
    ]

    /// What a document has, at the place where it stands.
    private static func paper(_ place: String) -> [String] {
        let fields = [
            "1 …", "2 “application/pdf”", "3 “a.pdf”", "4 …", "5 8", "7 …", "8 “a.pdf”", "9 …",
            "10 …", "11 …",
        ]
        return fields.map { "\(place).\($0)" } + [secret]
    }
}
