/// A file of this person is not given, with a status: 403, 404, 410, 500 and so on.
enum RefuseDownload: Fault {
    static let name = "refuse-download"
    static let needsCode = true
    static let occasion = Occasion.Kind.download
}
