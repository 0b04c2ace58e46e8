import Testing

@testable import Engine

@Suite struct PropsTests {
    @Test func `a property is what the server said, else what it usually is`() {
        #expect(Props()[.tokenBuckets] == 26)
        #expect(Props()[.isLIDMigrated] == false)
        let told = Props([909: "4", 9435: "1"])
        #expect(told[.tokenBuckets] == 4)
        #expect(told[.isLIDMigrated])
        #expect(told[.tokenBucket] == 604_800)
    }

    @Test(arguments: ["", "x", "1.5", "99999999999999999999"])
    func `a value of another type counts as not said`(text: String) {
        #expect(Props([909: text, 9435: text])[.tokenBuckets] == 26)
        #expect(Props([909: text, 9435: text])[.isLIDMigrated] == false)
    }
}
