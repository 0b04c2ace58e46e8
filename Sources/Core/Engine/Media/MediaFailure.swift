import Media
import System
import Transport

/// Why a file could not be uploaded or downloaded.
enum MediaFailure: Error, Hashable, Sendable {
    /// It may work later; the sentence is for people.
    case later(String)
    /// The server has the file no more, or not for this address.
    case gone(status: Int)
    /// It will never work; the sentence is for people.
    case final(String)
    /// There is no connection over which to ask where files go.
    case offline
    /// There is no room left on this machine.
    case diskFull
    /// It was given up.
    case cancelled

    /// What a failure to ask the server means.
    init(_ error: EngineError) {
        switch error {
        case .notConnected, .notLinked: self = .offline
        case .cancelled: self = .cancelled
        case .invalid(let sentence): self = .final(sentence)
        default: self = .later("\(error)")
        }
    }

    /// What a failure to read or write a file means: all goes by but that there is no such file.
    ///
    /// In the system's words and without the file's place, since whoever the message is shown to reads it.
    init(_ error: SystemError) {
        if error.isFull {
            self = .diskFull
        } else {
            self = error.isNoFile ? .final(error.reason) : .later(error.reason)
        }
    }

    /// What a failure to encrypt, decrypt or copy a file means.
    init(_ error: MediaError) {
        switch error {
        case .cancelled: self = .cancelled
        case .file(let error): self.init(error)
        default: self = .final("\(error)")
        }
    }

    /// What a failure on the way means.
    init(_ error: TransportError) {
        self = error == .cancelled ? .cancelled : .later(error.description)
    }
}

extension MediaFailure: CustomStringConvertible {
    var description: String {
        switch self {
        case .later(let sentence), .final(let sentence): sentence
        case .gone: "the server has the file no more"
        case .offline: "there is no connection"
        case .diskFull: "the disk is full; make room and try again"
        case .cancelled: "it was given up"
        }
    }
}
