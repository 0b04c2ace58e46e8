import Foundation
import System

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
        // A Swift task's thread blocks signals, and its child would: `openssl speed` ends by one.
        try withoutBlockedSignals { try process.run() }
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
    var memory: Int { Kernel.resident(process.processIdentifier) }

    /// The most of its memory that was resident since ``startPeak()``, in KiB.
    var peak: Int { Kernel.resident(process.processIdentifier, "VmHWM:") }

    /// Forgets how much memory it had.
    func startPeak() { Kernel.forgetPeak(of: process.processIdentifier) }

    /// What it has had of the processors, in user code and in the kernel, in milliseconds.
    var processorTime: Double { Kernel.processorTime(of: process.processIdentifier) }
}

/// What the kernel says about processes.
enum Kernel {
    /// Resident memory in KiB, now or at its peak (`VmHWM:`); 0 when the process is gone.
    static func resident(_ process: Int32, _ field: String = "VmRSS:") -> Int {
        guard
            let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix(field) })
        else { return 0 }
        return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
    }

    /// Lets the peak of resident memory begin anew.
    static func forgetPeak(of process: Int32) {
        let file = FileHandle(forWritingAtPath: "/proc/\(process)/clear_refs")
        try? file?.write(contentsOf: Data("5".utf8))
    }

    /// Processor time of all threads, in milliseconds, to a hundredth of a second; 0 when the process is gone.
    static func processorTime(of process: Int32) -> Double {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let name = text.lastIndex(of: ")")
        else { return 0 }
        // Behind the name, which may hold anything: the 12th and 13th are ticks of the user's and the system's time.
        let fields = text[name...].split(separator: " ")
        guard fields.count > 14 else { return 0 }
        return fields[12...13].compactMap { Double($0) }.reduce(0, +) * 10
    }
}
