/// What came to and went from the hosts of files, counted.
public struct MediaTally: Sendable, Hashable {
    /// Uploads that are under way.
    public internal(set) var uploading = 0
    /// Uploads that went on where an earlier one had broken off.
    public internal(set) var resumedUploads = 0
    /// Files that clients had the server forget.
    public internal(set) var deleted = 0
    /// Downloads that rest half-way, as was ordered.
    public internal(set) var restingDownloads = 0
    /// Downloads that went on where an earlier one had broken off.
    public internal(set) var resumedDownloads = 0
}
