import Crypto
import Sandbox
import System

/// `martlet sandbox`: WhatsApp on loopback until a signal ends it.
func runSandbox(_ arguments: Arguments) async throws {
    let ending = EndingSignals()
    var options = SandboxServer.Options()
    options.port = try arguments.number("port", 0...65_535) ?? 0
    options.controlPort = try arguments.number("control-port", 0...65_535) ?? 0
    options.seed = try arguments.number("seed", 0...UInt64.max)
    options.host = arguments.value("host") ?? "127.0.0.1"
    options.isLiving = arguments.has("living")
    options.stateFile = arguments.value("state")
    let accounts = arguments.values("account")
    guard accounts.allSatisfy({ $0.count > 6 && $0.allSatisfy(\.isNumber) }) else {
        throw UsageError("--account takes a phone number: digits with country code")
    }
    if !accounts.isEmpty { options.accounts = accounts }
    let sandbox = try await SandboxServer.start(options)
    say("server \(sandbox.url)")
    say("root-key \(Hex.encode(sandbox.rootKey.bytes))")
    if let control = sandbox.controlURL { say("control \(control)") }
    _ = await ending.first()
    await sandbox.stop()
}
