import Store

// What has to be found out before something can leave.

extension Outbox {
    /// Finds out what lanes need, beside the rounds; each goes on as soon as it has what it needs.
    func prepare(_ outcomes: [Round.LaneOutcome]) {
        var needs: [(OutboxLane, Need)] = []
        var entries: [OutboxLane: Int64] = [:]
        for outcome in outcomes {
            guard let (entry, need) = outcome.need else { continue }
            guard need != .upload else {
                upload(entry, for: outcome.take.lane)
                continue
            }
            needs.append((outcome.take.lane, need))
            entries[outcome.take.lane] = entry
        }
        guard !needs.isEmpty else { return }
        let preparation = Preparation(link: link, lists: lists, needs: needs)
        link.background.start { [era, entries, privacyChanges] in
            await preparation.run { result in
                await self.prepared(result, for: entries, era, privacyChanges)
            }
        }
    }

    /// Uploads the file of an entry; its lane alone waits for it.
    private func upload(_ entry: Int64, for lane: OutboxLane) {
        link.background.start { [era, privacyChanges, uploads] in
            var obstacle: Obstacle? = .final("files cannot be uploaded here")
            if let uploads { obstacle = await uploads.upload(entry) }
            var result = Preparation.Result(lanes: [lane])
            result.obstacles[lane] = obstacle
            await self.prepared(result, for: [lane: entry], era, privacyChanges)
        }
    }

    /// Takes in what was found out, each lane's for the entry that it was asked for.
    func prepared(
        _ result: Preparation.Result,
        for entries: [OutboxLane: Int64],
        _ era: Int,
        _ privacyChanges: Int
    ) {
        guard era == self.era else { return }
        var found = result.findings
        if privacyChanges != self.privacyChanges { found.hidesReads = nil }
        findings.add(found)
        for (lane, obstacle) in result.obstacles where obstacle != .offline {
            guard let entry = entries[lane] else { continue }
            answers.append(.unprepared(entry: entry, obstacle))
        }
        for lane in result.lanes where result.obstacles[lane] != .offline { lanes.prepared(lane) }
        run()
    }
}
