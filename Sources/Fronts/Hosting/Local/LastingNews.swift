public import Commands
import Model
import System

/// News that go on with another process when one ends.
public struct LastingNews: AsyncSequence, AsyncIteratorProtocol, Sendable {
    /// How long nobody is looked for after nobody was found, unless a socket comes: what nobody tells, such as that
    /// a process has room for one more guest, is found out by this.
    private static let pause = Duration.seconds(30)
    /// The same where it cannot be seen that a socket comes.
    private static let blindPause = Duration.seconds(1)

    /// The directory of the sockets.
    private let place: String
    private let again: @Sendable () async throws(CommandError) -> RemoteNews
    private var present: RemoteNews?
    private var status = AccountStatus()
    /// Why there is nothing to follow, as last told.
    private var told: Absence?

    /// Why there is nothing to follow.
    private enum Absence: Hashable {
        /// No process has the account.
        case hostGone
        /// The one that has it does not tell; for people.
        case refused(String)

        init(_ error: any Error) {
            switch (error as? CommandError)?.code {
            case .interrupted, .hostGone: self = .hostGone
            default: self = .refused("\(error)")
            }
        }
    }

    init(
        _ first: RemoteNews,
        in place: String,
        again: @escaping @Sendable () async throws(CommandError) -> RemoteNews
    ) {
        present = first
        self.place = place
        self.again = again
    }

    /// Iterates from the present position.
    public func makeAsyncIterator() -> LastingNews { self }

    /// The next news; nil when the account is no longer among those of the process, or the task is cancelled.
    public mutating func next() async throws -> AccountNews? {
        guard let present else { return try await comeBack() }
        var absence = Absence.hostGone
        do {
            if let news = try await present.next() {
                if case .status(let new) = news { status = new }
                return news
            }
        } catch {
            absence = Absence(error)
        }
        self.present = nil
        guard !Task.isCancelled else { return nil }
        return standing(absence)
    }

    private mutating func standing(_ absence: Absence) -> AccountNews {
        told = absence
        switch absence {
        case .hostGone: status.connection = .hostGone
        case .refused(let reason):
            let now = Timestamp(milliseconds: wallClockMilliseconds())
            status.connection = .waiting(until: now, reason: reason)
        }
        return .status(status)
    }

    private mutating func comeBack() async throws -> AccountNews? {
        while !Task.isCancelled {
            // Before the look: who comes after it is not missed.
            let arrivals = NameWatch(place)
            do throws(CommandError) {
                present = try await again()
                return .entries([], lost: .init(from: 0, to: 0), through: 0)
            } catch {
                guard error.code != .noSuchAccount else { return nil }
                // Such as a process of another version: waiting alone does not help.
                let absence = Absence(error)
                if absence != told { return standing(absence) }
            }
            if let arrivals {
                await arrivals.change(within: Self.pause)
            } else {
                try await Task.sleep(for: Self.blindPause)
            }
        }
        return nil
    }
}
