import Model
import Stanzas
import Testing

@testable import Engine

@Suite struct AccountLimitTests {
    private let now = Timestamp(seconds: 1_700_000_000)
    private let end = Timestamp(seconds: 1_700_003_600)

    private func lock(
        _ isActive: Bool,
        _ ends: Timestamp? = nil,
        isForCompanions: Bool = false
    ) -> String {
        AccountLimit.timelock(
            Timelock(isActive: isActive, ends: ends, isForCompanions: isForCompanions)
        ).words(at: now)
    }

    @Test func `two refusals are for limits`() {
        #expect(AccountLimit.Kind(463) == .timelock)
        #expect(AccountLimit.Kind(475) == .newChats)
        #expect([400, 421, 479, nil].allSatisfy { AccountLimit.Kind($0) == nil })
    }

    @Test func `a lock is told with its end`() {
        #expect(
            lock(true, end)
                == "WhatsApp does not let this account start chats with new people until "
                + "2023-11-14 23:13 UTC; who has written before can be answered"
        )
        #expect(lock(true).contains("new people for now;"))
        #expect(lock(true, now).contains("new people for now;"))
        #expect(lock(true, end, isForCompanions: true).contains("linked devices"))
        #expect(lock(true, Timestamp(milliseconds: .max)).contains("9999-12-31"))
    }

    @Test func `without a lock it is the person that has given no token`() {
        #expect(lock(false, end).contains("before they have written"))
    }

    @Test func `a cap is told with its number and end`() {
        let cap = AccountLimit.newChats(NewChatCap(quota: 40, ends: end)).words(at: now)
        #expect(
            cap == "this account has started as many new chats as WhatsApp allows (40) until "
                + "2023-11-14 23:13 UTC; send again then, or write from the phone first"
        )
        let bare = AccountLimit.newChats(NewChatCap(quota: nil, ends: nil)).words(at: now)
        #expect(bare.contains("WhatsApp allows for now;"))
    }
}
