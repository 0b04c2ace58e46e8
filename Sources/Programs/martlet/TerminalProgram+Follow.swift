import Commands
import Model
import TUI

extension AccountNews {
    /// What the news are to the interface.
    func events(on account: String) -> [UIEvent] {
        switch self {
        case .status(let status): return [.status(status, of: account)]
        case .entries(let entries, let lost, _):
            let events = entries.map { UIEvent.happened($0.event, on: account) }
            return (lost == nil ? [] : [.missed(on: account)]) + events
        }
    }
}
