import Model
import Testing

@testable import Engine

@Suite struct TokenWindowTests {
    private let week: Int64 = 604_800

    @Test func `the present bucket and those before it count`() {
        let window = Props([909: "4"]).received
        let now = Timestamp(seconds: 1000 * week + 5)
        #expect(window.oldest(at: now) == 997 * week)
        #expect(Props().received.oldest(at: now) == 975 * week)
    }

    @Test func `issued tokens have a window of their own`() {
        let props = Props([865: "10", 909: "2", 996: "100", 997: "3"])
        let now = Timestamp(seconds: 1005)
        #expect(props.received.oldest(at: now) == 990)
        #expect(props.issued.oldest(at: now) == 800)
    }

    @Test(arguments: [
        ["865": "0", "909": "0"], ["865": "-5", "909": "-5"],
        ["865": "9223372036854775807", "909": "9223372036854775807"],
    ])
    func `what makes no sense is moved to what does`(told: [String: String]) {
        let values = told.map { (Int($0.key) ?? 0, $0.value) }
        let window = Props(Dictionary(uniqueKeysWithValues: values)).received
        let now = Timestamp(seconds: 1_700_000_000)
        #expect(window.bucket >= 1)
        #expect(window.oldest(at: now) <= now.seconds)
    }
}
