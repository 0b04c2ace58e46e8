import Testing
import WAProto

@testable import Engine

@Suite struct SystemVersionTests {
    @Test(
        arguments: [
            ("NAME=\"Debian\"\nVERSION_ID=\"12\"\nVERSION=\"12 (bookworm)\"\n", [12]),
            ("VERSION_ID=24.04", [24, 4]), ("VERSION_ID='11.2.3.4'", [11, 2, 3]),
            ("VERSION_ID=rolling", []), ("VERSION_ID=", []), ("VERSION_ID=1..2", []),
            ("VERSION_ID=99999999999", []), ("NAME=Arch\n", []), ("", []),
        ] as [(String, [UInt32])]
    )
    func `is dotted numbers or nothing`(_ file: String, _ expected: [UInt32]) {
        #expect(SystemVersion.numbers(in: file) == expected)
    }

    @Test func `a system without a version tells the phone none`() {
        #expect(!DeviceProps.make(os: "martlet", version: []).hasVersion)
    }
}
