import HTTP
import REST
import Testing

@Suite struct SiteTests {
    private func mount(_ name: String, at prefix: String = "") throws(MountError) -> Mount {
        try Mount(Echo(name: name), at: prefix, .test(Script.silent))
    }

    @Test func `two at one root are refused with what would mean both`() throws {
        let other = Echo(
            name: "other",
            sections: [
                Section(
                    .plain,
                    [
                        Endpoint(.get, "/api/look", .open, { _ throws(Refusal) in .text("") }),
                        Endpoint(.post, "/api/look", .open, { _ throws(Refusal) in .text("") }),
                    ]
                )
            ]
        )
        let mounts = [try mount("echo"), try Mount(other, .test(Script.silent))]
        let error = try #require(throws: MountError.self) { try Site(mounts) }
        #expect(
            "\(error)"
                == "echo and other cannot share a root; give each a prefix or a port of its own: "
                + "echo GET /{session}/look and other GET /api/look"
        )
    }

    @Test func `one under the other's root is refused as well`() throws {
        let mounts = [try mount("echo"), try mount("other", at: "/other")]
        let error = try #require(throws: MountError.self) { try Site(mounts) }
        #expect("\(error)".contains("echo GET /{session}/look and other GET /other/look") == false)
        #expect("\(error)".contains("echo GET /{session}/look and other GET /other/mine") == false)
        #expect("\(error)".hasPrefix("echo and other cannot share a root"))
        let nested = [try mount("a", at: "/x/y"), try mount("b", at: "x")]
        #expect(throws: MountError.self) { try Site(nested) }
    }

    @Test func `each answers under its prefix`() async throws {
        let site = try Site([try mount("a", at: "/a"), try mount("b", at: "/b")])
        #expect(await site.ask("GET", "/a/").text == "root")
        #expect(await site.ask("GET", "/b").text == "root")
        #expect(await site.ask("GET", "/ab").status == 404)
        let look = await site.ask("GET", "/b/desk/look", headers: ["X-Key": ownerKey])
        #expect(look.text == #"{"session":"desk","caller":"owner","body":null}"#)
    }

    @Test func `two rows of the same shape are refused when the mount is made`() throws {
        let row = Endpoint(.get, "/{a}/x", .open, { _ throws(Refusal) in .text("") })
        let same = Endpoint(.get, "/{b}/x", .open, { _ throws(Refusal) in .text("") })
        let dialect = Echo(sections: [Section(.plain, [row]), Section(.talking, [same])])
        let error = try #require(throws: MountError.self) {
            try Mount(dialect, at: "/p", .test(Script.silent))
        }
        #expect("\(error)".contains("echo GET /p/{a}/x and echo GET /p/{b}/x"))
    }
}
