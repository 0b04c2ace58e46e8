import Commands
import JSON
import Testing

struct CommandErrorTests {
    @Test(arguments: CommandError.Code.allCases)
    func `every code has words, and survives writing and reading`(code: CommandError.Code) throws {
        let error = CommandError(code)
        #expect(!error.sentence.isEmpty)
        #expect(try JSON.decode(CommandError.self, from: JSON.encode(error)) == error)
    }

    @Test func `what the server said is kept`() throws {
        let error = CommandError.refused(code: 403, text: "forbidden")
        let text = String(decoding: try JSON.encode(error), as: UTF8.self)
        #expect(
            text == #"{"code":"refused","sentence":"the server refused: 403 forbidden","#
                + #""refusal":{"code":403,"text":"forbidden"}}"#
        )
    }
}
