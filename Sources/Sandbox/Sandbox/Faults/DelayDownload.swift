/// A file of this person rests for some time when half of it has gone.
enum DelayDownload: Fault {
    static let name = "delay-download"
    static let occasion = Occasion.Kind.download
}
