// swift-tools-version: 6.2
import PackageDescription

// The target graph. Dependencies point down only; README's architecture section draws it.
// `MARTLET_TESTS="SignalTests StoreTests"` narrows a build to those test targets.

/// Test code calls C libraries directly and is not held to `unsafe` at each use.
let forTests: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let strict: [SwiftSetting] = forTests + [.strictMemorySafety()]

/// The storeys of the house, top to bottom: a folder of `Sources` each, a target in each folder of it.
enum Storey: String {
    case programs = "Programs"
    case fronts = "Fronts"
    case sandbox = "Sandbox"
    case core = "Core"
    case protocols = "Protocol"
    case wrappers = "Wrappers"
    case leaves = "Leaves"
    case c = "C"

    func path(_ target: String) -> String { "Sources/\(rawValue)/\(target)" }

    func module(
        _ name: String,
        _ dependencies: [Target.Dependency] = [],
        exclude: [String] = []
    ) -> Target {
        .target(
            name: name,
            dependencies: dependencies,
            path: path(name),
            exclude: exclude,
            swiftSettings: strict
        )
    }

    func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
        .executableTarget(
            name: name,
            dependencies: dependencies,
            path: path(name),
            swiftSettings: strict
        )
    }
}

func library(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
    .systemLibrary(
        name: name,
        path: Storey.c.path(name),
        pkgConfig: pkgConfig,
        providers: [.apt([apt])]
    )
}

func tests(
    _ name: String,
    _ dependencies: [Target.Dependency],
    exclude: [String] = []
) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies + ["Support"],
        exclude: exclude,
        swiftSettings: forTests
    )
}

