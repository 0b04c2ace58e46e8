/// One bit in the middle of a file of this person is turned on its way.
enum DamageDownload: Fault {
    static let name = "damage-download"
    static let occasion = Occasion.Kind.download
}
