import JSON
import Testing

struct ObjectTests {
    @Test func `members keep their order, and a name set again keeps its place`() {
        var object: JSON.Object = ["b": 1, "a": 2, "b": 3]
        object["c"] = 4
        object["a"] = nil
        #expect(JSON.object(object).text() == #"{"b":3,"c":4}"#)
    }

    @Test func `many members are found, replaced and removed`() {
        var object = JSON.Object((0..<1000).map { ("n\($0)", JSON.number(JSON.Number($0))) })
        #expect(object["n999"] == 999)
        object["n500"] = "new"
        object["n0"] = nil
        #expect(object["n500"] == "new")
        #expect(object["n0"] == nil)
        #expect(object["n1"] == 1)
        #expect(object.members.count == 999)
    }

    @Test func `names are told apart by their bytes`() {
        let object: JSON.Object = ["\u{e9}": 1, "e\u{301}": 2]
        #expect(object.members.count == 2)
        #expect(object["\u{e9}"] == 1)
    }

    @Test func `values are reached by name and place`() {
        let json: JSON = ["list": [true, nil, "x", 1.5], "n": -3]
        #expect(json["list"]?[0]?.bool == true)
        #expect(json["list"]?[1]?.isNull == true)
        #expect(json["list"]?[2]?.string == "x")
        #expect(json["list"]?[3]?.double == 1.5)
        #expect(json["list"]?[3]?.int == nil)
        #expect(json["list"]?[4] == nil)
        #expect(json["n"]?.int == -3)
        #expect(json["m"] == nil)
    }
}
