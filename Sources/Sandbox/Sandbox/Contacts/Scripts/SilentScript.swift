/// Receives, and says nothing.
struct SilentScript: Script {
    static let name = "silent"

    init() {}
    init(_ script: ContactScript) {}
}
