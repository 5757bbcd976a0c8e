import Flow

// Flow and Remedy know nothing of each other, so some names are in both. In a session the bare name
// is the flow's; the library's is written with its module.

typealias Spot = Flow.Spot
typealias Refusal = Flow.Refusal
typealias Entry = Flow.Entry
