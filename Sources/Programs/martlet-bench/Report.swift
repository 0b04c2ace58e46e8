import Foundation

/// Prints what was measured, a line each.
enum Report {
    /// A rate, with how many times the baseline's it is.
    static func rate(
        _ what: String,
        _ perSecond: Double,
        unit: String,
        baseline: (name: String, perSecond: Double)? = nil
    ) {
        var line = row(what, "\(grouped(perSecond)) \(unit)/s")
        if let baseline {
            let ratio = String(format: "%.1f", perSecond / baseline.perSecond)
            line += "   \(ratio) × \(baseline.name) (\(grouped(baseline.perSecond)))"
        }
        say(line)
    }

    /// A duration in milliseconds, with the baseline's and what was aimed at.
    static func time(
        _ what: String,
        _ milliseconds: Double,
        aim: Double? = nil,
        baseline: (name: String, milliseconds: Double)? = nil
    ) {
        var line = row(what, String(format: "%.3f ms", milliseconds))
        if let baseline {
            let ratio = String(format: "%.1f", milliseconds / baseline.milliseconds)
            let time = String(format: "%.3f ms", baseline.milliseconds)
            line += "   \(ratio) × \(baseline.name) (\(time))"
        }
        if let aim { line += "   aim: \(String(format: "%g", aim)) ms" }
        say(line)
    }

    /// Memory in KiB, with the baseline's and what was aimed at.
    static func memory(
        _ what: String,
        _ kibibytes: Int,
        aim: Double? = nil,
        baseline: (name: String, kibibytes: Int)? = nil
    ) {
        var line = row(what, String(format: "%.1f MiB", Double(kibibytes) / 1024))
        if let baseline {
            let ratio = String(format: "%.2f", Double(kibibytes) / Double(baseline.kibibytes))
            let size = String(format: "%.1f MiB", Double(baseline.kibibytes) / 1024)
            line += "   \(ratio) × \(baseline.name) (\(size))"
        }
        if let aim { line += "   aim: \(String(format: "%g", aim)) MiB" }
        say(line)
    }

    /// A remark.
    static func note(_ text: String) { say("  \(text)") }

    /// Writes a line at once, also into a file or pipe.
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
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

/// The one in the middle.
func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
}

extension Duration {
    /// As a fraction.
    var milliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
    }
}
