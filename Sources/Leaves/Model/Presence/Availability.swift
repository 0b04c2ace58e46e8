/// Whether a device is in use, as others see it.
public enum Availability: Sendable, NamedCase {
    /// Somebody is there: contacts may see the account online, and the phone keeps quiet.
    case available
    /// Nobody is.
    case unavailable
}
