import Commands
import JSON
import Model
import Testing

struct CatalogueTests {
    @Test func `every name is there once, and is a verb with hyphens`() {
        let names = Catalogue.all.map { $0.name }
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(name)")
        }
    }

    @Test(arguments: Catalogue.descriptions.map(\.name))
    func `a command can be described, and its example given`(name: String) throws {
        let description = try Catalogue.description(of: name)
        #expect(!description.summary.isEmpty && !description.summary.hasSuffix("."))
        let command = try Catalogue.command(named: name)
        #expect(Set(command.notes.keys).isSubset(of: description.fields.map(\.name)))
        for field in description.fields { #expect(field.schema.note != nil, "\(field.name)") }
        #expect(throws: Never.self) { try read(command, description.example) }
    }

    private func read<C: Command>(_ type: C.Type, _ body: JSON) throws {
        let written = try JSON(encoding: C(reading: body))
        #expect(try JSON(encoding: written.decode(C.self)) == written)
    }

    @Test func `fields, notes and what stands for what is left out come from the type`() throws {
        let fields = try Catalogue.description(of: "list-messages").fields
        #expect(fields.map(\.name) == ["chat", "before", "after", "limit"])
        #expect(fields.map(\.isOptional) == [false, true, true, true])
        #expect(fields.map(\.schema.standard) == [nil, nil, nil, 50])
        #expect(fields[0].schema.form == .text(format: "jid"))
        #expect(fields[3].schema.note == "how many at most, 1 to 1000")
    }

    @Test(arguments: Catalogue.all.map { $0.name })
    func `whatever has a field for a path names files of the machine`(name: String) throws {
        let names = try Catalogue.description(of: name).fields.map(\.name)
        let command = try Catalogue.command(named: name)
        let hasPath = names.contains("path") || names.contains("paths")
        #expect(hasPath == (command is any NamesFiles.Type))
    }

    @Test func `the reply is described down to the kinds of content`() throws {
        let reply = try Catalogue.description(of: "send-text").reply
        let content = try #require(reply.fields.first { $0.name == "content" }?.schema)
        guard case .either(let forms) = content.form else {
            Issue.record("\(content)")
            return
        }
        #expect(forms.contains { $0.fields.map(\.name) == ["kind", "text", "link"] })
        #expect(forms.count == Message.Content.kinds.count)
    }

    @Test func `an unknown name is refused with the one that was meant`() {
        let error = #expect(throws: CommandError.self) { try Catalogue.command(named: "sendtext") }
        #expect(error?.code == .noSuchCommand)
        #expect(error?.advice == "did you mean send-text?")
        let far = #expect(throws: CommandError.self) { try Catalogue.command(named: "x\u{1b}[2J") }
        #expect(far?.sentence == #"there is no command "x\u001b[2J""#)
    }
}
