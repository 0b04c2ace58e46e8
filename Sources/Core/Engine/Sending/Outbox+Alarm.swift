import Model
import Store

// What happens by itself, at its time.

extension Outbox {
    /// Wakes up when the next lane has rested, or an answer is late.
    func setAlarm() {
        guard isOnline else { return }
        var moments = [flights.nextDeadline].compactMap(\.self)
        if let moment = lanes.nextMoment {
            let pause = moment.milliseconds - link.clock.now.milliseconds
            moments.append(link.clock.elapsed + .milliseconds(max(0, pause)))
        }
        guard let next = moments.min() else { return }
        if let alarm, alarm.time <= next { return }
        alarm?.task.cancel()
        let pause = next - link.clock.elapsed
        let task = Task { [clock = link.clock] in
            guard (try? await clock.sleep(for: pause)) != nil else { return }
            await self.ring()
        }
        alarm = (next, task)
    }

    func ring() async {
        alarm = nil
        lanes.wakeResting(at: link.clock.now)
        let late = flights.takeLate(at: link.clock.elapsed)
        for flight in late {
            lanes.answered(flight.entry, in: flight.lane)
            answers.append(.unanswered(flight))
        }
        run()
        guard late.contains(where: { $0.lane.answer == .message }) else { return }
        // The same bytes over a new connection: then the server says whether it has them.
        await link.reconnect("a message was not acknowledged")
    }
}
