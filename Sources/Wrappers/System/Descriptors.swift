import Glibc

/// What a process needs of the system before anything else works.
public enum Descriptors {
    /// How many hearing signals and waiting for time, mail and connections take.
    private static let needed = 16

    /// Makes sure that the system gives as many as the process cannot do without.
    ///
    /// The runtime asks for them where it cannot say no: it would go deaf, or end the process without a word.
    ///
    /// - Throws: `SystemError` with the reason.
    public static func require() throws(SystemError) {
        var held: [Int32] = []
        defer { for descriptor in held { close(descriptor) } }
        for _ in 0..<needed {
            let descriptor = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else {
                throw SystemError("open what hearing signals and waiting take")
            }
            held.append(descriptor)
        }
    }
}
