import Remedy

/// Looks at an app's data, moves its caches aside, takes that back, and clears quarantine: the
/// README shows this as it stands.
func readmeExample(home: String, say: (String) -> Void) throws(Refusal) {
  // What the app looks like; nothing outside these places is ever changed.
  var app = App(name: "sample", title: "Sample")
  app.data = [HomePlace(.config, ["Sample"])]
  app.partitions = ["."]
  app.stores = [.init(.cache, ["Cache", "Code Cache"])]

  let host = try Host(app: app, home: home, isOffline: true, variables: [:])
  for finding in host.check(["disk.space", "app.data"]) {
    say("\(finding.probe): \(finding.status)")
  }

  let plan = try host.plan("cache.clear", ["only": "all"])
  for case .aside(let item) in plan.steps { say("move aside \(item.spot.text)") }
  // The plan that was shown is the plan that is carried out; what changed since is refused.
  let receipt = try host.apply(plan)
  let worked = host.verify(plan).allSatisfy { $0.status == .fine }
  say("\(receipt.id): \(worked)")

  let undone = try host.undo(receipt.id)
  say("\(undone.stage)")
  say("\(try host.history().count) in the history")
  // The only call that deletes: for good, and only what quarantine holds.
  let purged = try host.purge(try host.purgeable(before: .max))
  say("\(purged.count) purged")
}
