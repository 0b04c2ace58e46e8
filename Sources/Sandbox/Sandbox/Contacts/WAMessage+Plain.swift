import WAProto

extension WAMessage {
    /// What it says to those whom it is for: of a copy for the sender's own devices the message in it.
    var plain: WAMessage { hasDeviceSentMessage ? deviceSentMessage.message : self }
}
