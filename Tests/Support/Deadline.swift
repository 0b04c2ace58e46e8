import Foundation

/// How many times longer than usual a wait may take: `MARTLET_PATIENCE`, for programs that are slowed down
/// as under AddressSanitizer.
private let patience = Double(ProcessInfo.processInfo.environment["MARTLET_PATIENCE"] ?? "") ?? 1

/// A wait that took too long; says what was awaited.
public struct DeadlinePassed: Error, CustomStringConvertible {
    /// What was awaited.
    public let description: String

    /// Says what was awaited.
    public init(description: String) { self.description = description }
}

/// Runs work that waits for an event, and fails when the event does not come in time.
///
/// - Parameters:
///   - what: What is awaited, for the failure.
///   - seconds: How long a slow machine may take; never how long it should take.
///   - work: The waiting.
/// - Returns: What the work returned.
/// - Throws: ``DeadlinePassed``, or what the work threw.
public func within<T: Sendable>(
    _ what: String,
    seconds: Double = 30,
    _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
    let seconds = seconds * patience
    return try await withThrowingTaskGroup(of: T.self) { group in
        group.addTask { try await work() }
        group.addTask {
            try await Task.sleep(for: .seconds(seconds))
            throw DeadlinePassed(description: "no \(what) within \(seconds) s")
        }
        defer { group.cancelAll() }
        guard let first = try await group.next() else {
            throw DeadlinePassed(description: what)
        }
        return first
    }
}

/// Looks again and again until something is so, where nobody tells: in another process's file, on its screen, in a
/// database.
///
/// - Parameters:
///   - what: What is awaited, for the failure.
///   - seconds: How long a slow machine may take; never how long it should take.
///   - isSo: Looks.
/// - Throws: ``DeadlinePassed``, or what looking threw.
public func until(
    _ what: String,
    seconds: Double = 30,
    _ isSo: @escaping @Sendable () async throws -> Bool
) async throws {
    try await within(what, seconds: seconds) {
        while try await !isSo() { try await Task.sleep(for: .milliseconds(5)) }
    }
}

extension AsyncStream where Element: Sendable {
    /// Waits for the first element that fits; others are passed over.
    public func first(
        _ what: String,
        seconds: Double = 30,
        where fits: @escaping @Sendable (Element) -> Bool
    ) async throws -> Element {
        try await within(what, seconds: seconds) {
            for await element in self where fits(element) { return element }
            throw DeadlinePassed(description: "the stream ended before \(what)")
        }
    }
}
