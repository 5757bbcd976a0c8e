extension FileReader {
  func tables(_ item: Int) -> [Table] {
    named(item, .tables) { (id: TableID, key, value) in
      guard var fields = Fields(self, value, .tables) else { return nil }
      let prefix = "tables." + id.text
      let title = text(fields.require(.title), .title, as: TextID(prefix))
      let columns = texts(fields.require(.columns), .columns, prefix + ".columns.")
      let rows: [Table.Row] = named(fields.require(.rows), .rows) {
        (row: Name<Table.Row>, _, value) in
        self.row(prefix + "." + row.text, value, columns: columns.count)
      }
      let covers = covers(fields.take(.covers))
      fields.finish()
      return Table(
        id: id, place: document.place(key), title: title ?? TextID(prefix), columns: columns,
        rows: rows, covers: covers)
    }
  }

  private func row(_ prefix: String, _ item: Int, columns: Int) -> Table.Row? {
    guard var fields = Fields(self, item, .rows) else { return nil }
    let title = text(fields.require(.title), .title, as: TextID(prefix))
    let cellsItem = fields.require(.cells)
    let cells = texts(cellsItem, .cells, prefix + ".")
    fields.finish()
    if let cellsItem, cells.count != columns, document.items[cellsItem].kind == .sequence {
      complain(
        .rowLength, cellsItem,
        ["expected": String(columns), "found": String(cells.count)])
    }
    return title.map { Table.Row(title: $0, cells: cells) }
  }

  /// A list of texts, numbered from 1.
  func texts(_ item: Int?, _ field: Key, _ prefix: String) -> [TextID] {
    var number = 0
    return list(item, field) { entry in
      number += 1
      return text(entry, field, as: TextID(prefix + String(number)))
    }
  }

  func covers(_ item: Int?) -> [String] {
    guard let item else { return [] }
    return list(item, .covers) { word($0, .covers) }
  }
}
