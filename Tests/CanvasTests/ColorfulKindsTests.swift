import Canvas
import Testing

@Suite struct ColorfulKindsTests {
    @Test(arguments: [
        ("xterm", "truecolor", ["xterm-direct", "xterm-256color", "xterm"]),
        ("tmux-256color", "24bit", ["tmux-direct", "tmux-256color"]),
        ("xterm", "", ["xterm"]), ("xterm", "yes", ["xterm"]), ("linux", "truecolor", ["linux"]),
        ("xterm-direct", "truecolor", ["xterm-direct"]),
    ])
    func `what COLORTERM says comes before what TERM knows`(
        kind: String,
        colors: String,
        kinds: [String]
    ) {
        #expect(ColorfulKinds.of(kind, colors) == kinds)
    }
}
