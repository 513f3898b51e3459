import Glibc

/// The few functions of PostgreSQL's client library that are needed, found where the library is installed.
struct PostgresLibrary {
  typealias Connect = @convention(c) (UnsafePointer<CChar>?) -> OpaquePointer?
  typealias Status = @convention(c) (OpaquePointer?) -> Int32
  typealias Execute = @convention(c) (OpaquePointer?, UnsafePointer<CChar>?) -> OpaquePointer?
  typealias Prepare =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, Int32, UnsafeRawPointer?
    ) -> OpaquePointer?
  typealias ExecutePrepared =
    @convention(c) (
      OpaquePointer?, UnsafePointer<CChar>?, Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?,
      UnsafePointer<Int32>?, Int32
    ) -> OpaquePointer?
  typealias Release = @convention(c) (OpaquePointer?) -> Void

  let connect: Connect
  let connectionStatus: Status
  let execute: Execute
  let prepare: Prepare
  let executePrepared: ExecutePrepared
  let resultStatus: Status
  let clear: Release
  let finish: Release

  init() throws {
    guard let handle = dlopen("libpq.so.5", RTLD_NOW) else {
      throw BenchmarkProblem("PostgreSQL's client library is not installed")
    }
    func function<Function>(_ name: String, as type: Function.Type) throws -> Function {
      guard let symbol = dlsym(handle, name) else { throw BenchmarkProblem("libpq has no \(name)") }
      return unsafeBitCast(symbol, to: type)
    }
    connect = try function("PQconnectdb", as: Connect.self)
    connectionStatus = try function("PQstatus", as: Status.self)
    execute = try function("PQexec", as: Execute.self)
    prepare = try function("PQprepare", as: Prepare.self)
    executePrepared = try function("PQexecPrepared", as: ExecutePrepared.self)
    resultStatus = try function("PQresultStatus", as: Status.self)
    clear = try function("PQclear", as: Release.self)
    finish = try function("PQfinish", as: Release.self)
  }
}
