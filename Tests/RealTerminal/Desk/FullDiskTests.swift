import Foundation
import Glibc
import Testing

@Suite("The desk: a disk without room")
struct FullDiskTests {
  /// Moves the office onto a disk of 2 MiB, fills it up, and opens the registration there.
  private static let script = """
    data="$1/data"; mkdir "$1/copy"; cp -r "$data/." "$1/copy"
    mount -t tmpfs -o size=2m tmpfs "$data" && cp -r "$1/copy/." "$data"
    dd if=/dev/zero of="$data/filler" bs=4k 2>/dev/null
    "$2" --screen register
    "$2" verify --json
    echo "acts $("$2" log cat | grep -vc '"k":"access[.]')"
    """

  @Test(
    "what cannot be saved is told, stays on the screen, and is saved as soon as there is room",
    .enabled(if: PrivateMount.isAllowed, "a disk can be mounted only by root"))
  func fullDisk() throws {
    let folder = try OfficeFolder.demo()
    let before = try folder.recordedActs()
    let terminal = try PseudoTerminal(
      "/usr/bin/unshare",
      ["--mount", "/bin/sh", "-c", Self.script, "sh", folder.root, try builtProduct(named: "diwan")],
      environment: folder.environment(officer: "reception"), answering: .emulator)
    defer { terminal.end() }
    try terminal.waitUntil(shows: "نوع الملف")
    terminal.type("\t\tأرملة\rغزيل شافي\r" + Keyboard.function(5) + "13\r0551112223")
    terminal.type(Keyboard.function(5) + "16\rهاتف\r" + Keyboard.function(2))
    try terminal.waitUntil(shows: "تنبيهات تحتاج إلى تأكيد")
    terminal.type(Keyboard.up + "\r")
    try terminal.waitUntil(shows: "لم يُحفظ", "القرص ممتلئ", "0551112223")

    // The disk is seen from outside through the root of a process that lives on it.
    try FileManager.default.removeItem(atPath: "/proc/\(terminal.process)/root\(folder.root)/data/filler")
    terminal.type(Keyboard.function(2))
    try terminal.waitUntil(shows: "الملف 100061", "حُفظ.")
    terminal.type(Keyboard.escape)
    try terminal.waitForHome()
    terminal.type(Keyboard.escape)
    try terminal.waitUntil(shows: "الخروج من ديوان")
    terminal.type(Keyboard.up + "\r")
    let end = try terminal.waitForEnd()
    #expect(end == .exited(0))
    let report = terminal.receivedText
    #expect(report.contains("\"ok\" : true") && report.contains("acts \(before + 1)"))
  }

  /// Makes an office on a disk that has no room for its keys, and again when there is room.
  private static let founding = """
    mkdir "$1/disk"; mount -t tmpfs -o size=16k tmpfs "$1/disk"
    "$2" demo --no-open --files 2 --data "$1/disk/data" 2>&1; echo "status $?"
    mount -o remount,size=8m "$1/disk"
    "$2" demo --no-open --files 2 --data "$1/disk/data" >/dev/null && "$2" verify --data "$1/disk/data" --json
    """

  @Test(
    "a command says that nothing was saved and why, speaks of no screen, and does its work when there is room",
    .enabled(if: PrivateMount.isAllowed, "a disk can be mounted only by root"))
  func command() throws {
    let folder = try OfficeFolder()
    let run = try CommandRun(
      [], environment: folder.environment(),
      under: ["/usr/bin/unshare", "--mount", "/bin/sh", "-c", Self.founding + "\n: ", "sh", folder.root])
    #expect(run.output.contains("لم يُحفظ: \u{2068}القرص ممتلئ\u{2069}. أعد المحاولة بعد زوال السبب."), "\(run.output)")
    #expect(run.output.contains("status 74") && run.output.contains("\"ok\" : true"))
  }

  /// Moves the office onto a disk of 2 MiB, signs in once, fills the disk up, and tries another passphrase, each time by
  /// another process, until it is told to wait.
  private static let attempts = """
    data="$1/data"; mkdir "$1/copy"; cp -r "$data/." "$1/copy"
    mount -t tmpfs -o size=2m tmpfs "$data" && cp -r "$1/copy/." "$data"
    "$2" search 100001 >/dev/null || exit 1
    dd if=/dev/zero of="$data/filler" bs=4k; dd if=/dev/zero of="$data/crumbs" bs=1
    echo "diwan-dome" >"$1/wrong"
    tries=0; status=77
    while [ $status = 77 ] && [ $tries -lt 15 ]; do
      DIWAN_PASSPHRASE_FILE="$1/wrong" "$2" search 100001; status=$?; tries=$((tries + 1))
    done
    echo "ended $status"
    """

  @Test(
    "attempts to sign in are counted on it for all processes",
    .enabled(if: PrivateMount.isAllowed, "a disk can be mounted only by root"))
  func attempts() throws {
    let folder = try OfficeFolder.demo()
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = [
      "--mount", "/bin/sh", "-c", Self.attempts, "sh", folder.root, try builtProduct(named: "diwan"),
    ]
    process.environment = folder.environment(officer: "reception")
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output == "ended 75\n")
  }
}
