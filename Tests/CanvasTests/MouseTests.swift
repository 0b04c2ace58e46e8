import Testing

@testable import Canvas

@Suite struct MouseTests {
    private func parse(_ text: String) -> [Input] {
        var parser = InputParser()
        return parser.feed(Array(text.utf8))
    }

    @Test func `reads presses and the wheel`() {
        let press = Mouse(.press(.left), at: Point(column: 11, row: 4))
        #expect(parse("\u{1B}[<0;12;5M") == [.mouse(press)])
        let wheel = Mouse(.wheel(-1), at: Point(column: 0, row: 0), modifiers: [.shift])
        #expect(parse("\u{1B}[<68;1;1M") == [.mouse(wheel)])
        #expect(
            parse("\u{1B}[<65;1;1M") == [.mouse(Mouse(.wheel(1), at: Point(column: 0, row: 0)))]
        )
        let right = Mouse(.press(.right), at: Point(column: 222, row: 59), modifiers: [.control])
        #expect(parse("\u{1B}[<18;223;60M") == [.mouse(right)])
    }

    @Test(
        arguments: [
            "\u{1B}[<0;12;5m", "\u{1B}[<0;0;5M", "\u{1B}[<0;12M", "\u{1B}[<M", "\u{1B}[<35;3;3M",
            "\u{1B}[<0;99999999999999999999;5M", "\u{1B}[<-1;2;2M", "\u{1B}[<0;12;5;6M",
        ]
    )
    func `swallows what is of no use`(text: String) {
        #expect(parse(text + "a") == [.key(.character("a"))])
    }
}
