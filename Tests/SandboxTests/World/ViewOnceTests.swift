import BinaryNode
import Model
import Testing

@testable import Sandbox

/// What a phone sends for one look, which phones alone get.
struct ViewOnceTests {
    private static let own = "15550100001"

    @Test(arguments: [false, true])
    func `the phone gets it, and a client hears that there is something`(
        isInGroup: Bool
    ) async throws {
        try await withGroup { server, client, group, ada in
            let place = isInGroup ? "\(group)" : Self.own
            let id = try await server.send(
                MediaSketch("image", caption: "look", isViewOnce: true),
                from: ada.number,
                to: place
            )
            let told = try await client.next("message")
            #expect(told.string("id") == id)
            #expect(told.children.map(\.tag) == ["unavailable"])
            #expect(told.child("unavailable")?.string("type") == "view_once")
            let arrival = try #require(try await server.arrivals(Self.own).last)
            #expect(arrival.id == id && arrival.text == "look" && arrival.content == "image")
            // What comes next is for all.
            try await server.send(MediaSketch("image"), from: ada.number, to: place)
            #expect(try await client.next("message").children("enc").isEmpty == false)
        }
    }
}
