/// Whether a file system is one machine's own; the lock and the order of syncs hold only there.
enum DiskSharing {
  /// File systems that several machines mount at once.
  private static let shared: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "gfs2", "ocfs2", "lustre", "beegfs", "glusterfs",
    "fuse.sshfs", "fuse.glusterfs", "fuse.ceph", "fuse.ceph-fuse", "fuse.rclone", "fuse.s3fs", "fuse.gcsfuse",
    "fuse.davfs", "fuse.smbnetfs", "fuse.curlftpfs", "fuse.moosefs", "fuse.juicefs", "davfs",
  ]
  /// Folders of a machine that its guests see; one guest alone may as well have them for itself.
  private static let lent: Set<String> = ["9p", "virtiofs", "vboxsf", "fuse.vmhgfs-fuse", "prl_fs"]

  /// Whether nothing may be written there.
  /// - Parameter lastHost: the machine that the lock file names, if any.
  static func forbidsWriting(on fileSystem: String, lastHost: String?, ownHost: String) -> Bool {
    if shared.contains(fileSystem) { return true }
    return lent.contains(fileSystem) && lastHost.map { $0 != ownHost } ?? false
  }
}
