/// Why a database could not be read or edited. Nothing of the user's was changed.
struct StoreTrouble: Error, Equatable, Sendable {
  let kind: Kind
  /// Where; for messages.
  let place: String

  enum Kind: Equatable, Sendable {
    /// Its bytes are not what its format wants.
    case damaged
    /// There is nothing in it, not even what an unused one has.
    case empty
    /// Sound, but of a make that this library does not know.
    case unknownSchema
    case tooLarge
    /// It was written to while it was copied, several times over.
    case changing
    case locked
    case timedOut
    /// After an edit something else was different, too.
    case notAsPlanned
    case disk(Trouble.Kind)
  }

  init(_ kind: Kind, _ place: String) { (self.kind, self.place) = (kind, place) }

  init(_ trouble: Trouble) {
    kind = trouble.kind == .tooLarge ? .tooLarge : .disk(trouble.kind)
    place = trouble.path
  }
}

extension StoreTrouble {
  /// For a probe that has no answer because of it.
  var reason: Finding.Reason {
    switch kind {
    case .timedOut: .timedOut
    case .disk(.missing): .notHere
    case .disk(.notPermitted), .disk(.foreignOwner): .notPermitted
    default: .unreadable
    }
  }
}

extension Trouble {
  /// For the sink, which speaks of files.
  init(_ trouble: StoreTrouble) {
    let kind: Kind =
      switch trouble.kind {
      case .disk(let kind): kind
      case .tooLarge: .tooLarge
      case .changing, .notAsPlanned: .changed
      case .locked: .busy
      case .damaged, .empty, .unknownSchema, .timedOut: .unsupported
      }
    self.init(kind, trouble.place)
  }
}
