import Commands
import Crypto
import Encodings
import Model
import Protobuf
import Sandbox
import Support
import System
import Testing
import WAProto

@testable import Engine

/// Files between an account and a contact on a sandbox.
@Suite struct MediaTalkTests {
    private static let kinds = [
        "image", "video", "gif", "round", "audio", "voice", "document", "sticker",
    ]

    @Test(arguments: kinds)
    func `a contact's file is shown, and is what they sent`(kind: String) async throws {
        let talk = try await Talk.start()
        let bytes = (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let hasCaption = ["image", "video", "gif", "round", "document"].contains(kind)
        let sketch = MediaSketch(
            kind,
            content: bytes,
            caption: hasCaption ? "the nest" : nil,
            name: "nest.bin"
        )
        let id = try await talk.sandbox.send(sketch, from: talk.contact.number, to: talk.number)
        let message = try await talk.message(MessageID(id))
        let file = try #require(message.content.file)
        #expect(file.size == 70_000)
        #expect(file.sha256 == Hex.encode(SHA256.hash(bytes)))
        #expect(message.content.words?.contains("the nest") ?? false == hasCaption)
        #expect(talk.shown(message.content) == kind)

        let path = talk.scene.folder.path(of: "out")
        let got = try await talk.account.perform(
            DownloadMedia(chat: talk.lid, id: message.id, path: path)
        )
        #expect(got == DownloadedMedia(path: path, file: file))
        #expect(try Files.read(path) == bytes)
        // A second time it is there, and nobody is asked.
        await talk.account.disconnect()
        let kept = try await talk.account.perform(DownloadMedia(chat: talk.lid, id: message.id))
        #expect(try Files.read(kept.path) == bytes)
        _ = try await talk.account.perform(DeleteMedia(chat: talk.lid, id: message.id))
        #expect(!Files.exists(kept.path))
        try await talk.end()
    }

    @Test func `an own picture arrives and opens`() async throws {
        let talk = try await Talk.start()
        let sent = try await talk.account.perform(
            SendImage(to: talk.lid, path: try talk.picture(), caption: "the nest")
        )
        #expect(sent.state == .queued)
        #expect(sent.content.preview == "Photo: the nest")
        let image = try #require(sent.content.as(ImageContent.self))
        #expect(image.file.mimeType == "image/png")
        #expect(image.width == 3)
        #expect(image.height == 2)
        try await talk.reached(.delivered, sent)
        let state = try await talk.sandbox.media(sent.id.text, of: talk.contact.number)
        #expect(state.fault == nil)
        #expect(state.kind == "image")
        #expect(state.mimeType == "image/png")
        #expect(state.caption == "the nest")
        #expect(state.content == Base64.encode(Samples.picture))
        #expect(Files.names(in: talk.media("outgoing")) == [])
        try await talk.end()
    }

    @Test func `each kind arrives as what it is`() async throws {
        let talk = try await Talk.start()
        let to = try talk.lid
        let (film, voice, sticker) = (
            try talk.file("a.mp4", Samples.film), try talk.file("a.ogg", Samples.voice),
            try talk.file("a.webp", Samples.sticker)
        )
        let account = talk.account
        let sent = [
            ("video", try await account.perform(SendVideo(to: to, path: film, caption: "waves"))),
            ("gif", try await account.perform(SendVideo(to: to, path: film, form: .gif))),
            ("round", try await account.perform(SendVideo(to: to, path: film, form: .round))),
            ("audio", try await account.perform(SendAudio(to: to, path: voice))),
            ("voice", try await account.perform(SendAudio(to: to, path: voice, voice: true))),
            ("document", try await account.perform(SendDocument(to: to, path: voice))),
            (
                "document",
                try await account.perform(SendDocument(to: to, path: voice, caption: "listen"))
            ), ("sticker", try await account.perform(SendSticker(to: to, path: sticker))),
        ]
        for (kind, message) in sent {
            try await talk.reached(.delivered, message)
            let state = try await talk.sandbox.media(message.id.text, of: talk.contact.number)
            #expect(state.kind == kind)
            #expect(state.fault == nil)
            #expect(state.caption == (kind == "video" ? "waves" : message.content.caption))
        }
        #expect(sent[0].1.content.as(VideoContent.self)?.seconds == 2)
        #expect(sent[0].1.content.as(VideoContent.self)?.width == 320)
        let spoken = try #require(sent[4].1.content.as(AudioContent.self))
        #expect(spoken.seconds == 2)
        #expect(spoken.waveform?.count == 64)
        try await talk.end()
    }

    @Test func `what cannot be sent is refused with what to do`() async throws {
        let talk = try await Talk.start()
        let to = try talk.lid
        let (text, empty) = (try talk.file("a.txt", Array("hello".utf8)), try talk.file("b", []))
        let refused: [any Command] = [
            SendImage(to: to, path: "nest.png"), SendImage(to: to, path: "/nowhere/nest.png"),
            SendImage(to: to, path: text), SendVideo(to: to, path: text),
            SendAudio(to: to, path: text), SendSticker(to: to, path: try talk.picture()),
            SendDocument(to: to, path: empty),
            SendDocument(to: to, path: text, mimeType: "a\nb"),
            SendAlbum(to: to, paths: [try talk.picture()]),
            SendAlbum(to: to, paths: [try talk.picture(), text]),
            SendImage(to: to, path: try talk.picture(), id: MessageID("a@b")),
            SendImage(to: .status, path: try talk.picture()),
            SendImage(to: JID(user: "1", server: .newsletter), path: try talk.picture()),
        ]
        for command in refused {
            let error = await #expect(throws: CommandError.self) {
                try await talk.account.carry(command)
            }
            #expect(error?.code == .invalid)
        }
        #expect(try await talk.messages().isEmpty)
        #expect(Files.names(in: talk.media("outgoing")) == [])
        try await talk.end()
    }

    @Test func `an album's files follow it and name it`() async throws {
        let talk = try await Talk.start()
        let film = try talk.file("a.mp4", Samples.film)
        let sent = try await talk.account.perform(
            SendAlbum(to: talk.lid, paths: [talk.picture(), film], caption: "the coast")
        )
        let lines = ["Album: 1 photo, 1 video", "Photo: the coast", "Video"]
        #expect(sent.map(\.content.preview) == lines)
        for message in sent { try await talk.reached(.delivered, message) }
        let lid = try talk.lid
        for message in sent.dropFirst() {
            let stored = try await talk.account.stored(message.id, in: lid, of: nil).1
            let context = try WAMessage(serializedBytes: try #require(stored)).messageContextInfo
            #expect(context.messageAssociation.associationType == .mediaAlbum)
            #expect(context.messageAssociation.parentMessageKey.id == sent[0].id.text)
            #expect(context.messageAssociation.parentMessageKey.fromMe)
        }
        try await talk.end()
    }
}

extension Model.Message.Content {
    /// What stands under the file.
    fileprivate var caption: String? {
        self.as(DocumentContent.self)?.caption ?? self.as(ImageContent.self)?.caption
    }
}

extension Talk {
    /// The kind of a content with a file, as the sandbox names it.
    fileprivate func shown(_ content: Model.Message.Content) -> String {
        if let video = content.as(VideoContent.self) { return video.form.name }
        if let audio = content.as(AudioContent.self) { return audio.isVoice ? "voice" : "audio" }
        return content.kind
    }
}
