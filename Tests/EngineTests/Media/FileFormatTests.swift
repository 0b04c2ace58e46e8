import Testing

@testable import Engine

@Suite struct FileFormatTests {
    private func format(_ bytes: [UInt8], _ name: String = "file") -> FileFormat {
        FileFormat(head: bytes, tail: bytes, name: name)
    }

    @Test func `knows files by what they begin with`() {
        #expect(format(Samples.picture).mimeType == "image/png")
        #expect(format(Samples.film).mimeType == "video/mp4")
        #expect(format(Samples.voice).mimeType == "audio/ogg; codecs=opus")
        #expect(format(Samples.sticker).mimeType == "image/webp")
        #expect(format(Array("%PDF-1.7".utf8), "a.jpg").mimeType == "application/pdf")
        #expect(format(Array("GIF89a".utf8) + [4, 0, 3, 0]).size == .init(4, 3))
        #expect(format([0xFF, 0xFB, 0x90, 0x44]).mimeType == "audio/mpeg")
        #expect(format(Array("hello".utf8)).mimeType == "text/plain")
        #expect(format([0, 1, 2, 3]).mimeType == "application/octet-stream")
        let office = format(Array("PK\u{3}\u{4}".utf8), "a.DOCX").mimeType
        #expect(office.hasSuffix("wordprocessingml.document"))
    }

    @Test func `reads what their heads say`() {
        #expect(format(Samples.picture).size == .init(3, 2))
        #expect(format(Samples.film).size == .init(320, 240))
        #expect(format(Samples.film).seconds == 2)
        #expect(format(Samples.voice).seconds == 2)
        #expect(format(Samples.voice).channels == 1)
        #expect(format(Samples.sticker).size == .init(512, 512))
        #expect(format(Samples.sticker).isAnimated)
        let jpeg: [UInt8] = [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 11, 8, 0, 9, 0, 16, 1, 1, 17, 0,
        ]
        #expect(format(jpeg).size == .init(16, 9))
    }

    @Test func `what is shown turned has the size that it is shown with`() {
        func jpeg(_ exif: [UInt8]) -> [UInt8] {
            [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 8)] + Array("Exif\0\0".utf8) + exif
                + [0xFF, 0xC2, 0, 11, 8, 0, 9, 0, 16, 1, 1, 17, 0]
        }
        let little: [UInt8] =
            Array("II".utf8) + [42, 0, 8, 0, 0, 0, 2, 0] + [0x0F, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]
            + [0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]
        let big: [UInt8] =
            Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1] + [1, 0x12, 0, 3, 0, 0, 0, 1, 0, 8, 0, 0]
        #expect(format(jpeg(little)).size == .init(9, 16))
        #expect(format(jpeg(big)).size == .init(9, 16))
        #expect(format(jpeg(Array(little.dropLast(4)) + [1, 0, 0, 0])).size == .init(16, 9))
        for count in 0..<little.count {
            #expect(format(jpeg(Array(little.prefix(count)))).size != nil)
        }
        let turned = Samples.film(matrix: [0, 1 << 16])
        #expect(format(turned).size == .init(240, 320))
    }

    @Test func `lengths that cannot be say what they say, and do no harm`() {
        func film(_ scale: UInt32, _ length: UInt32) -> FileFormat {
            let words = [scale, length].flatMap { word in
                (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) }
            }
            let header = Array("mvhd".utf8) + [UInt8](repeating: 0, count: 12) + words
            return format([0, 0, 0, 16] + Array("ftypisom".utf8) + [0, 0, 2, 0] + header)
        }
        #expect(film(.max, .max - 1).seconds == 1)
        #expect(film(2, .max - 1).seconds == UInt32.max / 2)
        #expect(film(1, .max).seconds == nil)
    }

    @Test func `a file that is cut anywhere says less, and does no harm`() {
        for sample in [Samples.picture, Samples.film, Samples.voice, Samples.sticker] {
            for count in 0...min(sample.count, 400) {
                _ = format(Array(sample.prefix(count)))
                _ = format(Array(sample.suffix(count)))
                _ = Waveform.packetSizes(in: Array(sample.prefix(count)))
            }
        }
    }

    @Test func `a voice is drawn by how loud it is`() throws {
        let numbers = (0..<6400).map { $0 < 3200 ? 0 : $0 % 2 == 0 ? 3000 : -3000 }
        let bytes = numbers.flatMap { number in
            [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
        }
        let half = [UInt8](repeating: 0, count: 32)
        #expect(Waveform.of(loudness: bytes) == half + [UInt8](repeating: 100, count: 32))
        #expect(Waveform.of(loudness: [UInt8](repeating: 0, count: 128)) == half + half)
        #expect(Waveform.of(loudness: [UInt8](repeating: 7, count: 127)) == nil)
        let lowest = [UInt8](repeating: 0x80, count: 128)
        #expect(Waveform.of(loudness: lowest)?.allSatisfy { $0 == 100 } == true)
    }

    @Test func `a voice is drawn by the sizes of its packets`() throws {
        let sizes = Waveform.packetSizes(in: Samples.voice)
        #expect(sizes.count == 102)
        let drawn = try #require(Waveform.of(packets: Array(sizes.dropFirst(2))))
        #expect(drawn.count == 64)
        #expect(drawn.max() == 100)
        #expect(drawn.first == 0)
        #expect(drawn[20] == 100)
        #expect(Waveform.of(packets: [1, 2]) == nil)
    }
}
