/// A client's file is refused with a status: 401 for a leave that has ended, 413, 500, 507 and so on.
enum RefuseUpload: Fault {
    static let name = "refuse-upload"
    static let needsCode = true
    static let occasion = Occasion.Kind.upload
}
