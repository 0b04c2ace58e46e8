/// Does something that waits for somebody else, at most for so long.
///
/// Nothing is looked at meanwhile: when the time is up, `late` ends what is waited for, such as a connection, and the
/// waiting fails or returns by that.
///
/// - Parameters:
///   - patience: How long it may take.
///   - late: Ends what is waited for; may still be called when the work has just returned.
///   - work: The waiting.
/// - Returns: What the work returned.
/// - Throws: What the work threw.
public func withDeadline<T>(
    _ patience: Duration,
    late: @escaping @Sendable () -> Void,
    _ work: () async throws -> T
) async rethrows -> T {
    let watch = Task {
        try await Task.sleep(for: patience)
        late()
    }
    defer { watch.cancel() }
    return try await work()
}
