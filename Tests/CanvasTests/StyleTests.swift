import Testing

@testable import Canvas

@Suite struct StyleTests {
    private static let colors: [Color] = [
        .standard, .palette(0), .palette(255), .rgb(0, 0, 0), .rgb(255, 255, 255),
        .rgb(1, 128, 254),
    ]

    @Test(arguments: 0...UInt8.max)
    func `keeps colours and attributes apart`(_ bits: UInt8) {
        for foreground in StyleTests.colors {
            for background in StyleTests.colors {
                var style = Style(foreground: background, background: foreground)
                style.attributes = Attributes(rawValue: bits)
                style.foreground = foreground
                style.background = background
                #expect(style.foreground == foreground)
                #expect(style.background == background)
                #expect(style.attributes.rawValue == bits)
            }
        }
    }

    @Test func `is as small as two numbers`() {
        #expect(MemoryLayout<Style>.size == 8)
        #expect(MemoryLayout<Cell>.stride == 12)
    }
}
