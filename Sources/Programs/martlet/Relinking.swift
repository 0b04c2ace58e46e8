import Commands
import Engine
import Hosting
import Log
import Model

/// Has an account that was unlinked show codes, as it does when `serve` starts: nobody sits before it who would
/// ask for them.
struct Relinking: Sendable {
    let host: Host
    let log: Log

    /// Looks after every account until the host is closed.
    func run() async {
        await host.followEach { name, news in
            do {
                for try await case .status(let status) in news
                where status.connection == .stopped(.loggedOut) {
                    await showCodes(of: name)
                }
            } catch {
                log.error("\(name) shows no codes when it is unlinked: \(error)")
            }
        }
    }

    private func showCodes(of name: String) async {
        do {
            _ = try await host.perform(RequestNewCodes(), on: name)
        } catch {
            log.warning("\(name) shows no codes: \(error)")
        }
    }
}

extension Host {
    /// Follows how each account stands, those that come later as well, until the host is closed.
    func followEach(_ body: @escaping @Sendable (String, NewsSequence) async -> Void) async {
        await withDiscardingTaskGroup { group in
            var known: Set<String> = []
            for await names in namesAndChanges() {
                known.formIntersection(names)
                for name in names where known.insert(name).inserted {
                    guard let account = account(named: name) else { continue }
                    let news = account.news(areas: [.account])
                    group.addTask { await body(name, news) }
                }
            }
        }
    }
}
