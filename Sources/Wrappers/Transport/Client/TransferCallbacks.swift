internal import CCurl
internal import CSockets
internal import Glibc

/// What libcurl calls for a transfer.
enum TransferCallbacks {
    static var all: martlet_curl_callbacks {
        unsafe martlet_curl_callbacks(
            header: header,
            write: write,
            read: read,
            open_socket: openSocket,
            before_request: beforeRequest
        )
    }

    /// What a callback returns to be called again after `curl_easy_pause`.
    private static let pause = 0x1000_0001
    /// What a callback returns to end the transfer.
    private static let abort = 0x1000_0000

    private static func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        unsafe context.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let header: curl_write_callback = { bytes, size, count, context in
        let line = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
        let isTaken = unsafe transfer(context)?.header(String(decoding: line, as: UTF8.self))
        return isTaken ?? false ? size * count : 0
    }

    private static let write: curl_write_callback = { bytes, size, count, context in
        let data = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
        return unsafe transfer(context)?.received(data) ?? false ? size * count : pause
    }

    private static let read: curl_read_callback = { buffer, size, count, context in
        let place = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
        return switch unsafe transfer(context)?.give(place) ?? .failed {
        case .bytes(let count): count
        case .later: pause
        case .end: 0
        case .failed: abort
        }
    }

    private static let openSocket: curl_opensocket_callback = { context, _, address in
        guard let transfer = unsafe transfer(context), let address = unsafe address else {
            return -1
        }
        let place = unsafe withUnsafePointer(to: &address.pointee.addr) { pointer in
            unsafe SocketAddress(pointer, address.pointee.addrlen)
        }
        guard transfer.isAllowed(place?.host ?? "") else { return -1 }
        return unsafe socket(
            address.pointee.family,
            address.pointee.socktype | martlet_cloexec,
            address.pointee.protocol
        )
    }

    /// Asked before each request, also on a connection that was made for another one.
    private static let beforeRequest: curl_prereq_callback = { context, address, _, _, _ in
        guard let transfer = unsafe transfer(context), let address = unsafe address else {
            return 1
        }
        return transfer.isAllowed(unsafe String(cString: address)) ? 0 : 1
    }
}
