import Foundation

/// Prints what was measured, a line each.
enum Report {
    /// A rate, with how many times the baselines' it is and what was aimed at.
    static func rate(
        _ what: String,
        _ perSecond: Double,
        unit: String,
        aim: Double? = nil,
        baseline: (name: String, perSecond: Double)?...
    ) {
        var line = row(what, "\(grouped(perSecond)) \(unit)/s")
        for case let baseline? in baseline {
            let ratio = times(perSecond, baseline.perSecond)
            line += "   \(ratio) × \(baseline.name) (\(grouped(baseline.perSecond)))"
        }
        if let aim { line += "   aim: \(grouped(aim))" }
        say(line)
    }

    /// A duration in milliseconds, with the baselines' and what was aimed at.
    static func time(
        _ what: String,
        _ milliseconds: Double,
        aim: Double? = nil,
        baseline: (name: String, milliseconds: Double)?...
    ) {
        var line = row(what, String(format: "%.3f ms", milliseconds))
        for case let baseline? in baseline {
            let ratio = times(milliseconds, baseline.milliseconds)
            let time = String(format: "%.3f ms", baseline.milliseconds)
            line += "   \(ratio) × \(baseline.name) (\(time))"
        }
        if let aim { line += "   aim: \(String(format: "%g", aim)) ms" }
        say(line)
    }

    /// Memory in KiB, with the baselines' and what was aimed at.
    static func memory(
        _ what: String,
        _ kibibytes: Int,
        aim: Double? = nil,
        baseline: (name: String, kibibytes: Int)?...
    ) {
        memory(what, kibibytes, aim: aim, baseline)
    }

    private static func memory(
        _ what: String,
        _ kibibytes: Int,
        aim: Double?,
        _ baselines: [(name: String, kibibytes: Int)?]
    ) {
        var line = row(what, String(format: "%.1f MiB", Double(kibibytes) / 1024))
        for case let baseline? in baselines {
            let ratio = times(Double(kibibytes), Double(baseline.kibibytes))
            let size = String(format: "%.1f MiB", Double(baseline.kibibytes) / 1024)
            line += "   \(ratio) × \(baseline.name) (\(size))"
        }
        if let aim { line += "   aim: \(String(format: "%g", aim)) MiB" }
        say(line)
    }

    /// The most memory that was resident meanwhile, in KiB.
    static func peak(_ kibibytes: Int, baseline: (name: String, kibibytes: Int)?...) {
        memory("resident at its peak", kibibytes, aim: 64, baseline)
    }

    /// A remark.
    static func note(_ text: String) { say("  \(text)") }

    /// Writes a line at once, also into a file or pipe.
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    private static func times(_ value: Double, _ baseline: Double) -> String {
        let ratio = value / baseline
        return String(format: ratio < 2 ? "%.2f" : "%.1f", ratio)
    }

    private static func row(_ what: String, _ value: String) -> String {
        "  \(what.padding(toLength: max(46, what.count), withPad: " ", startingAt: 0)) "
            + String(repeating: " ", count: max(0, 18 - value.count)) + value
    }

    private static func grouped(_ number: Double) -> String {
        var digits = String(Int(number.rounded()))
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }
}

/// Runs `body` and returns how many milliseconds it took.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    return (ContinuousClock.now - start).milliseconds
}

/// Runs `body` and returns how many milliseconds it took.
func milliseconds(_ body: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await body()
    return (ContinuousClock.now - start).milliseconds
}

/// What so many of a hundred are below.
func percentile(_ part: Double, _ values: [Double]) -> Double {
    values.isEmpty
        ? 0 : values.sorted()[min(values.count - 1, Int(part / 100 * Double(values.count)))]
}

/// The one in the middle.
func median(_ values: [Double]) -> Double {
    percentile(50, values)
}

extension Duration {
    /// As a fraction.
    var milliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
    }
}

extension Optional {
    /// As `map`, for what takes its time.
    func mapAsync<T>(_ body: (Wrapped) async throws -> T) async rethrows -> T? {
        guard let value = self else { return nil }
        return try await body(value)
    }
}
