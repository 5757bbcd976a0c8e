/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // libFuzzer keeps `count` bytes there for the length of the call.
  Walks.take(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
