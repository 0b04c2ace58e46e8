/// What is to happen in a world later; nothing of it lasts.
final class Timers {
    /// Something to do in the world.
    typealias Work = @Sendable (World) -> Void

    /// Where the work is done; set once by the loop that runs the world.
    weak var loop: WorldLoop?
    private var last = 0
    private var works: [Int: (work: Work, task: Task<Void, Never>)] = [:]
    private var isStopped = false

    /// Runs `work` in the world, `milliseconds` from now, unless the sandbox stops first.
    func after(_ milliseconds: Int, _ work: @escaping Work) {
        guard !isStopped, let loop else { return }
        last += 1
        let number = last
        let task = Task { [weak loop] in
            try? await Task.sleep(for: .milliseconds(milliseconds))
            guard !Task.isCancelled else { return }
            await loop?.fire(number)
        }
        works[number] = (work, task)
    }

    /// Takes what is due under a number.
    func take(_ number: Int) -> Work? { works.removeValue(forKey: number)?.work }

    /// Forgets everything, for good.
    func stop() {
        isStopped = true
        for entry in works.values { entry.task.cancel() }
        works = [:]
    }
}
