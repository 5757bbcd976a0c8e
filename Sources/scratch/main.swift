import Foundation
import Flow
import Wizard
import Remedy
let root = CommandLine.arguments[1]
let runs = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1 : 1
var files: [SourceFile] = []
for path in (FileManager.default.enumerator(atPath: root)!.allObjects as! [String]).sorted() where path.hasSuffix(".yaml") {
  files.append(SourceFile(path: path, bytes: [UInt8](FileManager.default.contents(atPath: root + "/" + path)!)))
}
let catalogue = Catalogue.library
let clock = ContinuousClock()
var (pack, complaints) = (nil as Pack?, [Complaint]())
let reading = clock.measure { (pack, complaints) = Pack.read(files: files, catalogue: catalogue) }
print("read", reading, complaints.count, "nodes", pack!.charts.reduce(0) { $0 + $1.nodes.count })
for _ in 0..<runs {
  var found: [Complaint] = []
  let checking = clock.measure { found = pack!.complaints(against: catalogue) }
  print("check", checking, found.count)
  if runs == 1 { complaints += found }
}
for c in complaints.prefix(400) {
  let file = c.place.file >= 0 ? files[Int(c.place.file)].path : "-"
  print("\(file):\(c.place.line):\(c.place.column): \(c.code.rawValue) \(c.code) \(c.details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")) \(c.suggestion.map { "?" + $0 } ?? "")")
}
