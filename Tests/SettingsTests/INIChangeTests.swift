import Settings
import Testing

@Suite struct INIChangeTests {
    private let file = """
        # my settings
        [ui]
        theme = mono   ; dark rooms
        ; top_bar = off

        [api]
        listen = 127.0.0.1:1

        """

    @Test func `one line changes, and comments and order stay`() {
        let changed = INI.setting("ui", "theme", to: "auto", in: file)
        #expect(changed == file.replacing("theme = mono   ; dark rooms", with: "theme = auto"))
    }

    @Test func `a new key comes at the end of its section, a new section at the end`() {
        #expect(
            INI.setting("ui", "mouse", to: "off", in: file)
                == file.replacing("; dark rooms", with: "; dark rooms\nmouse = off")
        )
        #expect(
            INI.setting("network", "proxy", to: "none", in: file)
                == file + "\n[network]\nproxy = none\n"
        )
        #expect(INI.setting("ui", "mouse", to: "off", in: "") == "[ui]\nmouse = off\n")
        #expect(INI.setting("ui", "mouse", to: "off", in: "[ui]") == "[ui]\nmouse = off\n")
    }

    @Test func `what is taken away is gone, however often it was set`() {
        let twice = "[ui]\nmouse = on\n# why\nmouse = off\n"
        #expect(INI.setting("ui", "mouse", to: nil, in: twice) == "[ui]\n# why\n")
        #expect(INI.setting("ui", "mouse", to: "on", in: twice) == "[ui]\n# why\nmouse = on\n")
        #expect(INI.setting("ui", "mouse", to: nil, in: file) == file)
    }

    @Test func `lines may end as on Windows`() {
        let twice = "[ui]\r\nmouse = on\r\n# why\r\nmouse = off\r\n[api]\r\n"
        #expect(INI.setting("ui", "mouse", to: nil, in: twice) == "[ui]\r\n# why\r\n[api]\r\n")
        #expect(
            INI.setting("ui", "mouse", to: "on", in: twice)
                == "[ui]\r\n# why\r\nmouse = on\r\n[api]\r\n"
        )
        #expect(
            INI.setting("api", "listen", to: "off", in: twice) == twice + "listen = off\r\n"
        )
    }

    @Test(arguments: ["", "a b", " a ", "a;b", "#ffb454", "a # b", "[::1]:80", "ü", "a=b"])
    func `a value is read as it was written`(value: String) throws {
        let changed = try #require(INI.setting("ui", "theme", to: value, in: file))
        #expect(INI(changed, file: "").entries.last { $0.key == "theme" }?.value == value)
    }

    @Test(arguments: ["a\nb = c", "a\"b", "\r"])
    func `what no line can hold is refused`(value: String) {
        #expect(INI.setting("ui", "theme", to: value, in: file) == nil)
    }
}
