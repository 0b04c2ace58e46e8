/// Receives, says nothing, and reads each message at once.
struct ReaderScript: Script {
    static let name = "reader"

    init(_ script: ContactScript) {}

    func settle(_ habits: inout Habits) { habits.readsAtOnce = true }
}
