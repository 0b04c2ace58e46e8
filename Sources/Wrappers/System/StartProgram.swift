import CSpawn
import Glibc

/// Starts a program that has these descriptors as 0, 1, 2 and so on, and no others, in a process group of its own.
///
/// It hears every signal: tasks run with most of them blocked, and a process that is to end in good order ignores
/// some, both of which a child inherits. (Foundation's `Process` reads beyond the end of what `readdir` gives, and
/// crashes now and then when many descriptors are open.)
///
/// - Parameters:
///   - arguments: Its path, and what follows.
///   - environment: `NAME=VALUE` texts.
///   - descriptors: What it gets; they stay open here.
/// - Returns: Its process id; whoever starts it waits for its end.
/// - Throws: `SystemError`.
public func startProgram(
    _ arguments: [String],
    environment: [String],
    descriptors: [Int32]
) throws(SystemError) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
        unsafe posix_spawn_file_actions_destroy(&actions)
        unsafe posix_spawnattr_destroy(&attributes)
    }
    for (number, descriptor) in descriptors.enumerated() {
        unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    unsafe posix_spawn_file_actions_addclosefrom_np(&actions, Int32(descriptors.count))
    var (none, all) = (sigset_t(), sigset_t())
    _ = unsafe sigemptyset(&none)
    _ = unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
    let program = arguments.first ?? ""
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var id: pid_t = 0
    let code = unsafe posix_spawn(&id, program, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw SystemError("start \(program)", code) }
    return id
}
