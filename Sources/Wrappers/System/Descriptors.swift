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

    /// How many more than this nobody needs; programs that we start would close each of them.
    private static let most: rlim_t = 65_536

    /// How many the process may have at once, which is as many as it may ask for.
    ///
    /// The usual limit, 1024, is for programs that use `select`; those that do not raise it (systemd's
    /// documentation of LimitNOFILE).
    public static func raiseLimit() -> Int {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return 1024
        }
        var wanted = limit
        wanted.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, most))
        guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &wanted) == 0 else {
            return Int(clamping: limit.rlim_cur)
        }
        return Int(clamping: wanted.rlim_cur)
    }
}
