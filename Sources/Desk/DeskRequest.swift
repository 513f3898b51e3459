public import Casework

/// Everything that a screen can ask of the office.
public enum DeskRequest: Hashable, Sendable {
  case ask(Question)
  case submit(Submission)
  /// Appoints an officer together with the passphrase that they will sign in with.
  case appoint(Officer, passphrase: String)
  /// Changes the passphrase of the officer who is signed in.
  case changePassphrase(old: String, new: String)
  case saveDraft(id: String, texts: [String: String])
  case dropDraft(id: String)
}
