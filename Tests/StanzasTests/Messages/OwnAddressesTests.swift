import Model
import Stanzas
import Testing

@Suite struct OwnAddressesTests {
    let own = OwnAddresses(phone: .phone("15550001111", device: 7), lid: .lid("100", device: 7))

    @Test func `either address means this account, on whichever device`() {
        #expect(own.contains(.phone("15550001111")))
        #expect(own.contains(.lid("100", device: 3)))
        #expect(!own.contains(.lid("15550001111")), "a LID is no phone number")
        #expect(!own.contains(.phone("15550002222")))
        #expect(!OwnAddresses(phone: .phone("1"), lid: nil).contains(.lid("100")))
    }

    @Test func `this device is one of them`() {
        #expect(own.isThisDevice(.lid("100", device: 7)))
        #expect(!own.isThisDevice(.lid("100", device: 3)))
        #expect(!own.isThisDevice(.lid("200", device: 7)))
    }
}
