import Foundation

/// A child process whose output is read by the line.
final class Child: Sendable {
    let process: Process
    /// What it writes.
    let lines: AsyncStream<String>
    private let input: FileHandle

    init(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let output = Pipe()
        let input = Pipe()
        process.standardOutput = output
        process.standardInput = input
        process.standardError = FileHandle.nullDevice
        try process.run()
        self.process = process
        self.input = input.fileHandleForWriting
        let (lines, writer) = AsyncStream.makeStream(of: String.self)
        self.lines = lines
        let reading = output.fileHandleForReading
        Thread.detachNewThread {
            var rest = Data()
            while true {
                let data = reading.availableData
                guard !data.isEmpty else { break }
                rest.append(data)
                while let end = rest.firstIndex(of: 10) {
                    writer.yield(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
                    rest.removeSubrange(rest.startIndex...end)
                }
            }
            writer.finish()
        }
    }

    /// Writes a line to it.
    func write(_ line: Data) throws { try input.write(contentsOf: line + [10]) }

    /// Ends its input and waits for its end.
    func finish() async {
        try? input.close()
        for await _ in lines {}
        process.waitUntilExit()
    }

    /// Its resident memory in KiB.
    var memory: Int { Memory.resident(of: process.processIdentifier) }
}

/// What the kernel says about processes' memory.
enum Memory {
    /// Resident memory in KiB; 0 when the process is gone.
    static func resident(of process: Int32) -> Int {
        guard
            let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") })
        else { return 0 }
        return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
    }
}
