import Commands
import Encodings
import Log
import Model
import Sandbox
import Support
import System
import Testing

@testable import Engine

/// What a contact sees of a file before it is downloaded, and what martlet makes of files that are not as they should be.
@Suite struct PreviewTests {
    @Test func `a picture shows itself small`() async throws {
        let talk = try await Talk.looking()
        let picture = try await talk.made("nest.jpg", Made.picture(640, 320))
        let sent = try await talk.account.perform(SendImage(to: talk.lid, path: picture))
        let state = try await talk.seen(sent)
        #expect(state.content == Base64.encode(try Files.read(picture)))
        #expect(state.thumbnailFormat?.mimeType == "image/jpeg")
        #expect(state.thumbnailFormat?.size == .init(100, 50))
        #expect(state.width == 640)
        #expect(state.height == 320)
        try await talk.end()
    }

    @Test func `what is to be seen once shows nothing before`() async throws {
        let talk = try await Talk.looking()
        let picture = try await talk.made("nest.jpg", Made.picture(640, 320))
        let film = try await talk.made("waves.webm", Made.film(seconds: 2))
        for sent in [
            try await talk.account.perform(
                SendImage(to: talk.lid, path: picture, viewOnce: true)
            ),
            try await talk.account.perform(SendVideo(to: talk.lid, path: film, viewOnce: true)),
        ] {
            let state = try await talk.seen(sent)
            #expect(state.thumbnail == nil)
            #expect(state.width != nil)
        }
        try await talk.end()
    }

    @Test(arguments: ["waves.mp4", "waves.webm"])
    func `a video shows its first picture, how large it is and how long`(
        name: String
    ) async throws {
        let talk = try await Talk.looking()
        let film = try await talk.made(name, Made.film(seconds: 2))
        let sent = try await talk.account.perform(SendVideo(to: talk.lid, path: film))
        let state = try await talk.seen(sent)
        #expect(state.thumbnailFormat?.size == .init(100, 75))
        #expect(state.width == 320)
        #expect(state.height == 240)
        #expect(state.seconds == 2)
        try await talk.end()
    }

    @Test func `a document shows its first page and how many there are`() async throws {
        let talk = try await Talk.looking()
        let paper = try talk.file("paper.pdf", Made.paper)
        let picture = try await talk.made("nest.png", Made.picture(640, 320))
        let sent = try await talk.account.perform(SendDocument(to: talk.lid, path: paper))
        #expect(sent.content.as(DocumentContent.self)?.pages == 2)
        let state = try await talk.seen(sent)
        #expect(state.pages == 2)
        #expect(state.thumbnailFormat?.mimeType == "image/jpeg")
        let other = try await talk.account.perform(
            SendDocument(to: talk.lid, path: picture, caption: "the nest")
        )
        #expect(try await talk.seen(other).thumbnailFormat?.size == .init(100, 50))
        try await talk.end()
    }

    @Test func `music says how long it is`() async throws {
        let talk = try await Talk.looking()
        let song = try await talk.made("song.mp3", Made.sound(seconds: 3, channels: 2))
        let sent = try await talk.account.perform(SendAudio(to: talk.lid, path: song))
        let state = try await talk.seen(sent)
        #expect(state.mimeType == "audio/mpeg")
        #expect(state.seconds == 3)
        #expect(state.content == Base64.encode(try Files.read(song)))
        try await talk.end()
    }

    @Test(arguments: ["song.mp3", "two.ogg", "browser.webm"])
    func `a sound becomes a voice message`(name: String) async throws {
        let talk = try await Talk.looking()
        let song = try await talk.made(name, Made.sound(seconds: 3, channels: 2))
        let sent = try await talk.account.perform(SendAudio(to: talk.lid, path: song, voice: true))
        let state = try await talk.seen(sent)
        #expect(state.kind == "voice")
        #expect(state.mimeType == "audio/ogg; codecs=opus")
        #expect(state.seconds == 3)
        // It becomes louder all the time.
        let waveform = try #require(state.waveform.flatMap { Base64.decode($0) })
        #expect(waveform.count == 64)
        #expect(waveform.dropLast(2) == waveform.dropLast(2).sorted()[...])
        #expect((40...60).contains(waveform[32]))
        #expect(waveform.max() == 100)
        let bytes = try #require(state.content.flatMap { Base64.decode($0) })
        let format = FileFormat(head: bytes, tail: bytes, name: "")
        #expect(format.mimeType == "audio/ogg; codecs=opus")
        #expect(format.channels == 1)
        try await talk.end()
    }

    @Test func `a voice message that is one already goes as it is`() async throws {
        let talk = try await Talk.looking()
        let voice = try await talk.made("voice.ogg", Made.sound(seconds: 3, channels: 1))
        let sent = try await talk.account.perform(SendAudio(to: talk.lid, path: voice, voice: true))
        let state = try await talk.seen(sent)
        #expect(state.content == Base64.encode(try Files.read(voice)))
        #expect(state.seconds == 3)
        try await talk.end()
    }

