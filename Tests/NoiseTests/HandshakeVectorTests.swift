import Crypto
import Encodings
import Testing

@testable import Noise

/// Bytes from hexadecimal digits; spaces do not count.
func bytes(_ hex: String) throws -> [UInt8] {
    try #require(Hex.decode(hex.filter { !$0.isWhitespace }))
}

/// A key pair from a byte repeated.
func pair(_ byte: UInt8) throws -> KeyPair {
    KeyPair(privateKey: try #require(PrivateKey([UInt8](repeating: byte, count: 32))))
}

/// The transcript of the protocol notes, from an implementation that whatsmeow understood.
struct HandshakeVectorTests {
    @Test func `follows the written transcript`() throws {
        let (clientEphemeral, clientStatic) = (try pair(0x11), try pair(0x22))
        let (serverEphemeral, serverStatic) = (try pair(0x33), try pair(0x44))
        var client = Transcript(prologue: Framing.header)
        #expect(
            Hex.encode(client.hash)
                == "ffff0c9267310966f1311170c04b38c79504285bf5edf763e5c946492a50a755"
        )
        client.mixHash(clientEphemeral.publicKey.bytes)
        #expect(
            Hex.encode(client.hash)
                == "6c9ea30317f933b43ebefedd04d07fa1428b9530c67179ef1189ce3a91089bae"
        )
        client.mixHash(serverEphemeral.publicKey.bytes)
        #expect(
            Hex.encode(client.hash)
                == "92c8be6744a8aaa91dc8695e55f8f98776ef57afa30487873c9bf0753c374092"
        )
        var server = client
        try client.mixKey(clientEphemeral.privateKey, serverEphemeral.publicKey)
        try server.mixKey(serverEphemeral.privateKey, clientEphemeral.publicKey)
        #expect(
            Hex.encode(client.chainingKey)
                == "75255525cb2271af63579e9ad8df40b244dd97349e0d87536a7ac429e72987a3"
        )
        #expect(
            Hex.encode(client.key)
                == "391d80f93aae00271f1bbc372936ce96d4d0158bf814f1736afd7e28b45ee153"
        )
        let a = server.encryptAndHash(serverStatic.publicKey.bytes)
        #expect(
            try a
                == bytes(
                    """
                    76c390387466635d58f0323bdcbe69099601a1a274074852c87a5a56adbc2200
                    326ad89abf7d0428235760e33dfb7358
                    """
                )
        )
        #expect(try client.decryptAndHash(a) == serverStatic.publicKey.bytes)
        try client.mixKey(clientEphemeral.privateKey, serverStatic.publicKey)
        try server.mixKey(serverStatic.privateKey, clientEphemeral.publicKey)
        #expect(
            Hex.encode(client.key)
                == "a442b31d1c107369231a148331d78e40264245048fb999a5aeeffa9c0ebd5ad7"
        )
        let b = server.encryptAndHash(Array("server payload".utf8))
        #expect(
            Hex.encode(b) == "5198e7f6c93aea02f4f1d0ff70217168365d4599760b0a349f83fe41f4b0"
        )
        #expect(try client.decryptAndHash(b) == Array("server payload".utf8))
        let d = client.encryptAndHash(clientStatic.publicKey.bytes)
        #expect(
            try d
                == bytes(
                    """
                    b9cb19690dfcfb9a42e033388870388167c822982ffe1d4ef4c15a4d3e5d9d41
                    d1a67a088cf1bd44852ea14e58b6f4b6
                    """
                )
        )
        #expect(try server.decryptAndHash(d) == clientStatic.publicKey.bytes)
        try client.mixKey(clientStatic.privateKey, serverEphemeral.publicKey)
        try server.mixKey(serverEphemeral.privateKey, clientStatic.publicKey)
        let e = client.encryptAndHash(Array("client payload".utf8))
        #expect(
            Hex.encode(e) == "23086c73815eb3bec1f2e4aed074cee712b4a5f0265e26a45bb93aec1334"
        )
        #expect(try server.decryptAndHash(e) == Array("client payload".utf8))

        var fromClient = client.split().fromClient
        let node = try bytes("00f80a1908ff0455b177a416ec18045a11fa0003f801f801ec01")
        let frame = Framing.frame(fromClient.seal(node))
        #expect(
            try frame
                == bytes(
                    """
                    00002a1b6084c7900c1b2838168336a8e8ccb8e41ec3f78e055c9e8214d0bc1a
                    446262f87b4f78661ed7ff851e
                    """
                )
        )
        var atServer = server.split().fromClient
        #expect(try atServer.open(Array(frame.dropFirst(3))) == node)
    }

    @Test func `begins with the written bytes`() throws {
        var client = NoiseHandshake.Initiator(ephemeral: try pair(0x11))
        #expect(
            try Framing.header + Framing.frame(client.clientHello())
                == bytes(
                    """
                    5741060300002412220a207b4e909bbe7ffe44c465a220037d608ee35897d31e
                    f972f07f74892cb0f73f13
                    """
                )
        )
    }
}
