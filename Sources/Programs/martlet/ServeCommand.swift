import Commands
import Engine
import Hosting
import Log
import Model
import REST
import System
import Transport

/// `martlet serve`: stays connected without a terminal and answers the listener.
func runServe(_ arguments: Arguments) async throws {
    let ending = await EndingSignals.caught()
    let setup = try Setup(arguments)
    setup.reportProblems()
    let (host, account) = try await setup.ownAccess()
    let listening = try await Listening.start(setup, host, address: arguments.value("listen"))
    say("listening on http://\(listening.address)")
    for (dialect, address) in listening.addresses.dropFirst() {
        say("\(dialect) on http://\(address)")
    }
    if let remark = listening.keyRemark { complain(remark) }
    complain("the key is in \(setup.apiKey)")
    let reporter = Task { await Reporter(first: account.options.name, host: host).run() }
    let relinking = Task { await Relinking(host: host, log: setup.log).run() }
    host.connect()
    if !setup.isAlone {
        for account in await host.openAll() { complain("\(account.name): \(account.error)") }
    }
    for trouble in host.serveTroubles { complain("\(trouble)") }
    let delivering = Task { await setup.deliverEvents(of: host) }
    let signal = await ending.first()
    complain("ending\(signal.map { " on signal \($0.rawValue)" } ?? "")")
    await listening.stop()
    delivering.cancel()
    await delivering.value
    await host.close()
    await reporter.value
    await relinking.value
}
