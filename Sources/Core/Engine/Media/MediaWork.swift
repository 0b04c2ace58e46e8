/// What the parts of an account that have to do with files hold.
struct MediaWork: Sendable {
    /// Where files are kept.
    let folder: MediaFolder
    /// The way to the server.
    let transfer: MediaTransfer
    /// What is uploaded now.
    let uploads: Uploads
    /// What is downloaded now.
    let downloads = Downloads()
    /// Who looks into what is sent.
    let programs: MediaPrograms
    /// Who waits for the phone to upload a file again.
    let retries = MediaRetries()

    /// Prepares an account's parts; nothing is done yet.
    init(_ link: Link, _ options: Account.Options) {
        folder = MediaFolder(ofDatabase: options.databasePath, cacheLimit: options.mediaLimit)
        transfer = MediaTransfer(
            link: link,
            hosts: MediaHosts(link: link),
            server: options.server,
            proxy: options.proxy
        )
        programs = MediaPrograms(
            in: options.programPath,
            patience: options.previewPatience,
            log: link.log
        )
        uploads = Uploads(transfer: transfer, folder: folder)
    }
}
