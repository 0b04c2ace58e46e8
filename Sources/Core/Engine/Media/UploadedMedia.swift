/// Where a file lies that was uploaded.
struct UploadedMedia: Hashable, Sendable {
    /// The whole address.
    var url: String
    /// The address without its host, which holds at every host.
    var directPath: String
}
