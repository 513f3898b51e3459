import Testing

@testable import CaseLedger

@Suite("Disks of one machine and of many")
struct DiskSharingTests {
  private static let mounts = """
    22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
    40 22 0:35 / /srv rw,relatime shared:20 - nfs4 office:/srv rw,vers=4.2
    41 22 0:36 / /media/desk rw shared:21 master:2 - fuse.sshfs desk@host:/ rw
    42 22 0:37 / /guest rw - 9p share rw
    """

  @Test("the table of mounts tells a device's file system")
  func table() {
    let table = MountTable(Self.mounts)
    #expect(table.type(ofDevice: 254, 0) == "ext4")
    #expect(table.type(ofDevice: 0, 35) == "nfs4")
    #expect(table.type(ofDevice: 0, 36) == "fuse.sshfs")
    #expect(table.type(ofDevice: 0, 37) == "9p")
    #expect(table.type(ofDevice: 8, 1) == nil)
  }

  @Test("a network share is refused, a disk of one's own never is", arguments: ["nfs", "nfs4", "cifs", "fuse.sshfs"])
  func networkShares(type: String) {
    #expect(DiskSharing.forbidsWriting(on: type, lastHost: nil, ownHost: "desk"))
    #expect(DiskSharing.forbidsWriting(on: type, lastHost: "desk", ownHost: "desk"))
  }

  @Test(
    "a local disk may come from another machine", arguments: ["ext4", "xfs", "btrfs", "tmpfs", "overlay", "fuseblk"])
  func localDisks(type: String) {
    #expect(!DiskSharing.forbidsWriting(on: type, lastHost: "another", ownHost: "desk"))
  }

  @Test("a folder lent to a virtual machine is refused once another machine has written there")
  func lentFolders() {
    #expect(!DiskSharing.forbidsWriting(on: "9p", lastHost: nil, ownHost: "desk"))
    #expect(!DiskSharing.forbidsWriting(on: "virtiofs", lastHost: "desk", ownHost: "desk"))
    #expect(DiskSharing.forbidsWriting(on: "9p", lastHost: "another", ownHost: "desk"))
  }

  @Test("this machine's temporary folder is its own")
  func ownDisk() throws {
    try DataFolder(path: TemporaryFolder().path + "/not/yet/made").refuseSharedDisk()
  }

  @Test(
    "a host's name is written in bytes that the lock file takes",
    arguments: [("desk-1.lan", "desk-1.lan"), ("a\"b c", "a-b-c"), ("", "localhost")])
  func hostNames(name: String, written: String) {
    #expect(HostName.cleaned(Array(name.utf8)) == written)
    #expect(LineFormat.isName(HostName.current))
  }
}
