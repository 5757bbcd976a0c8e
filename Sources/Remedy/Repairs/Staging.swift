/// Makes the edited copy of something in a hold, ready to be exchanged with the original.
enum Staging {
  static func prepare(
    _ edit: Edit, of item: Item, in parent: Folder, as slot: FileName, in hold: Folder, _ host: Host
  ) throws(Trouble) {
    switch edit {
    case .contents(let bytes):
      try hold.makeFile(slot, bytes, mode: item.mode)
      guard let made = try hold.entry(slot) else { throw Trouble(.changed, hold.place(slot)) }
      try hold.setAttributes(
        slot, inode: made.identity.inode, owner: item.owner, mode: item.mode)
    case .levelKeys, .cookieRows, .storageRows, .firefoxCookieRows:
      throw Trouble(.unsupported, item.spot.text)
    }
  }
}