let c: [Target] = [
    library("CNcurses", apt: "libncurses-dev"),
    library("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
    library("COpenSSL", apt: "libssl-dev"),
    library("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
    library("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
    library("CSockets", apt: "libc6-dev"),
    library("CMalloc", apt: "libc6-dev"),
    library("CSpawn", apt: "libc6-dev"),
    library("CMicroHTTPD", apt: "libmicrohttpd-dev"),
    library("CGnuTLS", apt: "libgnutls28-dev"),
    library("CCurl", apt: "libcurl4-openssl-dev"),
    library("CWslay", apt: "libwslay-dev"),
    library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    library("CPNG", pkgConfig: "libpng", apt: "libpng-dev"),
]

let wrappers: [Target] = [
    Storey.wrappers.module("Terminal", ["CNcurses", "Canvas", "Encodings"]),
    Storey.wrappers.module("SQLite", ["CSQLite"]),
    Storey.wrappers.module("Crypto", ["COpenSSL", "CSodium"]),
    Storey.wrappers.module("QRCode", ["CQREncode"]),
    Storey.wrappers.module("Pictures", ["CPNG"]),
    Storey.wrappers.module("Deflate", ["CZlib"]),
    Storey.wrappers.module("System", ["CMalloc", "CSpawn"]),
    Storey.wrappers.module(
        "Transport",
        [
            "CSockets", "CMicroHTTPD", "CGnuTLS", "CCurl", "CWslay", "Crypto", "Encodings", "HTTP",
            "Log", "System",
        ]
    ),
]

let leaves: [Target] = [
    Storey.leaves.module("Encodings"),
    Storey.leaves.module("JSON", ["Encodings"]),
    Storey.leaves.module("Model", ["JSON"]),
    Storey.leaves.module("Commands", ["Model", "JSON"]),
    Storey.leaves.module("Canvas"),
    Storey.leaves.module("Calendar"),
    Storey.leaves.module("HTTP", ["Calendar", "Encodings"]),
    Storey.leaves.module("Protobuf"),
    Storey.leaves.module("Settings", ["Canvas", "Encodings", "Model"]),
    Storey.leaves.module("Log"),
]

let protocols: [Target] = [
    Storey.protocols.module("WAProto", ["Protobuf"], exclude: ["Proto"]),
    Storey.protocols.module("BinaryNode", ["Deflate", "Model"]),
    Storey.protocols.module("Stanzas", ["BinaryNode", "JSON", "Model"]),
    Storey.protocols.module("Noise", ["Crypto", "Encodings", "WAProto", "Protobuf"]),
    Storey.protocols.module("Signal", ["Crypto", "Protobuf"]),
    Storey.protocols.module("Media", ["Crypto", "System"]),
]

let core: [Target] = [
    Storey.core.module(
        "Store",
        ["SQLite", "Signal", "Crypto", "Model", "JSON", "Log", "System"]
    ),
    Storey.core.module(
        "Engine",
        [
            "Stanzas", "Noise", "Signal", "Media", "WAProto", "Protobuf", "BinaryNode", "Crypto",
            "Deflate", "Store", "Transport", "HTTP", "JSON", "Model", "Commands", "Calendar",
            "Encodings", "Log", "System",
        ]
    ),
]

let fronts: [Target] = [
    Storey.fronts.module(
        "TUI",
        ["Calendar", "Commands", "Canvas", "Encodings", "JSON", "QRCode", "Settings", "Model"]
    ),
    Storey.fronts.module(
        "REST",
        [
            "Calendar", "Commands", "Crypto", "Encodings", "HTTP", "JSON", "Model", "QRCode",
            "Pictures",
        ]
    ),
    Storey.fronts.module(
        "Hosting",
        [
            "Commands", "Crypto", "Encodings", "Engine", "HTTP", "JSON", "Log", "Model", "Settings",
            "Store",
            "System",
        ]
    ),
    Storey.fronts.module(
        "Hooks",
        ["HTTP", "Hosting", "Log", "Model", "REST", "Store", "System", "Transport"]
    ),
]

let sandbox: [Target] = [
    Storey.sandbox.module(
        "Sandbox",
        [
            "BinaryNode", "Noise", "Signal", "Media", "WAProto", "Protobuf", "Crypto", "SQLite",
            "Deflate", "Transport", "HTTP", "Model", "Log", "System", "JSON", "Encodings",
        ]
    )
]

let programs: [Target] = [
    Storey.programs.program(
        "martlet",
        [
            "TUI", "Terminal", "REST", "Hooks", "Hosting", "Sandbox", "Engine", "Store",
            "Transport",
            "Commands", "Encodings", "JSON",
            "Model", "Settings", "Log", "QRCode", "Pictures", "HTTP", "Canvas", "System", "Crypto",
        ]
    ),
    Storey.programs.program("protogen", ["Protobuf", "System"]),
    Storey.programs.program(
        "martlet-bench",
        [
            "Engine", "Store", "Sandbox", "BinaryNode", "JSON", "Signal", "Model", "Commands",
            "Crypto", "Encodings", "Media", "System",
            "WAProto", "Protobuf",
        ]
    ),
]

let testTargets: [Target] = [
    tests("EncodingsTests", ["Encodings"]),
    tests("JSONTests", ["JSON"]),
    tests("ModelTests", ["Model", "JSON"]),
    tests("CommandsTests", ["Commands", "Model", "JSON"]),
    tests("ProtobufTests", ["Protobuf", "WAProto", "protogen"]),
    tests("CalendarTests", ["Calendar"]),
    tests("SystemTests", ["System"]),
    tests("LogTests", ["Log"]),
    tests("CryptoTests", ["Crypto", "Encodings"]),
    tests("NoiseTests", ["Noise", "Crypto", "Encodings", "WAProto", "Protobuf"]),
    tests(
        "SignalTests",
        ["Signal", "Crypto", "Encodings", "WAProto", "Protobuf", "CSignalProtocol"]
    ),
    tests("MediaTests", ["Media", "Crypto", "Encodings", "System"]),
    tests("BinaryNodeTests", ["BinaryNode", "Deflate", "Model"]),
    tests("StanzasTests", ["Stanzas", "BinaryNode", "Model"]),
    tests("TransportTests", ["Transport", "HTTP", "Crypto", "Encodings", "Log"]),
    tests("LoadTests", ["Transport", "HTTP", "REST", "Commands", "Media", "Model", "System"]),
    tests(
        "StoreTests",
        ["Store", "SQLite", "Signal", "Crypto", "Model", "Log", "System"],
        exclude: ["Fixtures"]
    ),
    tests("TerminalTests", ["Terminal", "Canvas"]),
    tests("SettingsTests", ["Settings", "Canvas"]),
    tests("CanvasTests", ["Canvas"]),
    tests("TUITests", ["TUI", "Canvas", "Commands", "JSON", "QRCode", "Settings", "Model"]),
    tests(
        "HostingTests",
        [
            "Hosting", "Engine", "Store", "Commands", "Model", "JSON", "Log", "Settings", "System",
        ]
    ),
    tests(
        "HooksTests",
        [
            "Hooks", "Hosting", "Engine", "Commands", "HTTP", "Log", "Model", "REST", "SQLite",
            "Store", "System", "Transport",
        ]
    ),
    tests("RESTTests", ["REST", "Commands", "HTTP", "JSON", "Model", "Transport"]),
    tests(
        "EngineTests",
        [
            "Engine", "Store", "Sandbox", "Stanzas", "BinaryNode", "Noise", "Signal", "WAProto",
            "Protobuf", "SQLite", "Crypto", "Encodings", "Transport", "HTTP", "Model", "Commands",
            "JSON", "Log", "Media", "System",
        ]
    ),
    tests(
        "SandboxTests",
        [
            "Sandbox", "BinaryNode", "HTTP", "Transport", "Model", "Crypto", "Encodings", "JSON",
            "Log",
            "Noise",
            "Signal", "SQLite", "WAProto", "Protobuf",
        ]
    ),
    tests(
        "EndToEndTests",
        [
            "Engine", "Store", "Sandbox", "BinaryNode", "Model", "Log", "Hosting", "Commands",
            "Crypto", "Encodings", "Protobuf", "WAProto", "Transport", "HTTP", "JSON", "System",
        ]
    ),
    tests("ConventionTests", ["Commands"]),
]

let testSupport: [Target] = [
    .systemLibrary(
        name: "CSignalProtocol",
        path: "Tests/CSignalProtocol"
    ),
    .target(
        name: "Support",
        dependencies: ["Model", "CSpawn", "System"],
        path: "Tests/Support",
        swiftSettings: forTests
    ),
]

/// Present only when MARTLET_FUZZ is set: libFuzzer brings its own `main`, and wants everything
/// built with `--sanitize fuzzer`.
let fuzzing: [Target] =
    Context.environment["MARTLET_FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "Noise", "BinaryNode", "WAProto", "Protobuf", "Signal", "Settings", "Sandbox",
                "Crypto", "Model", "JSON", "HTTP", "Transport", "REST", "Commands", "Hosting",
                "Stanzas", "Engine", "Store", "Canvas", "TUI", "Log", "Encodings", "Deflate",
            ],
            path: "Tests/Fuzz",
            swiftSettings: forTests + [.unsafeFlags(["-parse-as-library"])]
        )
    ]

let wanted = (Context.environment["MARTLET_TESTS"] ?? "").split(separator: " ").map(String.init)

let all =
    c + wrappers + leaves + protocols + core + fronts + sandbox + programs + testSupport
    + testTargets
    + fuzzing

/// The targets named and all that they are built from; EndToEndTests starts the program besides.
func closure(_ names: [String], in all: [Target]) -> Set<String> {
    var found: Set<String> = []
    var rest = names.contains("EndToEndTests") ? names + ["martlet"] : names
    while let name = rest.popLast() {
        guard found.insert(name).inserted else { continue }
        for dependency in all.first(where: { $0.name == name })?.dependencies ?? [] {
            if case .byNameItem(let name, _) = dependency { rest.append(name) }
        }
    }
    return found
}

let chosen = closure(wanted, in: all)

let package = Package(
    name: "martlet",
    products: wanted.isEmpty ? [.executable(name: "martlet", targets: ["martlet"])] : [],
    targets: wanted.isEmpty ? all : all.filter { chosen.contains($0.name) },
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c17
)
