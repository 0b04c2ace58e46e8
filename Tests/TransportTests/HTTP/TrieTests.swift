import HTTP
import Testing

@Suite struct TrieTests {
    private func find(
        _ rows: [(String, String)],
        _ method: String,
        _ path: String,
        literalsHold: Bool = false
    ) -> String {
        var trie = Trie<String>(literalsHold: literalsHold)
        for (method, pattern) in rows {
            #expect(trie.insert(pattern, method, Pattern(pattern)) == nil)
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        switch trie.find(method, Array(parts)) {
        case .found(let value, let parameters):
            return ([value] + parameters.sorted { $0.key < $1.key }.map { "\($0)=\($1)" })
                .joined(separator: " ")
        case .otherMethods(let methods): return "only \(methods.joined(separator: ","))"
        case .nothing: return "nothing"
        }
    }

    private let rows = [
        ("GET", "/sessions/status"), ("GET", "/sessions/{id}"), ("DELETE", "/sessions/{id}"),
        ("GET", "/{session}/status"), ("POST", "/{session}/send/{kind}"),
        ("GET", "/files/{path...}"), ("GET", "/files/index"),
    ]

    @Test(arguments: [
        ("GET", "/sessions/status", "/sessions/status"),
        ("GET", "/sessions/7", "/sessions/{id} id=7"),
        ("DELETE", "/sessions/status", "/sessions/{id} id=status"),
        ("GET", "/desk/status", "/{session}/status session=desk"),
        ("POST", "/a%20b/send/te%2Fxt", "/{session}/send/{kind} kind=te/xt session=a b"),
        ("GET", "/files/index", "/files/index"),
        ("GET", "/files/a/b.txt", "/files/{path...} path=a/b.txt"),
        ("POST", "/sessions/status", "only DELETE,GET"),
        ("PUT", "/desk/status", "only GET"),
        ("GET", "/files", "nothing"),
        ("GET", "/sessions", "nothing"),
        ("GET", "//status", "nothing"),
        ("GET", "/%zz/status", "nothing"),
        ("GET", "/%ff/status", "nothing"),
        ("GET", "/desk/status/more", "nothing"),
    ])
    func `literal parts count before parameters and those before tails`(
        method: String,
        path: String,
        found: String
    ) {
        #expect(find(rows, method, path) == found)
    }

    @Test(arguments: [
        ("GET", "/sessions/status", "/sessions/status"),
        ("DELETE", "/sessions/status", "only GET"),
        ("DELETE", "/sessions/7", "/sessions/{id} id=7"),
        ("POST", "/files/index", "only GET"),
        ("GET", "/files/index/more", "/files/{path...} path=index/more"),
        ("GET", "/sessions/status/more", "nothing"),
        ("POST", "/sessions/send/text", "/{session}/send/{kind} kind=text session=sessions"),
    ])
    func `a path that is written out may be no value of a parameter`(
        method: String,
        path: String,
        found: String
    ) {
        #expect(find(rows, method, path, literalsHold: true) == found)
    }

    @Test func `of the same shape there is one`() {
        var trie = Trie<Int>()
        #expect(trie.insert(1, "GET", Pattern("/{a}/x")) == nil)
        #expect(trie.insert(2, "GET", Pattern("/{b}/x")) == Pattern("/{a}/x"))
        #expect(trie.insert(2, "POST", Pattern("/{b}/x")) == nil)
    }

    @Test(arguments: [
        ("/{session}/status", "/session/status", true), ("/a/{b}", "/{a}/b", true),
        ("/{session}/status", "/api/chats", false), ("/a", "/a/b", false),
        ("/api/{rest...}", "/{session}/chat/list", true), ("/api/{rest...}", "/api", false),
        ("/", "/", true), ("/", "/{a}", false),
    ])
    func `patterns overlap where one path is both`(one: String, other: String, overlap: Bool) {
        #expect(Pattern(one).overlaps(Pattern(other)) == overlap)
        #expect(Pattern(other).overlaps(Pattern(one)) == overlap)
    }
}
