import Commands
import Testing

struct CompletionTests {
    private func candidates(_ words: String...) -> [String] {
        Completion.candidates(words, options: ["--json", "--home"]) { command, field, before in
            command == "get-settings" && field == "name" ? ["ui.theme", "ui.mouse"] : []
        }
    }

    @Test func `names, then fields that are not there yet`() {
        #expect(candidates("list-m") == ["list-messages"])
        #expect(candidates("").count == Catalogue.all.count + 2)
        #expect(candidates("send-text", "--t") == ["--to", "--text"])
        #expect(
            candidates("send-text", "--to", "1", "--") == [
                "--text", "--id", "--key", "--quoted", "--quotedSender", "--quotedChat",
                "--mentions", "--link", "--json", "--home",
            ]
        )
        #expect(candidates("create-group", "--members", "1", "--m") == ["--members"])
        #expect(candidates("--j") == ["--json"])
    }

    @Test func `values where there is a choice, nothing where any text may stand`() {
        #expect(candidates("send-text", "--text", "") == [])
        #expect(candidates("get-settings", "--name", "ui.t") == ["ui.theme"])
        #expect(candidates("no-such", "--") == ["--json", "--home"])
    }
}
