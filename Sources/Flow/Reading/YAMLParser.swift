internal import CYAML

/// What libyaml sees next, with where it stands (counted from 1).
enum YAMLEvent {
  case documentStart
  case alias
  case scalar(isPlain: Bool)
  case sequenceStart
  case mappingStart
  case collectionEnd
  /// Anything that only frames the text.
  case frame
  case end
}

/// libyaml cannot go on.
struct YAMLFault: Error, Equatable {
  enum Kind { case encoding, control, syntax, memory }

  let kind: Kind
  /// libyaml's own words.
  let problem: String
  /// Of the problem; for an encoding fault its place in bytes is all that is known.
  let line: Int
  let column: Int
  let offset: Int
}

/// libyaml stores the parser's own address inside the parser, so the parser must never move:
/// it lives in memory of its own, and so does the text it reads.
struct YAMLParser: ~Copyable {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var event = yaml_event_t()

  /// Where the latest event begins, counted from 1.
  private(set) var line = 1
  private(set) var column = 1
  private(set) var hasAnchor = false
  private(set) var hasTag = false

  init(_ bytes: [UInt8]) throws(YAMLFault) {
    input = .allocate(capacity: max(bytes.count, 1))
    // `input` has room for all of `bytes`, and is released in `deinit`, after the parser.
    _ = input.initialize(from: bytes)
    guard yaml_parser_initialize(parser) == 1 else {
      input.deallocate()
      parser.deallocate()
      throw YAMLFault(kind: .memory, problem: "out of memory", line: 1, column: 1, offset: 0)
    }
    // Never UTF-16, whatever the first two bytes look like.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    // The pointer stays valid: `input` neither moves nor changes before `deinit`.
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// Moves on to the next event; a scalar's bytes are appended to `scalars`.
  mutating func next(into scalars: inout [UInt8]) throws(YAMLFault) -> YAMLEvent {
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }  // frees what libyaml allocated for the event
    line = Int(event.start_mark.line) + 1
    column = Int(event.start_mark.column) + 1
    (hasAnchor, hasTag) = (false, false)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      hasAnchor = scalar.anchor != nil
      hasTag = scalar.tag != nil
      // libyaml owns `value` until the event is deleted; it holds `length` bytes.
      scalars.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      return .scalar(isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      hasAnchor = event.data.sequence_start.anchor != nil
      hasTag = event.data.sequence_start.tag != nil
      return .sequenceStart
    case YAML_MAPPING_START_EVENT:
      hasAnchor = event.data.mapping_start.anchor != nil
      hasTag = event.data.mapping_start.tag != nil
      return .mappingStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT: return .end
    default: return .frame
    }
  }

  private var fault: YAMLFault {
    // Read right after the failed call: libyaml fills these in and owns the words.
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "unknown problem"
    let kind: YAMLFault.Kind =
      switch state.error {
      case YAML_MEMORY_ERROR: .memory
      case YAML_READER_ERROR: problem.contains("control") ? .control : .encoding
      default: .syntax
      }
    return YAMLFault(
      kind: kind, problem: problem, line: Int(state.problem_mark.line) + 1,
      column: Int(state.problem_mark.column) + 1, offset: Int(state.problem_offset))
  }
}
