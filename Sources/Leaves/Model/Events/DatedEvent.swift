/// An event whose moment somebody else gives: a server or a peer, which may claim any.
///
/// The store moves it to the nearest that can be when the event is written.
public protocol DatedEvent: Event {
    /// When it happened, server clock.
    var time: Timestamp { get set }
}

extension DatedEvent {
    /// The same at another moment.
    public func settled(_ moment: (Timestamp) -> Timestamp) -> Self {
        var event = self
        event.time = moment(time)
        return event
    }
}
