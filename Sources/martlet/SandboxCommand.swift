import Crypto
import Sandbox
import System

/// `martlet sandbox`: WhatsApp on loopback until a signal ends it.
func runSandbox(_ arguments: Arguments) async throws {
    let ending = EndingSignals()
    var options = SandboxOptions()
    options.port = try arguments.number("port", 0...65_535) ?? 0
    options.controlPort = try arguments.number("control-port", 0...65_535) ?? 0
    options.seed = try arguments.number("seed", 0...UInt64.max)
    options.host = arguments.value("host") ?? "127.0.0.1"
    let sandbox = try await SandboxServer.start(options)
    say("server \(sandbox.url)")
    say("root-key \(Hex.encode(sandbox.rootKey.bytes))")
    say("control \(sandbox.controlURL)")
    _ = await ending.first()
    await sandbox.stop()
}
