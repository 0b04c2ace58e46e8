import Foundation
import HTTP
import Support
import Testing

@testable import Sandbox

/// martlet-sandbox(1) documents what the control interface does, no more and no less.
struct ManualTests {
    private let lines: [String]

    init() throws {
        let page = try String(
            contentsOfFile: Program.checkout + "/man/martlet-sandbox.1",
            encoding: .utf8
        )
        lines = page.split(separator: "\n").map(String.init)
    }

    /// `GET /people/{person}/send` from `.It Cm GET /people/ Ns Ar person Ns Cm /send`.
    private var documented: Set<String> {
        Set(
            lines.compactMap { line in
                guard line.hasPrefix(".It Cm "), line.contains(" /") else { return nil }
                let words = line.dropFirst(7).split(separator: " ").map(String.init)
                var text = ""
                var isParameter = false
                for word in words.dropFirst() {
                    switch word {
                    case "Ns", "Cm": isParameter = false
                    case "Ar": isParameter = true
                    default: text += isParameter ? "{\(word)}" : word
                    }
                }
                return "\(words[0]) \(text)"
            }
        )
    }

    @Test func `every operation is documented`() {
        let operations = Set(Control.operations.map { "\($0.method) \($0.path)" })
        #expect(operations.subtracting(documented) == [])
        #expect(documented.subtracting(operations) == [])
    }

    @Test func `every example is a request that some operation takes`() async throws {
        let examples = lines.filter { $0.hasPrefix("curl ") && !$0.contains("the line that") }
        #expect(examples.count >= Control.operations.count)
        let router = Router(
            Control.operations.map { Route($0.method, $0.path) { _ in .text("") } }
        )
        for example in examples {
            let words = example.split(separator: " ", maxSplits: 3).map(String.init)
            let target = try #require(words.first { $0.contains("$C/") })
                .replacing("\"", with: "").replacing("$C", with: "")
            let path = String(target.split(separator: "?").first ?? "")
            let body = example.split(separator: " -d '").dropFirst().first?.dropLast()
            let method =
                example.contains("-X DELETE")
                ? "DELETE" : body != nil || example.contains("-X POST") ? "POST" : "GET"
            let answer = await router.respond(to: HTTPRequest(method: method, path: path))
            #expect(answer.status == 200, "\(example)")
            guard let body else { continue }
            _ = try JSONSerialization.jsonObject(with: Data(body.utf8))
        }
    }
}
