import Support
import System
import Testing

@Suite struct NameWatchTests {
    private let place = TemporaryDirectory()

    /// Waits for a change; whether none came is only known after five minutes.
    private func change(_ watch: NameWatch) async throws {
        try await within("a change") { await watch.change(within: .seconds(300)) }
    }

    @Test func `what comes and what goes is noticed, also before the wait`() async throws {
        let watch = try #require(NameWatch(place.path))
        let file = place.path(of: "a")
        try Files.write([1], to: file)
        try await change(watch)
        try Files.move(file, to: place.path(of: "b"))
        try await change(watch)
        try Files.remove(place.path(of: "b"))
        try await change(watch)
        let listener = try LocalListener(place.path(of: "s"))
        try await change(watch)
        withExtendedLifetime(listener) {}
    }

    @Test func `a name that does not count ends no wait, in other directories too`() async throws {
        let other = place.path(of: "other")
        try Files.makeDirectory(other)
        let watch = try #require(
            NameWatch(place.path, and: [other]) { $0.hasSuffix(".socket") }
        )
        for number in 0..<40 { try Files.write([1], to: "\(other)/drafts.\(number)") }
        let patience = Duration.milliseconds(200)
        let waited = await ContinuousClock().measure { await watch.change(within: patience) }
        #expect(waited >= patience)
        try Files.write([1], to: "\(other)/martlet.db.socket")
        try await change(watch)
    }

    @Test func `where nothing happens it does not wait for ever`() async throws {
        let watch = try #require(NameWatch(place.path))
        try await within("the end of patience") { await watch.change(within: .milliseconds(20)) }
    }

    @Test func `there is nothing to watch where there is no directory`() {
        #expect(NameWatch(place.path(of: "nowhere")) == nil)
    }
}