    @Test(arguments: ["nest.png", "nest.jpg", "nest.gif", "nest.webp"])
    func `a picture becomes a sticker`(name: String) async throws {
        let talk = try await Talk.looking()
        let picture = try await talk.made(name, Made.picture(300, 100))
        let sent = try await talk.account.perform(SendSticker(to: talk.lid, path: picture))
        let state = try await talk.seen(sent)
        #expect(state.mimeType == "image/webp")
        #expect(state.width == 512)
        let bytes = try #require(state.content.flatMap { Base64.decode($0) })
        #expect(FileFormat(head: bytes, name: "").size == .init(512, 512))
        try await talk.end()
    }

    @Test func `a sticker that is one already goes as it is`() async throws {
        let talk = try await Talk.looking()
        let sticker = try await talk.made("sticker.webp", Made.picture(512, 512))
        let sent = try await talk.account.perform(SendSticker(to: talk.lid, path: sticker))
        #expect(try await talk.seen(sent).content == Base64.encode(try Files.read(sticker)))
        try await talk.end()
    }

    @Test func `an album's files show themselves`() async throws {
        let talk = try await Talk.looking()
        let picture = try await talk.made("nest.jpg", Made.picture(640, 320))
        let film = try await talk.made("waves.mp4", Made.film(seconds: 2))
        let sent = try await talk.account.perform(
            SendAlbum(to: talk.lid, paths: [picture, film])
        )
        for message in sent.dropFirst() {
            #expect(try await talk.seen(message).thumbnail != nil)
        }
        try await talk.end()
    }
}

/// Files and machines that mean no good.
@Suite struct PreviewTroubleTests {
    @Test(arguments: ["-i", "%d.png", "concat:a|b", "file with 'quotes' \"and\" $(blanks).png"])
    func `a name is a name and nothing else`(name: String) async throws {
        let talk = try await Talk.looking()
        let picture = try await talk.made("nest.png", Made.picture(640, 320))
        let odd = talk.scene.folder.path(of: name)
        try Files.move(picture, to: odd)
        let sent = try await talk.account.perform(SendImage(to: talk.lid, path: odd))
        #expect(try await talk.seen(sent).thumbnailFormat?.size == .init(100, 50))
        try await talk.end()
    }

    @Test func `a hostile file goes as it is, without a preview`() async throws {
        let talk = try await Talk.looking()
        let secret = try await talk.made("secret.png", Made.picture(640, 320))
        let list = "#EXTM3U\n#EXTINF:1,\nfile://\(secret)\n#EXT-X-ENDLIST\n"
        let concat = "ffconcat version 1.0\nfile \(secret)\n"
        let movie: [UInt8] = [0, 0, 0, 16] + Array("ftypisom".utf8) + [0, 0, 2, 0]
        let files: [(String, [UInt8])] = [
            ("list.mp4", movie + Array(list.utf8)), ("concat.mp4", movie + Array(concat.utf8)),
            ("list.jpg", [0xFF, 0xD8, 0xFF] + Array(list.utf8)), ("huge.png", Made.hugePicture),
            ("cut.jpg", Array(try Files.read(secret).prefix(60))),
        ]
        for (name, bytes) in files {
            let path = try talk.file(name, bytes)
            let sent =
                name.hasSuffix("mp4")
                ? try await talk.account.perform(SendVideo(to: talk.lid, path: path))
                : try await talk.account.perform(SendImage(to: talk.lid, path: path))
            let state = try await talk.seen(sent)
            #expect(state.thumbnail == nil, "\(name)")
            #expect(state.content == Base64.encode(bytes), "\(name)")
        }
        try await talk.end()
    }

