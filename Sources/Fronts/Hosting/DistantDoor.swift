public import Commands
import Settings

/// The host as those may use it who reach this machine through its listener alone.
///
/// Whatever their key is good for, to which server messages go, by which way, where the listener answers, and which
/// of its files are read or written is decided at the machine. A key that is good for everything may make others.
public struct DistantDoor: Performer, Sendable {
    private let host: Host

    /// Opens a door to a host.
    public init(to host: Host) { self.host = host }

    /// Carries out a command as ``Host/perform(_:on:)`` does.
    ///
    /// - Throws: ``CommandError``; of code ``CommandError/Code/notAllowed`` for what is not for this door.
    public func perform<C: Command>(
        _ command: C,
        on account: String
    ) async throws(CommandError) -> C.Reply {
        if let change = command as? ChangeSetting { try check(change) }
        if let named = command as? any NamesFiles, !named.filePaths.isEmpty {
            throw CommandError(
                .notAllowed,
                "\(C.name) names files of the machine that martlet runs on",
                advice: "use martlet do \(C.name) at the machine itself"
            )
        }
        return try await host.perform(command, on: account)
    }

    private func check(_ change: ChangeSetting) throws(CommandError) {
        guard let setting = Setting.named(change.name), !setting.changesFromAfar else {
            return
        }
        throw CommandError(
            .notAllowed,
            "\(setting.name) cannot be changed through the listener",
            advice: "use martlet do change-setting at the machine itself"
        )
    }
}
