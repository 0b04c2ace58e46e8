import Canvas

extension Decoder {
    /// What a terminal sends: keys, pastes, reports of the mouse, answers.
    static let terminal = Decoder(
        name: "terminal",
        seeds: {
            [
                "aä\u{1B}\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[3;3~\u{1B}[[A\u{1B}b",
                "\u{1B}[13;5u\u{1B}[97;2u",
                "x\u{1B}[200~päste\u{1B}[31m\r\u{1B}[201~y",
                "\u{1B}[<0;12;5M\u{1B}[<65;1;1M\u{1B}[<0;12;5m",
                "\u{1B}[I\u{1B}[O\u{1B}[?2026;2$y\u{1B}]11;rgb:1e1e/20ff/2e2e\u{1B}\\",
                "\u{1B}[27;5;13~\u{1B}P1$r0m\u{1B}\\\u{1B}]52;c;aGVsbG8=\u{07}\u{1B}[99;99;99X",
            ].map { Array($0.utf8) + [3] }
        },
        run: { bytes in
            // The last byte says how large the pieces are.
            let size = Int(bytes.last ?? 0) % 32 + 1
            let sent = Array(bytes.dropLast())
            var whole = InputParser()
            var parser = InputParser()
            let expected = whole.feed(sent)
            let found = stride(from: 0, to: sent.count, by: size).flatMap { start in
                parser.feed(sent[start..<min(start + size, sent.count)])
            }
            require(found == expected, "input is the same in whatever pieces it comes")
            require(parser.timeOut() == whole.timeOut(), "and so is what nothing followed")
            require(!parser.isPending, "nothing waits after it was too late")
        }
    )
}
