internal import Wizard

extension Stage {
  /// What is shown now, as others may see it: masked, whether the session is shared or not.
  public var publicGrid: Grid {
    guard !conversation.isShared else { return grid }
    return Drawing(
      screen: conversation.publicScreen, view: view, size: size, words: conversation.wording.words,
      medium: medium, keys: keys
    ).grid
  }
}
