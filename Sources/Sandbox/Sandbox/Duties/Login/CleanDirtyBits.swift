/// Takes a client's word that it has resynchronised something.
///
///     → <iq type="set" xmlns="urn:xmpp:whatsapp:dirty"><clean type timestamp/></iq>
///
/// - Source: whatsmeow `appstate.go` (`MarkNotDirty`).
enum CleanDirtyBits: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "urn:xmpp:whatsapp:dirty", with: "clean")

    static func answer(_ request: Request, from device: Device) -> Reply { .done }
}
