import BinaryNode

@testable import Sandbox

extension Decoder {
    /// Requests to the sandbox's control interface.
    static let control = Decoder(
        name: "control",
        seeds: {
            [
                #"{"name":"Cy","script":{"kind":"canned","texts":["a","b"]},"companions":2}"#,
                #"{"from":"15550110001","to":"15550100001:1@s.whatsapp.net","count":10}"#,
                #"{"tag":"ib","attributes":{"from":"s.whatsapp.net"},"children":[{"tag":"x"}]}"#,
                #"{"troubles":["damage","drop"],"faults":["479"],"how":"drop","milliseconds":12}"#,
                #"{"text":"ü \u0000 \ud83d\ude00","number":-1.5e300,"nothing":null}"#,
            ].map { Array($0.utf8) }
        },
        run: { bytes in
            if let node = try? ControlJSON.decode(StanzaSketch.self, from: bytes).node() {
                _ = try? NodeCodec.encode(node)
            }
            _ = try? ControlJSON.decode(PersonSketch.self, from: bytes).script?.checked()
            _ = try? ControlJSON.decode(FloodSketch.self, from: bytes)
            _ = try? ControlJSON.decode(TroubleBody.self, from: bytes)
            _ = try? ControlJSON.decode(AckBody.self, from: bytes)
        }
    )
}
