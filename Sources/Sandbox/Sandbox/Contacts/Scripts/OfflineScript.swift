/// Is not there until told to come online; then says what was said.
struct OfflineScript: Script {
    static let name = "offline"

    init(_ script: ContactScript) {}

    func answer(_ text: String, turn: Int) -> ScriptAnswer? { ScriptAnswer(text: text) }

    func settle(_ habits: inout Habits) { habits.isOnline = false }
}
