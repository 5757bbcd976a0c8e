import Foundation

/// The target that the environment names.
private let target = Targets.all[ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""]

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let target else { preconditionFailure("FUZZ_TARGET names nothing that can be fuzzed") }
  // libFuzzer keeps `count` bytes there for the length of the call.
  target(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
