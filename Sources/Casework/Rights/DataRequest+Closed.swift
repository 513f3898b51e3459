extension DataRequest {
  /// The request as it is told to whoever may not see the file that it is about.
  public var withoutWords: DataRequest {
    var request = self
    request.facts.words = ""
    request.facts.proof = nil
    request.postponement?.reason = ""
    request.answer?.value.ground = nil
    return request
  }
}
