import Testing

/// What needs the machine or the process to itself, one after another and beside no other test.
@Suite(.serialized) struct LoadTests {}
