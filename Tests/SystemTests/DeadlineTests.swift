import Support
import System
import Testing

@Suite struct DeadlineTests {
    @Test func `what takes too long is ended by what makes it late`() async throws {
        let (stream, end) = AsyncStream.makeStream(of: Void.self)
        try await within("the end") {
            await withDeadline(.milliseconds(20), late: { end.finish() }) {
                for await _ in stream {}
            }
        }
    }

    @Test func `what is done in time is not ended`() async throws {
        let (stream, end) = AsyncStream.makeStream(of: Int.self)
        let result = await withDeadline(.seconds(300), late: { end.finish() }) { 7 }
        #expect(result == 7)
        end.yield(result)
        #expect(try await stream.first("what follows") { _ in true } == 7)
    }
}
