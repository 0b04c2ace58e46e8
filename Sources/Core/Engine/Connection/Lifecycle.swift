import Model
import Synchronization

/// Starts and stops the one task in which an account lives.
final class Lifecycle: Sendable {
    private struct State {
        var task: Task<Void, Never>?
        var isStopping = false
        var isClosed = false
        var number = 0
    }

    private let driver: Driver
    private let status: StatusBoard
    private let state = Mutex(State())

    init(driver: Driver) {
        self.driver = driver
        status = driver.link.status
    }

    /// Starts when nothing runs, or what runs is about to end; while it waits to reconnect, makes it try at once.
    func start() {
        state.withLock { state in
            guard !state.isClosed else { return }
            let isEnding = state.isStopping || driver.link.runEnd.hasDecided(state.number)
            if state.task != nil, !isEnding { return driver.hurry() }
            let previous = state.task
            state.isStopping = false
            state.number += 1
            let number = state.number
            state.task = Task {
                await previous?.value
                driver.link.runEnd.begin(number)
                let last = await driver.run()
                self.ended(number, last)
            }
        }
    }

    /// Stops; returns when everything has stopped.
    func stop() async {
        let task = state.withLock { state in
            state.isStopping = state.task != nil
            if state.task == nil { status.connection = .offline }
            return state.task
        }
        task?.cancel()
        await task?.value
    }

    /// Stops for good.
    func close() async {
        state.withLock { $0.isClosed = true }
        await stop()
    }

    private func ended(_ number: Int, _ last: ConnectionState) {
        // Under the lock: a start that follows must find that nothing runs.
        state.withLock { state in
            if state.number == number {
                state.task = nil
                state.isStopping = false
            }
            status.connection = last
        }
    }
}
