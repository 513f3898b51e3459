import CaseLedger

extension AttachmentStore {
  /// The sealed attachments of the office in a data folder.
  init(ofFolder path: String, log: LogIdentifier, isReadOnly: Bool = true) {
    let files = DataFolder(path: path).filesPath
    self.init(on: FolderStorage(folder: files, isReadOnly: isReadOnly), of: log)
  }
}
