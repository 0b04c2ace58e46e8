import JSON

extension Decoder {
    /// JSON text: what is read must survive being written and read again.
    static let json = Decoder(
        name: "json",
        seeds: {
            [
                #"{"name":"Cy","script":{"kind":"canned","texts":["a","b"]},"companions":2}"#,
                #"[1,-2.5e10,true,false,null,"\ud83d\ude00 \u0000 ü",{"a":{"b":[[],{}]}}]"#,
                #"{"text":"ü","number":-1.5e300,"big":18446744073709551615,"small":5e-324}"#,
                " [ 0.1 , 1E+2, -0 , \"\\\"\\\\\\/\\b\\f\\n\\r\\t\" ] ",
            ].map { Array($0.utf8) }
        },
        run: { bytes in
            let json = try JSON(parsing: bytes)
            require(try JSON(parsing: json.bytes()) == json, "what is written reads the same")
            let pretty = json.bytes(.init(indent: 2, escapes: [.slash, .nonASCII]))
            require(try JSON(parsing: pretty) == json, "however it is written")
            require(try JSON(encoding: json) == json, "as a value among others too")
        }
    )
}
