/// Says what was said, a while later.
struct DelayedScript: Script {
    static let name = "delayed"
    private let milliseconds: Int

    init(_ script: ContactScript) throws(SandboxError) {
        milliseconds = script.milliseconds ?? 1000
        guard (0...3_600_000).contains(milliseconds) else {
            throw .malformed("delayed waits 0 to 3600000 milliseconds")
        }
    }

    func answer(_ text: String, turn: Int) -> ScriptAnswer? {
        ScriptAnswer(text: text, milliseconds: milliseconds)
    }
}
