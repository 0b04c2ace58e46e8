import Commands
import Engine
import Model
import Store
import Support
import System

@testable import Hosting

/// A host with one account that was never linked, at its socket.
struct Household {
    static let version = "1.2.3"
    let folder = TemporaryDirectory()
    let host: Host
    let account: Account

    init(
        version: String = Household.version,
        setup: HostOptions = HostOptions()
    ) async throws {
        (host, account) = try await AccountAccess.own(
            Self.options(folder),
            host: setup,
            version: version
        )
    }

    static func options(_ folder: TemporaryDirectory) -> Account.Options {
        Account.Options(name: "home", databasePath: folder.path(of: "martlet.db"))
    }

    var socket: String { folder.path(of: "martlet.db.socket") }

    /// A guest that is let in.
    func guest(version: String = Household.version) async throws -> RemoteHost {
        guard let guest = try await RemoteHost.connect(to: socket, version: version) else {
            throw DeadlinePassed(description: "nobody listens at \(socket)")
        }
        return guest
    }

    /// Makes something happen.
    func happen(_ number: Int) async throws {
        let event = SendingFailed(id: MessageID("\(number)"), chat: .lid("7"), reason: "test")
        try await account.database.write { try $0.record(event) }
    }
}

extension AccountNews {
    /// The numbers that ``Household/happen(_:)`` was given.
    var numbers: [Int] {
        guard case .entries(let entries, _, _) = self else { return [] }
        return entries.compactMap { ($0.event as? SendingFailed).flatMap { Int($0.id.text) } }
    }
}
