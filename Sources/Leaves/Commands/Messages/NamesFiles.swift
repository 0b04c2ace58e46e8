import JSON

/// A command that names files of the machine it is carried out on: it is for who is at that machine.
public protocol NamesFiles {
    /// The files that it reads or writes, by their paths.
    var filePaths: [String] { get }
}

extension NamesFiles {
    /// Refuses what is no file's whole path: one that does not begin with `/` means something else in each process.
    ///
    /// - Throws: ``CommandError/invalid(_:)``.
    public func checkPaths() throws(CommandError) {
        guard filePaths.allSatisfy({ $0.hasPrefix("/") && !$0.hasSuffix("/") }) else {
            throw .invalid("path: give the whole path of the file, from / on")
        }
    }
}

/// Words that several commands have for their fields.
enum FileNotes {
    static let to = "a phone number with country code, or an address; no channel"
    static let path = "the whole path of the file, from / on; 2 GiB at most"
    static let caption = "what stands under it"
    static let viewOnce = "whether it may be opened once"
    static let key =
        "any text that stands for this request; the same again sends nothing and answers with the message of the "
        + "first time, or is refused with other fields"
    static let example: JSON = "/home/ada/holiday.jpg"
}
