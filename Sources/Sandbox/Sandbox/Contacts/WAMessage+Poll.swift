import WAProto

extension WAMessage {
    /// The poll that it is, in whichever of the fields that clients have for one; nil when it is none.
    var poll: WAPollCreationMessage? {
        if hasPollCreationMessage { return pollCreationMessage }
        if hasPollCreationMessageV2 { return pollCreationMessageV2 }
        if hasPollCreationMessageV3 { return pollCreationMessageV3 }
        if hasPollCreationMessageV5 { return pollCreationMessageV5 }
        return hasPollCreationMessageV6 ? pollCreationMessageV6 : nil
    }
}
