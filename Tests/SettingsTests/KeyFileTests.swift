import Canvas
import Settings
import Testing

@Suite struct KeyFileTests {
    @Test(
        arguments: [
            ("ctrl-n", Key.control("n")), ("alt-enter", Key(.enter, .alt)),
            ("f7", Key(.function(7))),
            ("shift-tab", Key(.tab, .shift)), ("space", .character(" ")), ("j", .character("j")),
            ("-", .character("-")), ("alt-,", Key(.character(","), .alt)), ("G", .character("G")),
            ("ctrl-alt-left", Key(.left, [.control, .alt])), ("esc", Key(.escape)),
        ]
    )
    func `reads and writes names of keys`(_ name: String, _ key: Key) {
        #expect(KeyName.parse(name) == key)
        #expect(KeyName.parse(KeyName.write(key)) == key)
    }

    @Test func `reads bindings and reports what it cannot`() {
        let text = """
            [composer]
            send = enter, ctrl-x
            newline = alt-enter, ctrl-x   ; taken
            [list]
            peek = none
            up = hyper-q
            """
        let file = KeyFile(text, file: "keys.conf")
        #expect(file.bindings.map(\.action) == ["send", "newline", "peek", "up"])
        #expect(file.bindings[0].keys == [Key(.enter), .control("x")])
        #expect(file.bindings[1].keys == [Key(.enter, .alt)])
        #expect(file.bindings[2].keys.isEmpty)
        #expect(
            file.problems.map(\.description) == [
                "keys.conf:3: ctrl-x is already used on line 2",
                "keys.conf:6: no key is called hyper-q",
            ]
        )
    }
}