    @Test func `where there is no ffmpeg files go without, and the log says what to do`()
        async throws
    {
        let log = KeptLog()
        let talk = try await Talk.start {
            $0.programPath = ""
            $0.log = log.log
        }
        let picture = try await talk.made("nest.jpg", Made.picture(640, 320))
        let song = try await talk.made("song.mp3", Made.sound(seconds: 3, channels: 2))
        let voice = try await talk.made("two.ogg", Made.sound(seconds: 3, channels: 2))
        for _ in 0..<2 {
            let sent = try await talk.account.perform(SendImage(to: talk.lid, path: picture))
            let state = try await talk.seen(sent)
            #expect(state.thumbnail == nil)
            #expect(state.width == 640)
        }
        #expect(log.lines.count { $0.contains("apt install ffmpeg") } == 1)
        let refused: [any Command] = [
            SendAudio(to: try talk.lid, path: song, voice: true),
            SendSticker(to: try talk.lid, path: picture),
        ]
        for command in refused {
            let error = await #expect(throws: CommandError.self) {
                try await talk.account.carry(command)
            }
            #expect(error?.sentence.contains("ffmpeg") == true)
        }
        // Phones play it, though it has two channels.
        let sent = try await talk.account.perform(SendAudio(to: talk.lid, path: voice, voice: true))
        #expect(try await talk.seen(sent).content == Base64.encode(try Files.read(voice)))
        #expect(Files.names(in: talk.media("outgoing")) == [])
        try await talk.end()
    }

    @Test func `what takes too long is left out`() async throws {
        let tools = TemporaryDirectory()
        try Files.write(
            Array("#!/bin/sh\ntrap '' TERM\n/bin/sleep 1000\n".utf8),
            to: tools.path(of: "ffmpeg")
        )
        let made = try await ChildProcess.run("/bin/chmod", ["755", tools.path(of: "ffmpeg")])
        #expect(made.end == .exit(0))
        let talk = try await Talk.start {
            $0.programPath = tools.path
            $0.previewPatience = .milliseconds(100)
        }
        let picture = try await talk.made("nest.jpg", Made.picture(640, 320))
        let sent = try await talk.account.perform(SendImage(to: talk.lid, path: picture))
        let state = try await talk.seen(sent)
        #expect(state.thumbnail == nil)
        #expect(state.fault == nil)
        try await talk.end()
    }
}

/// Files of which the tests have ffmpeg make what they send, and some by the byte.
private enum Made {
    static func picture(_ width: Int, _ height: Int) -> [String] {
        ["-f", "lavfi", "-i", "testsrc2=size=\(width)x\(height)", "-frames:v", "1"]
    }

    static func film(seconds: Int) -> [String] {
        ["-f", "lavfi", "-i", "testsrc2=size=320x240:rate=5", "-t", "\(seconds)"]
            + ["-pix_fmt", "yuv420p"]
    }

    /// A tone that becomes louder; Opus where the container has the choice.
    static func sound(seconds: Int, channels: Int) -> [String] {
        [
            "-f", "lavfi", "-i", "aevalsrc=sin(440*2*PI*t)*t/\(seconds):d=\(seconds)", "-ac",
            "\(channels)", "-c:a",
        ]
    }

    /// A document of two pages, the first of them with a red rectangle.
    static let paper: [UInt8] = {
        let drawing = "1 0 0 rg 50 50 200 300 re f"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 5 0 R >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] >>",
            "<< /Length \(drawing.count) >>\nstream\n\(drawing)\nendstream",
        ]
        var (text, table) = ("%PDF-1.4\n", "0000000000 65535 f \n")
        for (number, object) in objects.enumerated() {
            let place = "\(text.count)"
            table += String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n"
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.count
        text += "xref\n0 \(objects.count + 1)\n\(table)"
        text += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\n"
        return Array((text + "startxref\n\(start)\n%%EOF\n").utf8)
    }()

    /// The head of a picture that says it has two thousand million pixels, and a little of them.
    static let hugePicture: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        + Array("IHDR".utf8) + [0, 0, 0xB0, 0, 0, 0, 0xB0, 0, 8, 6, 0, 0, 0, 0, 0, 0, 0]
        + [0, 0, 0, 4] + Array("IDAT".utf8) + [0x78, 0x9C, 0, 0, 0, 0, 0, 0]
}

extension Talk {
    /// Starts one whose account looks into files, and has time for it beside all that runs at once.
    fileprivate static func looking() async throws -> Talk {
        try await start {
            $0.programPath = environment("PATH") ?? ""
            $0.previewPatience = .seconds(120)
        }
    }

    /// Has ffmpeg make a file; returns its path.
    fileprivate func made(_ name: String, _ arguments: [String]) async throws -> String {
        let path = scene.folder.path(of: name)
        // Where the container leaves the choice, what phones and browsers take.
        let sound = name.hasSuffix("mp3") ? "libmp3lame" : "libopus"
        let codec = arguments.last == "-c:a" ? [sound] : []
        let made = try await ChildProcess.run(
            "/usr/bin/env",
            ["ffmpeg", "-v", "error", "-y"] + arguments + codec + [path]
        )
        try #require(made.end == .exit(0), "\(made.errors)")
        return path
    }

    /// What the contact finds of an own message's file.
    fileprivate func seen(_ message: Message) async throws -> MediaState {
        try await reached(.delivered, message)
        let state = try await sandbox.media(message.id.text, of: contact.number)
        #expect(state.fault == nil)
        return state
    }
}

extension MediaState {
    /// What the thumbnail is.
    fileprivate var thumbnailFormat: FileFormat? {
        thumbnail.flatMap { Base64.decode($0) }.map { FileFormat(head: $0, name: "") }
    }
}
