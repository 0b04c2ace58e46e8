import Testing
import TUI

@Suite struct TerminalTraitsTests {
    private func traits(_ variables: [String: String]) -> TerminalTraits {
        TerminalTraits { variables[$0] }
    }

    @Test func `nothing is taken for granted of a terminal that is not known`() {
        for kind in [
            "xterm", "xterm-256color", "screen", "tmux-256color", "linux", "alacritty", "",
        ] {
            let traits = traits(["TERM": kind])
            #expect(!traits.drawsSextants && !traits.drawsFlags && !traits.ordersText, "\(kind)")
        }
        #expect(!traits(["TERM": "xterm-256color", "VTE_VERSION": "5202"]).drawsSextants)
    }

    @Test func `terminals are known by what they leave in the environment`() {
        for known in [
            ["TERM": "xterm-kitty"], ["TERM": "foot"], ["KITTY_WINDOW_ID": "1"],
            ["TERM_PROGRAM": "WezTerm"],
        ] {
            let traits = traits(known)
            #expect(traits.drawsSextants && traits.drawsFlags && !traits.ordersText, "\(known)")
        }
        let vte = traits(["TERM": "xterm-256color", "VTE_VERSION": "7006"])
        #expect(vte.drawsSextants && !vte.drawsFlags && vte.ordersText)
        #expect(traits(["TERM": "xterm-256color", "KONSOLE_VERSION": "221203"]).ordersText)
        #expect(!traits(["TERM": "screen", "KITTY_WINDOW_ID": "1", "TMUX": "x"]).drawsFlags)
    }
}
