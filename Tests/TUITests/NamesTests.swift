import Canvas
import Model
import Testing

@testable import TUI

@Suite struct NamesTests {
    @Test(
        arguments: [
            ("358401234567", "+358 40 123 4567"), ("447700900123", "+44 7700 900123"),
            ("15550100001", "+1 555 010 0001"), ("4915112345678", "+49 151 123 456 78"),
            ("12", "12"), ("abc", "abc"),
        ]
    )
    func `groups numbers`(_ digits: String, _ shown: String) {
        #expect(Names.number(digits).string == shown)
    }

    @Test(
        arguments: [
            "+1 555 777 8888", "15557778888", " +1 (555) 777-8888", "１５５５７７７８８８８",
            "+١ ٥٥٥ ٧٧٧ ٨٨٨٨", "\u{2795}1.555.777.8888", "+1\u{2060}5557778888\u{3164}",
        ]
    )
    func `who calls themselves by a number does not stand for it`(name: String) {
        let stranger = Chat(jid: .lid("7"), phone: .phone("15550104321"), name: name)
        let row = ChatRow(stranger)
        #expect(row.name.string.hasPrefix("~"), "\(row.name.string)")
        #expect(row.name.string.hasSuffix(" (…4321)"))
        let person = Person(jid: .lid("7"), phone: .phone("15550104321"), name: name)
        #expect(Names.name(of: person) == row.name)
        // Of whom no number is known, the name is still theirs alone.
        #expect(ChatRow(Chat(jid: .lid("7"), name: name)).name.string.hasPrefix("~"))
        let group = ChatRow(Chat(jid: JID(user: "1203", server: .group), name: name))
        #expect(group.name.string.hasSuffix(" (group)"))
    }

    @Test func `a name that is the own number is that number`() {
        let chat = Chat(jid: .lid("7"), phone: .phone("15557778888"), name: "+1 (555) 7778888")
        #expect(ChatRow(chat).name.string == "+1 555 777 8888")
    }

    @Test(arguments: ["You", " you", "You\u{200B}", "Y\u{2060}ou", "YOU\u{3000}"])
    func `nobody else is You`(name: String) {
        let row = ChatRow(Chat(jid: .lid("7"), phone: .phone("15550104321"), name: name))
        #expect(row.name.string.lowercased() == "~you (…4321)")
        let person = Person(jid: .lid("7"), phone: .phone("15550104321"), name: name)
        #expect(Names.name(of: person) == row.name)
        #expect(ChatRow(Chat(jid: .lid("7")), isOwn: true).name == "You")
    }

    @Test(arguments: ["Anna 2026", "R2D2", "2026", "🎉 2025 2026", "O'Neil", "❤️"])
    func `other names stay as they are`(name: String) {
        let chat = Chat(jid: .lid("7"), phone: .phone("15550104321"), name: name)
        #expect(ChatRow(chat).name.string == name)
    }

    @Test func `never shows a raw id`() {
        #expect(Names.name(of: .lid("123456789")).string == "Unknown contact")
        #expect(Names.name(of: JID(user: "12-34", server: .group)).string == "Unnamed group")
        #expect(Names.name(of: Chat(jid: .lid("1"), name: "\u{1B}\u{202E}")).string != "")
    }

    @Test func `writes dates by their age`() {
        let dates = Dates(zone: .utc, usesTwelveHours: false)
        func short(_ seconds: Int64) -> String {
            dates.short(Timestamp(seconds: noon.seconds - seconds), now: noon).string
        }
        #expect(short(60) == "12:03")
        #expect(short(86_400) == "Mon")
        #expect(short(10 * 86_400) == "08.11")
        #expect(short(400 * 86_400) == "2024")
        #expect(dates.day(Timestamp(seconds: -1), now: noon).string == "Wednesday 31 December 1969")
        let leap = Timestamp(seconds: 1_709_208_000)
        #expect(dates.day(leap, now: noon).string == "Thursday 29 February 2024")
        _ = dates.day(Timestamp(milliseconds: .max), now: Timestamp(milliseconds: .min))
    }

    @Test func `shifts into the person's zone`() {
        let east = Dates(zone: Zone { _ in 2 * 3600 }, usesTwelveHours: false)
        #expect(east.time(noon).string == "14:04")
        let twelve = Dates(zone: .utc, usesTwelveHours: true)
        #expect(twelve.time(noon).string == "12:04 pm")
        #expect(twelve.short(noon, now: noon).string == "12:04 pm")
    }
}
