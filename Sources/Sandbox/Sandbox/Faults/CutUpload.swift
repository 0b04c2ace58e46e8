/// The connection breaks when half of a client's file has come.
enum CutUpload: Fault {
    static let name = "cut-upload"
    static let occasion = Occasion.Kind.upload
}
