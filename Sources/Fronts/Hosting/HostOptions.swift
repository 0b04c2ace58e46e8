public import Crypto
public import HTTP
public import Log
public import Model
import System

/// How a host is set up.
public struct HostOptions: Sendable {
    /// Where accounts lie that can be added; nil where there is no such place.
    public var accounts: AccountFolder?
    /// The settings; nil where there are none to change.
    public var settings: SettingsStore?
    /// The file of its keys and webhooks; nil keeps them nowhere.
    public var records: String?
    /// Where webhooks may lead, where no settings say it.
    public var reach = Reach()
    /// The dialects in whose form events can be sent.
    public var hookDialects: [HookDialect] = []
    /// The dialects that a key can be for; nil where that is not known, and every name is taken.
    public var dialects: [String]?
    /// Where it says what nobody who asks can be told.
    public var log = Log.none
    /// Where keys and ids come from.
    public var random = Randomness.system
    /// The wall clock.
    public var now: @Sendable () -> Timestamp = {
        Timestamp(milliseconds: wallClockMilliseconds())
    }

    /// The defaults.
    public init() {}
}

/// A dialect in whose form events can be sent, as far as a host has to know it.
public struct HookDialect: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// The names of the events that are sent.
    public let sends: [String]
    /// Every name that a webhook may ask for; nil takes any.
    public let names: Set<String>?

    /// Creates a dialect from its parts.
    public init(_ name: String, sends: [String] = [], names: Set<String>? = nil) {
        self.name = name
        self.sends = sends
        self.names = names
    }
}
