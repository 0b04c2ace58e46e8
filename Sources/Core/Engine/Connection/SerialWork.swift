import Synchronization

/// Jobs in lines, beside the reading of the connection: those of a line one after the other, so that one that
/// waits for an answer holds up nothing but its own line.
final class SerialWork<Line: Hashable & Sendable, Job: Sendable>: Sendable {
    private struct State {
        /// What waits in the lines that have something to do.
        var waiting: [Line: ArraySlice<Job>] = [:]
        /// The lines that nobody works on.
        var free: ArraySlice<Line> = []
        var workers = 0
    }

    private let state = Mutex(State())
    private let width: Int

    /// Makes room for work on this many lines at a time.
    ///
    /// What a line waits for ends by itself (see ``Connection/answerTimeout``), but that may take a minute, and whoever is
    /// asked chooses to be silent: so the width is no more than a bound on what is under way at once, far above what
    /// the silent of one chat take up.
    init(width: Int = 64) { self.width = width }

    /// Adds jobs behind those that wait in their lines; does not wait for them.
    ///
    /// - Parameters:
    ///   - jobs: What is to be done.
    ///   - background: Where it goes on, and what stops it.
    ///   - line: Which line a job stands in.
    ///   - work: Does one of them.
    func add(
        _ jobs: [Job],
        in background: BackgroundTasks,
        by line: (Job) -> Line,
        _ work: @escaping @Sendable (Job) async -> Void
    ) {
        let lines = jobs.map { (line($0), $0) }
        let added = state.withLock { state in
            for (line, job) in lines {
                if state.waiting[line] == nil { state.free.append(line) }
                state.waiting[line, default: []].append(job)
            }
            let added = min(state.free.count, width - state.workers)
            state.workers += added
            return added
        }
        for _ in 0..<added { background.start { await self.run(work) } }
    }

    private func run(_ work: (Job) async -> Void) async {
        while let (line, job) = next() {
            await work(job)
            leave(line)
        }
    }

    /// The first job of a line that nobody works on; nil when there is none, and then there is one worker less.
    private func next() -> (Line, Job)? {
        state.withLock { state in
            guard let line = state.free.popFirst(), let job = state.waiting[line]?.popFirst() else {
                state.workers -= 1
                return nil
            }
            return (line, job)
        }
    }

    /// Lets others work on a line.
    private func leave(_ line: Line) {
        state.withLock { state in
            if state.waiting[line]?.isEmpty == false {
                state.free.append(line)
            } else {
                state.waiting[line] = nil
            }
        }
    }
}
