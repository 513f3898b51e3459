extension Profile {
  /// What the policy itself says, without the lists and times that an association sets for itself: a change of it takes
  /// an approval.
  public var policyPart: Profile {
    var part = self
    part.channels = []
    part.tools = []
    part.units = []
    part.outsideBodies = []
    part.identityKinds = []
    part.categories = []
    part.documents = []
    part.services = []
    part.rejectionReasons = []
    part.needLevels = []
    part.relations = []
    part.roles = []
    part.data = nil
    part.targets = nil
    part.watch = nil
    part.letterhead = nil
    part.attachments = nil
    part.reply.internalTargetDays = nil
    part.intake.advancingFields = []
    for index in part.clauses.indices { part.clauses[index].passage = nil }
    return part
  }
}
