/// Makes the edited copy of something in a hold, ready to be exchanged with the original.
enum Staging {
  static func prepare(
    _ edit: Edit, of item: Item, in parent: Folder, as slot: FileName, in hold: Folder, _ host: Host
  ) throws(Trouble) {
    guard let name = item.spot.way.last else { throw Trouble(.unsupported, item.spot.text) }
    let staged = StagedEdit(
      parent: parent, name: name, hold: hold, slot: slot, domains: Domains(host.app.domains))
    do throws(StoreTrouble) {
      switch edit {
      case .contents(let bytes): return try make(slot, bytes, item, in: hold)
      case .levelKeys(let keys): return try staged.removeLevelKeys(keys)
      case .cookieRows(let ids): try staged.removeCookies(ids, .chromium)
      case .firefoxCookieRows(let ids): try staged.removeCookies(ids, .firefox)
      case .storageRows(let rows): try staged.removeStorageRows(rows)
      }
    } catch {
      throw Trouble(error)
    }
    try settle(slot, item, in: hold)
  }

  private static func make(
    _ slot: FileName, _ bytes: [UInt8], _ item: Item, in hold: Folder
  ) throws(StoreTrouble) {
    do throws(Trouble) {
      try hold.makeFile(slot, bytes, mode: item.mode)
      try settle(slot, item, in: hold)
    } catch {
      throw StoreTrouble(error)
    }
  }

  private static func settle(
    _ slot: FileName, _ item: Item, in hold: Folder
  ) throws(Trouble) {
    guard let made = try hold.entry(slot) else { throw Trouble(.changed, hold.place(slot)) }
    try hold.setAttributes(slot, inode: made.identity.inode, owner: item.owner, mode: item.mode)
  }
}
