import Canvas
import Commands
import Model
import Testing

@testable import TUI

/// How the account stands is said as long as it is so.
@Suite struct StandingTests {
    @Test func `says that nothing can be stored until it can`() {
        var state = Fixture.state(80, 24)
        _ = update(&state, Fixture.status { $0.storageFault = "the disk is full" })
        #expect(draw(state).line(0).contains("✗ cannot store  ● online"))
        #expect(draw(state).line(20).contains("cannot store: the disk is full"))
        _ = update(&state, .time(Timestamp(seconds: noon.seconds + 600)))
        #expect(draw(state).line(0).contains("✗ cannot store"))
        _ = update(&state, Fixture.status { _ in })
        #expect(!draw(state).text.contains("cannot store"))
    }

    @Test(arguments: [(60, 24), (59, 24), (40, 12), (24, 8)])
    func `says so at every width`(columns: Int, rows: Int) {
        var state = Fixture.state(columns, rows)
        _ = update(&state, Fixture.status { $0.storageFault = "the disk is full" })
        #expect(draw(state).line(0).contains("cannot store"))
    }

    @Test func `says once from when on this version is refused`() {
        var state = Fixture.state(80, 24)
        let expiring = Fixture.status {
            $0.client = ClaimedVersion(
                version: "2.3000.1",
                origin: "built in",
                expires: Timestamp(seconds: noon.seconds + 30 * 86_400)
            )
        }
        _ = update(&state, expiring)
        #expect(draw(state).line(20).contains("WhatsApp refuses this version of martlet from"))
        _ = update(&state, .time(Timestamp(seconds: noon.seconds + 60)))
        _ = update(&state, expiring)
        #expect(!draw(state).line(20).contains("refuses"))
    }

    @Test func `counts what is still coming`() {
        var state = Fixture.state(80, 24)
        _ = update(&state, Fixture.status { $0.backlog = 214 })
        #expect(draw(state).line(0).contains("◌ 214 missed messages"))
    }

    @Test func `names the key that links when a text cannot be sent`() async {
        for (error, words) in [
            (CommandError.notLinked, "this device is not linked; F5 links it"),
            (.loggedOut, "this device was unlinked; F5 links it again"),
        ] {
            var state = Fixture.state(80, 24)
            let effects = press(&state, "hello", "enter")
            await carryOut(&state, effects, CannedPerformer(error: error))
            #expect(draw(state).line(20).contains("not sent: \(words)"))
        }
    }

    @Test func `says that there is one account, and how another is added`() {
        var state = Fixture.state(80, 24)
        #expect(!draw(state).line(23).contains("F7"))
        press(&state, "f7")
        #expect(
            draw(state).line(20).contains("this is the only account; ^O add-account makes another")
        )
    }

    @Test func `keeps the chats readable when the phone unlinks this device`() {
        var state = Fixture.state(80, 24)
        let gone = AccountStatus(connection: .stopped(.loggedOut))
        _ = update(&state, .status(gone, of: "default"))
        #expect(draw(state).line(0).contains("✗ logged out, F5 links again"))
        #expect(draw(state).line(20).contains("F5: link this device again"))
        #expect(draw(state).line(19).contains("On my way"))
        #expect(press(&state, "f5").commands(Connect.self) == [Connect()])
        let expires = Timestamp(seconds: noon.seconds + 60)
        let code = PairingState.code(text: "text", index: 0, count: 6, expires: expires)
        _ = update(&state, Fixture.status(code))
        #expect(draw(state).text.contains("Link this terminal to WhatsApp"))
        // And back to the chats, as often as one likes.
        press(&state, "esc")
        #expect(draw(state).line(19).contains("On my way"))
        press(&state, "f5")
        #expect(draw(state).text.contains("Link this terminal to WhatsApp"))
        _ = update(&state, Fixture.status { _ in })
        #expect(draw(state).line(0).contains("● online"))
    }

    @Test func `F5 after a log-out shows codes, and Esc leads back to the chats`() {
        var state = Fixture.state(80, 24)
        press(&state, "half")
        let ended = AccountStatus(connection: .stopped(.loggedOut))
        _ = update(&state, .status(ended, of: "default"))
        #expect(!state.has(LinkingScreen.self))
        #expect(press(&state, "f5").commands(Connect.self).count == 1)
        #expect(state.has(LinkingScreen.self))
        let expires = Timestamp(seconds: noon.seconds + 20)
        let code = PairingState.code(
            text: Fixture.pairingText,
            index: 0,
            count: 6,
            expires: expires
        )
        _ = update(&state, Fixture.status(code))
        press(&state, "esc")
        #expect(!state.has(LinkingScreen.self))
        #expect(draw(state).text.contains("Anna Virtanen"))
        #expect(state.account.composer.text == "half")
        // The next start shows the chats as well.
        let again = State(
            Opening(account: "default", status: ended, chats: Fixture.chats),
            look: state.look,
            now: noon,
            size: Size(columns: 80, rows: 24)
        )
        #expect(draw(again).text.contains("Family"))
        #expect(draw(again).line(20).contains("F5"))
    }
}
