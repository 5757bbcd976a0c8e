#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Graphviz's `dot`, run without a shell: the graph goes in, and the picture to standard output.
enum Graphviz {
  static func draw(_ graph: String) throws(Failure) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure("failure.graphviz", status: .surroundings) }
    let (reading, writing) = (ends[0], ends[1])
    let child = start(reading, closing: writing)
    close(reading)
    guard let child else {
      close(writing)
      throw Failure("failure.no-graphviz", status: .surroundings)
    }
    // Should dot end early, the write fails and its status says why.
    let ignored = signal(SIGPIPE, SIG_IGN)
    Output(descriptor: writing).write(graph)
    signal(SIGPIPE, ignored)
    close(writing)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    guard status == 0 else { throw Failure("failure.graphviz", status: .surroundings) }
  }

  /// The child's process id; nil where there is no such program.
  private static func start(_ input: Int32, closing other: Int32) -> pid_t? {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_addclose(&actions, input)
    posix_spawn_file_actions_addclose(&actions, other)
    // The strings live until posix_spawnp has copied them into the child.
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("dot"), strdup("-Tsvg"), nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, "dot", &actions, nil, &arguments, environ)
    return code == 0 ? child : nil
  }
}
