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
    /// Where webhooks may lead.
    public var reach = Reach()
    /// The dialects in whose form events can be sent.
    public var hookDialects: Set<String> = []
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
