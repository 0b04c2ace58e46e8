/// Says given texts in turn.
struct CannedScript: Script {
    static let name = "canned"
    private let texts: [String]

    init(_ script: ContactScript) throws(SandboxError) {
        texts = script.texts ?? []
        guard !texts.isEmpty else { throw .malformed("canned needs texts") }
    }

    func answer(_ text: String, turn: Int) -> ScriptAnswer? {
        ScriptAnswer(text: texts[turn % texts.count])
    }
}
