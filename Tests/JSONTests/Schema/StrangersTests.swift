import JSON
import Testing

@Suite struct StrangersTests {
    private struct Inner: Codable {
        var name: String
    }
    private struct Outer: Codable {
        var list: [Inner]
        var byName: [String: Inner]?
        var count: Int?
    }

    @Test(
        arguments: [
            ("{}", nil), (#"{"list":[{"name":"a"}],"count":1}"#, nil), ("7", nil),
            (#"{"lst":[]}"#, [.member("lst")]), (#"{"list":7}"#, nil),
            (
                #"{"list":[{"name":"a"},{"nme":"b"}]}"#,
                [.member("list"), .element(1), .member("nme")]
            ),
            (
                #"{"byName":{"x":{"y":1}}}"#,
                [.member("byName"), .member("x"), .member("y")]
            ),
        ] as [(String, [JSONError.Step]?)]
    )
    func `a member that nothing reads is found`(text: String, path: [JSONError.Step]?) throws {
        let value = try JSON(parsing: Array(text.utf8))
        #expect(value.stranger(to: Outer.self)?.path == path)
    }
}
