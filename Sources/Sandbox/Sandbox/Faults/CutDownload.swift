/// The connection breaks when half of a file of this person has gone.
enum CutDownload: Fault {
    static let name = "cut-download"
    static let occasion = Occasion.Kind.download
}
