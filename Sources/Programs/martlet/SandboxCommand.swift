import Crypto
import Encodings
import HTTP
import Sandbox
import System

/// `martlet sandbox`: WhatsApp on loopback until a signal ends it.
func runSandbox(_ arguments: Arguments) async throws {
    let ending = await EndingSignals.caught()
    var options = SandboxServer.Options()
    options.port = try arguments.number("port", 0...65_535) ?? 0
    options.controlPort = try arguments.number("control-port", 0...65_535) ?? 0
    options.seed = try arguments.number("seed", 0...UInt64.max)
    options.host = try loopback(arguments.value("host") ?? "127.0.0.1")
    options.keepsMessages = arguments.has("keep-messages")
    options.isLiving = arguments.has("living")
    options.stateFile = arguments.value("state")
    guard options.stateFile != "" else { throw UsageError("--state takes the path of a file") }
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

/// An address that nobody but this machine reaches: whoever reaches the control interface needs no key.
private func loopback(_ host: String) throws(UsageError) -> String {
    guard IPAddress.isLoopback(host: host) else {
        throw UsageError("--host takes an address of this machine alone, such as 127.0.0.2")
    }
    return host
}
