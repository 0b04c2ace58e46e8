import Log

/// The end of a stream whose end nobody explains.
extension Driver {
    /// How long the server may take to close a stream that it ended.
    static let closingTime = Duration.seconds(10)

    /// Closes the connection when the server does not, or the task is cancelled.
    ///
    /// - Source: whatsmeow `connectionevents.go` waits for the close, zapo does not wait at all.
    func closeSoon() async {
        guard (try? await link.clock.sleep(for: Self.closingTime)) != nil else { return }
        link.log.info("the server did not close the stream that it ended")
        await connection.close()
    }
}
