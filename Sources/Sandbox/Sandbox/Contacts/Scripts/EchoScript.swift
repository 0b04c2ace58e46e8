/// Says what was said.
struct EchoScript: Script {
    static let name = "echo"

    init(_ script: ContactScript) {}

    func answer(_ text: String, turn: Int) -> ScriptAnswer? { ScriptAnswer(text: text) }
}
