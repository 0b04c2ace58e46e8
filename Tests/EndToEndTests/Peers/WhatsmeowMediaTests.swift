import Commands
import Crypto
import Encodings
import Engine
import Model
import Sandbox
import Support
import System
import Testing

/// Files between martlet and whatsmeow, over TLS.
@Suite(.enabled(if: PeerKind.whatsmeow.isWanted, PeerKind.whatsmeow.absence))
struct WhatsmeowMediaTests {
    private static let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 11) }
    private static let content = PeerValue.text(Base64.encode(bytes))

    @Test func `whatsmeow opens martlet's files, and martlet whatsmeow's`() async throws {
        let certificate = try await SelfSigned(for: "IP:127.0.0.1")
        let violations = try await Scene.play(certificate: certificate) { scene in
            let peer = try await scene.linked(.whatsmeow)
            try await peer.call("confirm")
            let martlet = try await scene.martlet()
            let path = scene.path(of: "nest.bin")
            try Files.write(Self.bytes, to: path)

            let ours = try await martlet.account.perform(
                SendDocument(
                    to: .phone(Scene.first),
                    path: path,
                    caption: "from martlet",
                    mimeType: "application/x-nest"
                )
            )
            try await peer.event("message") { $0["id"]?.text == ours.id.text }
            let got = try await peer.call("download", ["message": .text(ours.id.text)])
            #expect(got["kind"] == "documentMessage")
            #expect(got["mimeType"] == "application/x-nest")
            #expect(got["content"] == Self.content)

            let theirs = try await peer.call(
                "file",
                [
                    "to": .text("\(Scene.second)@s.whatsapp.net"), "kind": "image",
                    "content": Self.content,
                    "message":
                        #"{"imageMessage": {"mimetype": "image/jpeg", "caption": "from whatsmeow"}}"#,
                ]
            )
            let id = MessageID(try #require(theirs["id"]?.text))
            let message = try await martlet.message(id)
            #expect(message.content.preview == "Photo: from whatsmeow")
            let kept = try await martlet.account.perform(
                DownloadMedia(chat: message.chat, id: id)
            )
            #expect(try Files.read(kept.path) == Self.bytes)

            try await peer.stop()
            await martlet.account.close()
        }
        #expect(violations.isEmpty, "\(violations)")
    }

    @Test func `whatsmeow opens what the sandbox's people send`() async throws {
        let certificate = try await SelfSigned(for: "IP:127.0.0.1")
        let violations = try await Scene.play(certificate: certificate) { scene in
            let kim = try await scene.server.addContact("Kim", script: .silent)
            let peer = try await scene.linked(.whatsmeow)
            for kind in ["image", "video", "voice", "document", "sticker"] {
                let id = try await scene.server.send(
                    MediaSketch(kind, content: Self.bytes),
                    from: kim.number,
                    to: Scene.first
                )
                try await peer.event("message") { $0["id"]?.text == id }
                let got = try await peer.call("download", ["message": .text(id)])
                #expect(got["content"] == Self.content, "\(kind)")
            }
            let sent = try await peer.call(
                "file",
                [
                    "to": .text(kim.jid), "kind": "image", "content": Self.content,
                    "message": #"{"imageMessage": {"mimetype": "image/jpeg", "caption": "nest"}}"#,
                ]
            )
            let id = try #require(sent["id"]?.text)
            try await scene.until("the picture") { server in
                try await server.arrivals(kim.number).contains { $0.id == id && $0.copies > 0 }
            }
            let state = try await scene.server.media(id, of: kim.number)
            #expect(state.fault == nil)
            #expect(state.content == Base64.encode(Self.bytes))
            try await peer.stop()
        }
        #expect(violations.isEmpty, "\(violations)")
    }
}
