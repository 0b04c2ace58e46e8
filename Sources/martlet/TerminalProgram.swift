/// `martlet`: the terminal client.
func runTerminal(_ arguments: Arguments) throws {
    let setup = try Setup(arguments)
    setup.reportProblems()
    throw Failure(.failed, "the terminal client is not part of this build")
}
