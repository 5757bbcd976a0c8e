import Glibc

@testable import Remedy

/// Takes any bytes for a table of LevelDB: as they are, and as blocks with right sums.
enum LevelTables {
  static func take(_ bytes: [UInt8]) {
    read(bytes)
    guard let kind = bytes.first else { return }
    let block = Array(bytes.dropFirst())
    let data = sealed(block, kind & 1)
    // The first entry of an index that points at the block.
    let key = [UInt8](repeating: 0x7A, count: 9)
    let handle = [0] + Sealing.varint(block.count)
    let index =
      kind & 2 == 0
      ? [0, UInt8(key.count), UInt8(handle.count)] + key + handle + Sealing.number(0)
        + Sealing.number(1)
      : block
    var footer = [0, 0] + Sealing.varint(data.count) + Sealing.varint(index.count)
    footer += [UInt8](repeating: 0, count: 40 - footer.count)
    footer += [0x57, 0xFB, 0x80, 0x8B, 0x24, 0x75, 0x47, 0xDB]
    read(data + sealed(index, 0) + footer)
  }

  private static func sealed(_ block: [UInt8], _ type: UInt8) -> [UInt8] {
    block + [type] + Sealing.number(Checksum.masked((block + [type])[...]))
  }

  private static func read(_ bytes: [UInt8]) {
    guard let file = tmpfile() else { return }
    fwrite(bytes, 1, bytes.count, file)
    fflush(file)
    let copy = dup(fileno(file))
    fclose(file)
    guard let table = try? LevelTable(file: copy, size: UInt64(bytes.count), place: "") else {
      return
    }
    for block in table.blocks.prefix(100) {
      try? table.entries(of: block) { key, _ in
        precondition(key.count >= 8, "a key without its sequence")
        return true
      }
    }
  }
}
