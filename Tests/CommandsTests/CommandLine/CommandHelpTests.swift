import Commands
import JSON
import Model
import Testing

struct CommandHelpTests {
    @Test func `the page of a command shows fields, an example and the reply`() throws {
        let page = CommandHelp.page(try Catalogue.description(of: "list-messages"))
        let expected = """
            usage: martlet do list-messages --chat JID [--before NUMBER] [--after NUMBER] [--limit NUMBER]

            List a chat's messages, oldest first

            fields:
              --chat JID            the chat's address
              --before NUMBER       only messages before the one in this row; without it, the newest; may be left out
              --after NUMBER        only messages after the one in this row, the first of them; may be left out
              --limit NUMBER        how many at most, 1 to 1000; default 50

            example:
              martlet do list-messages --chat 15550001111@s.whatsapp.net

            reply:
              [{row, chat, id, sender, isFromMe, time, content, state?, isRead, reactions?, context?, marks?}, ...]
            """
        #expect(page.joined(separator: "\n") == expected)
    }

    @Test func `the example of every command is one that it takes`() throws {
        for command in Catalogue.descriptions {
            let page = CommandHelp.page(command)
            let line = try #require(page.firstIndex(of: "example:").map { page[$0 + 1] })
            var words = line.split(separator: " ").map(String.init).dropFirst(3)
            var fields = FieldArguments()
            while let name = words.popFirst(), let value = words.popFirst() {
                fields.add(String(name.dropFirst(2)), value.replacing("'", with: ""))
            }
            let body: JSON = try fields.body(nil, for: command)
            #expect(body == (command.example == [:] ? .null : command.example))
        }
    }

    @Test func `examples about accounts, webhooks and settings could be typed as they stand`()
        throws
    {
        let page = CommandHelp.page(try Catalogue.description(of: "set-webhook"))
        let example =
            "  martlet do set-webhook --account default --dialect onwapp --url https://example.org/hook"
        #expect(page.contains(example), "\(page)")
        for command in Catalogue.descriptions where command.area == .host {
            let members = command.example.object?.members ?? []
            for member in members where member.name != "id" {
                #expect(member.value != "text", "\(command.name) \(member.name)")
            }
        }
    }

    @Test func `the list has every command once`() {
        let lines = CommandHelp.list()
        for command in Catalogue.all {
            #expect(lines.filter { $0.hasPrefix("  \(command.name) ") }.count == 1)
        }
        let columns = lines.filter { !$0.isEmpty }.map { line in
            let words = line.dropFirst(2).drop { $0 != " " }
            return line.count - words.drop { $0 == " " }.count
        }
        #expect(Set(columns).count == 1)
    }
}
