import Log
import Synchronization
import System

/// The programs that look into files that are sent, where this machine has them: `ffmpeg` and `ffprobe`, and for PDF
/// poppler's `pdfinfo` and `pdftoppm`.
///
/// Programs and not libraries, since what decodes pictures and videos of others is what hostile files are made for. A
/// process of its own, with limits, can be broken without harm to keys and messages, is stopped when it takes too
/// long, and need not be there: what it would have added is then left out. Libraries of pictures alone (libvips,
/// libjpeg with its like) do no videos, and would do all that in this process.
final class MediaPrograms: Sendable {
    /// How many run at a time.
    static let window = 2
    /// How much memory one may have, in bytes: room for a picture of a hundred million pixels.
    static let memory = 1 << 30

    private let path: String
    private let patience: Duration
    private let log: Log
    private let turns = Turns(MediaPrograms.window)
    private let missing = Mutex<Set<String>>([])

    /// Takes where the programs lie, as in PATH, and how long one may take.
    init(in path: String, patience: Duration, log: Log) {
        self.path = path
        self.patience = patience
        self.log = log
    }

    /// Runs one on a file, as soon as it is its turn.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - arguments: What follows it; `/dev/stdin` is the file.
    ///   - file: The file.
    ///   - limit: How much it may write, in bytes.
    ///   - times: How many times longer than a preview it may take.
    /// - Returns: What it wrote; nil when it is not there, fails or takes too long, which the log says.
    func run(
        _ name: String,
        _ arguments: [String],
        on file: PartReader,
        atMost limit: Int,
        times: Int = 1
    ) async -> [UInt8]? {
        guard let program = LimitedProgram(name, in: path) else {
            note(missing: name)
            return nil
        }
        let patience = patience * times
        let limits = LimitedProgram.Limits(
            memory: Self.memory,
            seconds: max(1, Int(patience.components.seconds)),
            output: limit
        )
        return await withTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { await self.run(program, arguments, on: file, limits) }
            group.addTask { [log] in
                guard (try? await Task.sleep(for: patience)) != nil else { return nil }
                log.info("\(name) takes too long for a file and is stopped")
                return nil
            }
            let output = await group.next() ?? nil
            group.cancelAll()
            return output
        }
    }

    private func run(
        _ program: LimitedProgram,
        _ arguments: [String],
        on file: PartReader,
        _ limits: LimitedProgram.Limits
    ) async -> [UInt8]? {
        guard await turns.take() else { return nil }
        var output: [UInt8]?
        do throws(LimitedProgram.Failure) {
            output = try await program.run(arguments, on: file, limits)
        } catch .cancelled {
            // Whoever cancelled it says so.
        } catch {
            log.info("\(program.path) makes nothing of a file: \(error)")
        }
        await turns.pass()
        return output
    }

    private func note(missing name: String) {
        guard missing.withLock({ $0.insert(name).inserted }) else { return }
        let package = name.hasPrefix("pdf") ? "poppler-utils" : "ffmpeg"
        log.warning(
            "there is no \(name): files are sent without previews; install it, such as by apt install \(package)"
        )
    }
}
