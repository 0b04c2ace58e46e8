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
    let ending = EndingSignals()
    let setup = try Setup(arguments)
    setup.reportProblems()
    let (host, account) = try await setup.ownAccess()
    let listening = try await Listening.start(setup, host, address: arguments.value("listen"))
    say("listening on http://\(listening.address)")
    for (dialect, address) in listening.addresses.dropFirst() {
        say("\(dialect) on http://\(address)")
    }
    complain("the key is in \(setup.places.apiKey)")
    let news = account.news(areas: [.account])
    account.connect()
    let reporter = Task { await report(news) }
    let delivering = Task { await setup.deliverEvents(of: host) }
    let signal = await ending.first()
    complain("ending\(signal.map { " on signal \($0)" } ?? "")")
    await listening.stop()
    delivering.cancel()
    await delivering.value
    await host.close()
    await reporter.value
}

/// Says on standard error what an administrator wants to know.
private func report(_ news: NewsSequence) async {
    var told: AccountStatus?
    do {
        for try await case .status(let status) in news {
            if status.connection != told?.connection { report(status.connection) }
            if let pairing = status.pairing, pairing != told?.pairing { report(pairing) }
            if let jid = status.jid, let told, told.jid == nil { complain("linked as \(jid.bare)") }
            if let fault = status.storageFault, fault != told?.storageFault {
                complain("nothing can be stored: \(fault)")
            }
            told = status
        }
    } catch {
        complain("what happens cannot be followed any more: \(error)")
    }
}

private func report(_ connection: ConnectionState) {
    switch connection {
    case .online: complain("online")
    case .waiting(_, let reason): complain("not connected: \(reason)")
    case .stopped(let reason): complain("stopped: \(reason)")
    case .offline, .connecting, .pairing: return
    }
}

private func report(_ pairing: PairingState) {
    switch pairing {
    case .code: complain("not linked: scan the code of /qr or /qr.png")
    case .codesUsedUp: complain("all codes were shown; POST /codes for new ones")
    case .failed(let reason): complain("linking failed: \(reason)")
    case .phoneCode, .finishing, .linked: return
    }
}
