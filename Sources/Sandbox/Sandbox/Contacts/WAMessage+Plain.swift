import WAProto

extension WAMessage {
    /// What it says to those whom it is for: of a copy for the sender's own devices the message in it, of a wrapped one
    /// what is inside.
    var plain: WAMessage { (hasDeviceSentMessage ? deviceSentMessage.message : self).unwrapped }
}
