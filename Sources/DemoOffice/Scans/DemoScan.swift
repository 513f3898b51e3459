public import Casework

/// A scan for a document of a request in a demo office, as it would come from a scanner.
public struct DemoScan: Hashable, Sendable {
  public var request: CaseReference
  /// The key of the document in the policy.
  public var document: String
  public var bytes: [UInt8]
}

extension OfficeLife {
  /// So many at most, and so many of one request.
  private static let scanCount = 12
  private static let scansPerRequest = 2

  /// Scans for papers that were handed in with requests that are still open, of every other file and the newest first: most
  /// papers are only sighted. Taken once the life has come to its end.
  public func scans() -> [DemoScan] {
    let context = context(staff.reception, end)
    var scans: [DemoScan] = []
    for file in openFiles.reversed() where file.id.value.isMultiple(of: 2) && scans.count < Self.scanCount {
      for request in file.requests where request.overOn == nil {
        let papers = request.documents.keys.sorted().filter { document in
          (try? file.demandAttachable(to: request.id, document: document, in: context)) != nil
        }
        for document in papers.prefix(Self.scansPerRequest) where scans.count < Self.scanCount {
          let reference = CaseReference(file: file.id, ordinal: request.id)
          let page = SpecimenPage(seed: UInt64(file.id.value) &* 97 &+ UInt64(scans.count))
          let bytes = scans.count.isMultiple(of: 3) ? page.png : page.pdf(title: document, note: reference.text)
          scans.append(DemoScan(request: reference, document: document, bytes: bytes))
        }
      }
    }
    return scans
  }
}
