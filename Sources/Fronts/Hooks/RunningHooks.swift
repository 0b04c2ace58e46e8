import HTTP
import Hosting
import Store

/// The webhooks to which events are being sent, each in a task of its own.
struct RunningHooks {
    private struct Run {
        /// Where its events come from.
        ///
        /// An account that was closed and opened again has another, under the same name: what read the old one
        /// has come to its end.
        let journal: Journal
        /// Where they could lead when it began: what waits for another is tried at once.
        let reach: Reach
        let task: Task<Void, Never>
    }

    private let consumers: HookConsumers
    private var running: [HostRecords.Hook: Run] = [:]

    init(_ consumers: HookConsumers) { self.consumers = consumers }

    /// Ends what is not wanted any more, and starts what is new.
    mutating func update() async {
        let (present, reach) = (consumers.present(), consumers.reach)
        for (hook, run) in running
        where present[hook] !== run.journal || run.reach != reach {
            running[hook] = nil
            run.task.cancel()
            await run.task.value
        }
        for (hook, journal) in present where running[hook] == nil {
            running[hook] = Run(
                journal: journal,
                reach: reach,
                task: Task { [consumers] in await consumers.deliver(hook, journal) }
            )
        }
    }

    /// Ends all of them.
    mutating func stop() async {
        for run in running.values { run.task.cancel() }
        for run in running.values { await run.task.value }
        running = [:]
    }
}
