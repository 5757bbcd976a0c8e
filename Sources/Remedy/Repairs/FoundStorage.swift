/// A local storage, and what it keeps of the product's.
struct FoundStorage {
  let site: SiteFolder
  let store: SiteFolder.Store
  let contents: LocalStorage

  /// What takes these out; nil where there is nothing to take.
  func edit(_ addresses: [LocalStorage.Address]) -> Edit? {
    if addresses.isEmpty { return nil }
    if case .level = store { return .levelKeys(addresses.compactMap(\.levelKey)) }
    return .storageRows(addresses.compactMap(\.storageRow))
  }
}

extension LocalStorage.Address {
  fileprivate var levelKey: [UInt8]? {
    if case .level(let key) = self { key } else { nil }
  }

  fileprivate var storageRow: StorageRow? {
    if case .row(let map, let key) = self { StorageRow(map: map, key: key) } else { nil }
  }
}
