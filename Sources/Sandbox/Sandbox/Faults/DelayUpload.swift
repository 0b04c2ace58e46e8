/// The server rests for some time when half of a client's file has come.
enum DelayUpload: Fault {
    static let name = "delay-upload"
    static let occasion = Occasion.Kind.upload
}
