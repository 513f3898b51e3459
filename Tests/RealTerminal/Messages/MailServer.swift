import Foundation

/// A real SMTP server on this machine, and a real mail program with the interface of sendmail that hands mail to it.
///
/// The server takes every message apart with Python's own `email`, which knows nothing of Diwan.
final class MailServer {
  private let process = Process()
  private let output = Pipe()
  private let folder: String
  /// The mail program, for the configuration.
  var sendmail: String { folder + "/sendmail" }

  /// A message as the server took it.
  struct Taken: Decodable {
    var envelopeFrom: String
    var envelopeTo: [String]
    var from: String
    var to: String
    var subject: String
    var id: String
    var date: String
    var language: String
    var plain: String
    var page: String
  }

  /// Whether Debian's `msmtp` and `python3-aiosmtpd` are installed.
  static let isInstalled: Bool = {
    let check = Process()
    check.executableURL = URL(filePath: "/usr/bin/python3")
    check.arguments = ["-c", "import aiosmtpd"]
    check.standardError = FileHandle.nullDevice
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/msmtp"), (try? check.run()) != nil else {
      return false
    }
    check.waitUntilExit()
    return check.terminationStatus == 0
  }()

  /// Receivers at `later.example` are refused for now, those at `never.example` for good.
  private static let program = """
    import asyncio, email, email.policy, json, os, sys
    from aiosmtpd.smtp import SMTP
    class Desk:
        async def handle_RCPT(self, server, session, envelope, address, options):
            if address.endswith('@later.example'): return '451 try again later'
            if address.endswith('@never.example'): return '550 no such mailbox'
            envelope.rcpt_tos.append(address)
            return '250 OK'
        async def handle_DATA(self, server, session, envelope):
            mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
            told = {'envelopeFrom': envelope.mail_from, 'envelopeTo': envelope.rcpt_tos, 'from': str(mail['From']),
                'to': str(mail['To']), 'subject': str(mail['Subject']), 'id': str(mail['Message-ID']),
                'date': mail['Date'].datetime.isoformat(), 'language': str(mail['Content-Language']),
                'plain': mail.get_body(('plain',)).get_content(), 'page': mail.get_body(('html',)).get_content()}
            with open(sys.argv[1] + '/taken', 'a') as file: file.write(json.dumps(told) + '\\n')
            return '250 OK'
    async def serve():
        server = await asyncio.get_running_loop().create_server(lambda: SMTP(Desk()), '127.0.0.1', 0)
        print(server.sockets[0].getsockname()[1], flush=True)
        await server.serve_forever()
    asyncio.run(serve())
    """

  init(in folder: String) throws {
    self.folder = folder
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = ["-c", Self.program, folder]
    process.standardOutput = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = Int(said.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw RigFailure.neverHappened("the mail server names its port", screen: said)
    }
    let settings = "account default\nhost 127.0.0.1\nport \(port)\nfrom desk@kadi.example\nallow_from_override on\n"
    try settings.write(toFile: folder + "/msmtprc", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder + "/msmtprc")
    let script =
      "#!/bin/sh\nprintf '%s\\n' \"$*\" >>'\(folder)/arguments'\nexec /usr/bin/msmtp -C '\(folder)/msmtprc' \"$@\"\n"
    try Self.write(script, to: sendmail)
  }

  deinit {
    // The tests' process blocks signals on some threads, and what is started from them inherits that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Writes a program that a configuration can name.
  static func write(_ script: String, to path: String) throws {
    try script.write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
  }

  /// The messages that it took, in their order.
  func taken() throws -> [Taken] {
    let lines = (try? String(contentsOfFile: folder + "/taken", encoding: .utf8)) ?? ""
    return try lines.split(separator: "\n").map { try JSONDecoder().decode(Taken.self, from: Data($0.utf8)) }
  }

  /// With which arguments the mail program was called, a line each time.
  var arguments: String { (try? String(contentsOfFile: folder + "/arguments", encoding: .utf8)) ?? "" }
}
