import GRDBSQLite

extension OpenKeyFile {
  /// What SQLite calls on an open file; like its own file system's, a write leaves the bytes beside it as they are.
  nonisolated(unsafe) static let methods: UnsafePointer<sqlite3_io_methods> = {
    let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    methods.initialize(to: sqlite3_io_methods())
    methods.pointee.iVersion = 1
    methods.pointee.xClose = { OpenKeyFile.close($0) }
    methods.pointee.xRead = { file, bytes, count, offset in
      OpenKeyFile.at(file)?.read(
        UnsafeMutableRawBufferPointer(start: bytes, count: Int(count)), at: Int(offset)) ?? SQLITE_IOERR
    }
    methods.pointee.xWrite = { file, bytes, count, offset in
      OpenKeyFile.at(file)?.write(
        UnsafeRawBufferPointer(start: bytes, count: Int(count)), at: Int(offset)) ?? SQLITE_IOERR
    }
    methods.pointee.xTruncate = { OpenKeyFile.at($0)?.truncate(to: Int($1)) ?? SQLITE_IOERR }
    methods.pointee.xSync = { file, _ in OpenKeyFile.at(file)?.synchronise() ?? SQLITE_IOERR }
    methods.pointee.xFileSize = { OpenKeyFile.at($0)?.measure($1) ?? SQLITE_IOERR }
    methods.pointee.xLock = { OpenKeyFile.at($0)?.lock($1) ?? SQLITE_IOERR }
    methods.pointee.xUnlock = { OpenKeyFile.at($0)?.lock($1) ?? SQLITE_IOERR }
    methods.pointee.xCheckReservedLock = { file, result in
      result?.pointee = OpenKeyFile.at(file)?.isReserved == true ? 1 : 0
      return SQLITE_OK
    }
    methods.pointee.xFileControl = { _, _, _ in SQLITE_NOTFOUND }
    methods.pointee.xSectorSize = { _ in 4_096 }
    methods.pointee.xDeviceCharacteristics = { _ in SQLITE_IOCAP_POWERSAFE_OVERWRITE }
    return UnsafePointer(methods)
  }()
}
