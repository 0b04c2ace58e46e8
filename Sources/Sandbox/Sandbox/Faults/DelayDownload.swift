/// A file of this person is given some time later.
enum DelayDownload: Fault {
    static let name = "delay-download"
    static let occasion = Occasion.Kind.download
}
