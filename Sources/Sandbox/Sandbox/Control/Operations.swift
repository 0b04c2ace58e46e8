extension Control {
    /// Every operation; the manual page martlet-sandbox(1) has an example of each.
    static let operations =
        worldOperations + versionOperations + peopleOperations + messageOperations + mediaOperations
        + groupOperations
        + callOperations + deviceOperations + wireOperations
}
