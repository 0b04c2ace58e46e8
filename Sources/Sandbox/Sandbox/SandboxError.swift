/// Why the sandbox did not do what a test or the control interface asked.
public enum SandboxError: Error, Sendable, Hashable {
    /// The request itself is wrong; says what was expected.
    case malformed(String)
    /// It names a person, device, connection or flood that is not there.
    case missing(String)
    /// The simulated world refuses it: a wrong code, a used ref, a client's error answer.
    case refused(String)
    /// The host refuses it: the port is taken, the socket broke.
    case failed(String)
    /// Another sandbox has the world in this file.
    case worldInUse(String)
}

extension SandboxError: CustomStringConvertible {
    /// The reason as a sentence.
    public var description: String {
        switch self {
        case .malformed(let reason), .missing(let reason), .refused(let reason),
            .failed(let reason):
            reason
        case .worldInUse(let path): "another sandbox has the world in \(path)"
        }
    }
}
