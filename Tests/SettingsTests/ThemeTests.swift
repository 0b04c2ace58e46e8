import Canvas
import Foundation
import Settings
import Support
import Testing

@Suite struct ThemeTests {
    @Test func `takes what is not set from the section and from the default`() {
        let text = """
            [ui]
            default.fg = white
            [list]
            normal.bg = blue
            unread.attr = bold, underline
            """
        let (theme, problems) = Theme.load(text, file: "x.conf", depth: .palette)
        #expect(problems.isEmpty)
        let unread = theme[.listUnread]
        #expect(unread.foreground == .palette(7))
        #expect(unread.background == .palette(4))
        #expect(unread.attributes == [.bold, .underline])
    }

    @Test func `picks the alternative that the terminal has`() {
        let text = "[palette]\namber = #ffb454|215|yellow\n[ui]\ndefault.fg = amber"
        func color(_ depth: ColorDepth) -> Color {
            Theme.load(text, file: "x", depth: depth).theme[.uiDefault].foreground
        }
        #expect(color(.rgb) == .rgb(0xFF, 0xB4, 0x54))
        #expect(color(.palette) == .palette(215))
        #expect(color(.sixteen) == .palette(3))
        #expect(color(.eight) == .palette(3))
        #expect(color(.mono) == .standard)
    }

    @Test func `reduces a colour without alternatives to the nearest`() {
        let text = "[ui]\ndefault.fg = #0000ff"
        func color(_ depth: ColorDepth) -> Color {
            Theme.load(text, file: "x", depth: depth).theme[.uiDefault].foreground
        }
        #expect(color(.palette) == .palette(21))
        #expect(color(.eight) == .palette(4))
    }

    @Test func `names the line of what it does not understand`() {
        let text = """
            [ui]
            default.fg = mauvish
            defalt.bg = red
            default.attr = bold, wobbly
            [theme]
            inherits = nothing-like-it
            """
        let problems = Theme.load(text, file: "t.conf", depth: .palette).problems
        #expect(
            problems.map(\.description).sorted() == [
                "t.conf:2: mauvish is not a colour", "t.conf:3: nothing is called ui.defalt.bg",
                "t.conf:4:  wobbly is not an attribute",
                "t.conf:6: no theme is called nothing-like-it",
            ]
        )
    }

    @Test(arguments: Theme.builtInNames)
    func `ships themes without mistakes, equal to the files`(_ name: String) throws {
        let text = try #require(Theme.builtIn(name))
        for depth in [ColorDepth.mono, .eight, .sixteen, .palette, .rgb] {
            let (theme, problems) = Theme.load(text, file: name, depth: depth)
            #expect(problems.isEmpty)
            #expect(theme[.listSelected] != theme[.listNormal] || depth == .mono)
        }
        let path = Program.checkout + "/Themes/\(name).conf"
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test(
        arguments: Theme.builtInNames,
        [ColorDepth.eight, .sixteen, .palette, .rgb]
    )
    func `draws nothing in the colour of what is behind it`(
        _ name: String,
        depth: ColorDepth
    ) throws {
        let text = try #require(Theme.builtIn(name))
        let theme = Theme.load(text, file: name, depth: depth).theme
        // Themes without a background of their own are for the one in their name; two fit both.
        let behind: [Color] =
            switch name {
            case "martlet-dark": [.palette(0)]
            case "martlet-light": [.palette(7), .palette(15)]
            default: [.palette(0), .palette(15)]
            }
        for element in Element.allCases {
            let style = theme[element]
            let ground = style.background == .standard ? behind : [style.background]
            #expect(!ground.contains(style.foreground), "\(element.name)")
        }
    }

    @Test func `makes no grey black where there are no greys`() {
        for grey in ["bright-black", "8", "240", "#666666", "#555"] {
            let text = "[ui]\nhint.fg = \(grey)"
            let theme = Theme.load(text, file: "x", depth: .eight).theme
            #expect(theme[.uiHint].foreground == .standard, "\(grey)")
        }
        let black = Theme.load("[ui]\nhint.fg = #101010", file: "x", depth: .eight).theme
        #expect(black[.uiHint].foreground == .palette(0))
    }

    @Test func `names every element once`() {
        #expect(Set(Element.allCases.map(\.name)).count == Element.allCases.count)
        for element in Element.allCases { #expect(Element(name: element.name) == element) }
    }
}
