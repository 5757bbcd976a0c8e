import Flow
import Foundation
import Testing

/// A small pack with everything that packs can say: the fuzzer's seed, which tests share.
enum Sample {
  static func files() throws -> [SourceFile] {
    let url = Repository.root.appending(path: "Tests/Fuzz/seeds/reading/pack")
    let archive = "\n" + (try String(contentsOf: url, encoding: .utf8))
    return archive.components(separatedBy: "\n--- ").dropFirst().map { part in
      let (path, text) = part.splitAtFirstLine()
      return SourceFile(path: path, bytes: Array((text + "\n").utf8))
    }
  }

  static func text(of schema: Schema) throws -> String {
    let file = try files().first { $0.path == schema.sample }
    return String(decoding: file?.bytes ?? [], as: UTF8.self)
  }
}

extension String {
  fileprivate func splitAtFirstLine() -> (String, String) {
    let end = firstIndex(of: "\n") ?? endIndex
    return (String(self[..<end]), String(self[end...].dropFirst()))
  }
}

/// The sample with one thing wrong.
struct Slip: CustomTestStringConvertible {
  let schema: Schema
  let right: String
  let wrong: String

  init(_ schema: Schema, _ right: String, _ wrong: String) {
    (self.schema, self.right, self.wrong) = (schema, right, wrong)
  }

  var testDescription: String { "\(schema): \(wrong) for \(right)" }

  struct NotThere: Error { let words: String }

  func text() throws -> String {
    let sample = try Sample.text(of: schema)
    guard let range = sample.range(of: right) else { throw NotThere(words: right) }
    return sample.replacingCharacters(in: range, with: wrong)
  }

  static let all: [Slip] = pack + apps + flows + nodes + translations + scenarios

  static let pack = [
    Slip(.pack, "pack: seed", "pack: The Seed"),
    Slip(.pack, "version: 1.0.0", "version: 1.0"),
    Slip(.pack, "engine: 1", "engine: 2"),
    Slip(.pack, "languages: [en, ja]", "languages: []"),
    Slip(.pack, "languages: [en, ja]", "languages: [en, ja_JP]"),
    Slip(.pack, "systems: [linux, windows]", "systems: [linux, amiga]"),
    Slip(.pack, "title: Seed\n", ""),
    Slip(.pack, "symptoms: [loop]", "symptoms: loop"),
    Slip(.pack, "  skew:", "  coached:"),
    Slip(.pack, "type: duration", "type: time"),
    Slip(.pack, "type: duration", "type: duration, choice: {a: b}"),
    Slip(.pack, "type: duration", "type: duration, from: 1"),
    Slip(
      .pack, "detected-by: clock.skew", "detected-by: clock.screw"),
    Slip(.pack, "detected-by: clock.skew", "detected: clock.skew"),
    Slip(.pack, "    because: pages load\n", ""),
    Slip(.pack, "otherwise: 0.03", "otherwise: 1.03"),
    Slip(.pack, "blocked: 0.9", "blocked: often"),
    Slip(.pack, "  net.link:", "  net.lonk:"),
    Slip(.pack, "quit-first: \"Save, then close {app}.\"", "quit-first: \"\""),
    Slip(.pack, "columns: [One, Two]", "columns: One and two"),
    Slip(.pack, "cells: [ends, stays]", "cell: [ends, stays]"),
  ]

  static let apps = [
    Slip(.app, "app: sample", "app: Sample"),
    Slip(.app, "web: https", "web: http"),
    Slip(.app, "page: https://status.sample.example, ", ""),
    Slip(.app, "app.sample.example: required", "app.sample.example: needed"),
    Slip(.app, "app.sample.example: required", "localhost: required"),
    Slip(.app, "path: /live/", "part: /live/"),
    Slip(.app, "cookies: [Cookies]", "cokies: [Cookies]"),
    Slip(.app, "cookies: [Cookies]", "cookies: [../Cookies]"),
    Slip(.app, "cookies: [Cookies]", "cookies: [/Cookies]"),
    Slip(.app, "~/.sample", "/etc/sample"),
    Slip(.app, "~/.sample", "~/../sample"),
    Slip(.app, "partitions: [\".\"]", "partitions: [\"..\"]"),
    Slip(.app, "systems: {linux:", "systems: {unix:"),
  ]

  static let flows = [
    Slip(.flow, "flow: loop", "flow: loop--again"),
    Slip(.flow, "title: Loop\n", "title: Loop\nrole: helper\n"),
    Slip(.flow, "title: Loop\n", "title: Loop\nrole: shelf\n"),
    Slip(.flow, "start: where\n", ""),
    Slip(.flow, "synonyms: [endless]", "synonym: [endless]"),
    Slip(.flow, "causes: {blocked: 3}", "causes: {blocked: 0}"),
    Slip(.flow, "  look:\n", "  Look:\n"),
  ]

  static let nodes = [
    Slip(.flow, "ask: Where?", "guide: Where?\n    ask: Where?"),
    Slip(.flow, "ask: Where?", "question: Where?"),
    Slip(.flow, "ask: Where?", "ask: Where?\n    title: Where"),
    Slip(.flow, "text: App, go", "test: App, go"),
    Slip(.flow, "check: [net.websocket, clock.skew]", "check: [net.websock]"),
    Slip(.flow, "    title: Looking\n", ""),
    Slip(.flow, "- {to: repairs}", "- {go: repairs}"),
    Slip(.flow, "parts: {call: quit, go: repairs}", "parts: {call: quit}"),
    Slip(.flow, "rungs: [clear,", "rungs: [clear/up/now,"),
    Slip(.flow, "    otherwise: give-up\n", ""),
    Slip(.flow, "fix: cache.clear", "fix: cache.claer"),
    Slip(.flow, "fix: cache.clear", "fix: cache.clear\n    minutes: 5"),
    Slip(.flow, "on: windows", "on: dos"),
    Slip(.flow, "copy: \"%AppData%\"", "copy: \"\""),
    Slip(.flow, "minutes: 5", "minutes: five"),
    Slip(.flow, "disruption: 2", "disruption: 5"),
    Slip(.flow, "login: ends", "login: lost"),
    Slip(.flow, "offline: reloads", "offline: gone"),
    Slip(.flow, "{end: solved, title: Done}", "{end: finished, title: Done}"),
    Slip(.flow, "{end: solved, title: Done}", "{end: solved}"),
    Slip(.flow, "    consent: You agree.\n", ""),
    Slip(.flow, "    undo: Put it back.\n", ""),
    Slip(.flow, "    verify: [net.dns]\n", ""),
    Slip(.flow, "    steps: [Do it.]\n", ""),
    Slip(.flow, "fix: cache.clear", "fix: app.reset"),
  ]

  static let translations = [
    Slip(.locale, "title: 種", "title: [種]"),
    Slip(.locale, "title: 種", "title: \"\""),
    Slip(.locale, "loop.look:", "loop/look:"),
  ]

  static let scenarios = [
    Slip(.scenario, "flow: loop\n", ""),
    Slip(.scenario, "given: {system: linux}", "given: [linux]"),
    Slip(.scenario, "net.websocket:", "net.websockets:"),
    Slip(.scenario, "helps: clear", "help: clear"),
    Slip(.scenario, "ending: solved", "ending: good"),
    Slip(.scenario, "order: [clear]", "order: clear"),
  ]
}
